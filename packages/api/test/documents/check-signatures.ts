import { createHash, verify, X509Certificate } from 'node:crypto';
import { OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, TSTInfo } from 'pkijs';

/** A signature as read from the bytes of a PDF, with what was found wrong with it. */
export type CheckedSignature = {
  /** Bytes from the beginning of the file that it covers, its own place excepted. */
  coveredTo: number;
  subject: string;
  subFilter: string;
  reason: string;
  /** What a time authority says of when it was made; null without one. */
  stampedAt: Date | null;
  faults: string[];
};

const oid = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
};

/**
 * Checks every signature of a PDF (ISO 32000-1, 12.8; RFC 5652; ETSI EN 319 142-1) from its bytes: nothing here is of the
 * library that signs.
 */
export function checkSignatures(pdf: Uint8Array): CheckedSignature[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map((range) => {
    const [from, length, second, rest] = range.slice(1).map(Number) as [number, number, number, number];
    const faults: string[] = [];
    if (from !== 0) faults.push('doesn’t begin with the file');
    const hex = /^<([0-9A-Fa-f]+)>$/.exec(text.slice(length, second))?.[1];
    if (!hex) throw new Error('What the byte range leaves out isn’t the signature.');
    const signed = Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(second, second + rest)]);
    const dictionary = text.slice(text.lastIndexOf(' obj', range.index), length);
    return {
      coveredTo: second + rest,
      subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '',
      reason: textOf(
        /\/Reason\s*<([0-9A-F]+)>/.exec(text.slice(range.index, text.indexOf('endobj', second)))?.[1] ?? '',
      ),
      ...checkCms(Buffer.from(hex, 'hex'), signed, faults),
      faults,
    };
  });
}

function checkCms(der: Uint8Array, signed: Uint8Array, faults: string[]): { subject: string; stampedAt: Date | null } {
  const content = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content });
  const [signer] = content.signerInfos;
  if (!signer?.signedAttrs || content.signerInfos.length !== 1) throw new Error('There isn’t exactly one signer.');
  const attribute = (type: string) => signer.signedAttrs!.attributes.find((each) => each.type === type)?.values[0];
  const encoded = content.certificates?.[0];
  if (!(encoded instanceof Certificate)) throw new Error('There is no certificate.');
  const certificate = new X509Certificate(Buffer.from(encoded.toSchema().toBER()));

  const digest = attribute(oid.messageDigest);
  const isDigest = digest instanceof OctetString && sha256(signed).equals(Buffer.from(digest.valueBlock.valueHexView));
  if (!isDigest) faults.push('digest of the document');
  // The attributes are signed as a SET OF, though they stand in the message under another tag (RFC 5652, 5.4).
  const attributes = Buffer.from(signer.signedAttrs.encodedValue);
  attributes[0] = 0x31;
  const value = Buffer.from(signer.signature.valueBlock.valueHexView);
  if (!verify('sha256', attributes, certificate.publicKey, value)) faults.push('signature');
  // PAdES binds the certificate itself into what is signed (RFC 5035).
  const binding = attribute(oid.signingCertificateV2);
  const isBound = binding instanceof Sequence && Buffer.from(binding.toBER()).includes(sha256(certificate.raw));
  if (!isBound) faults.push('binding of the certificate');
  return {
    subject: certificate.subject,
    stampedAt: checkStamp(signer.unsignedAttrs?.attributes.find(({ type }) => type === oid.timestampToken)?.values[0]),
  };

  function checkStamp(token: unknown): Date | null {
    if (token === undefined) return null;
    const stamp = new SignedData({ schema: new ContentInfo({ schema: token as Sequence }).content });
    const info = TSTInfo.fromBER(stamp.encapContentInfo.eContent!.getValue());
    // What is stamped is the signature itself.
    const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
    if (!imprint.equals(sha256(value))) faults.push('time stamp');
    return info.genTime;
  }
}

/** UTF-16 with its mark, as PDF has text that isn’t Latin. */
function textOf(hex: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
