import { generateKeyPair, randomBytes, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { writeOnce } from '@pressdesk/core/platform';
import { Integer, OctetString, PrintableString, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';

/** A private key and its certificate, in PEM. */
export type KeyWithCertificate = { key: string; certificate: X509Certificate };

/** Object identifiers of X.520 attributes and X.509 extensions (RFC 5280). */
const oid = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organization: '2.5.4.10',
  unit: '2.5.4.11',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
};

const validYears = 10;

/**
 * A key and a certificate that vouches for itself, made once and kept in a file nobody else may read. Its subject says
 * that it is for trial: nobody must take such a signature for a real one.
 */
export async function openTestCertificate(
  file: string,
  subject: { name: string; organization: string },
): Promise<KeyWithCertificate> {
  const written = await readPem(file);
  if (written) return written;
  await writeOnce(file, await makePem(subject));
  return (await readPem(file))!;
}

async function readPem(file: string): Promise<KeyWithCertificate | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const at = text.indexOf('-----BEGIN CERTIFICATE-----');
  return { key: text.slice(0, at), certificate: new X509Certificate(text.slice(at)) };
}

async function makePem({ name, organization }: { name: string; organization: string }): Promise<string> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber = new Integer({ valueHex: toArrayBuffer(Buffer.concat([Buffer.of(1), randomBytes(15)])) });
  certificate.subject = distinguishedName(name, organization);
  certificate.issuer = certificate.subject;
  // The clock of the program may stand elsewhere in tests; a certificate holds by the clock of those who check it.
  const now = new Date();
  certificate.notBefore.value = new Date(now.getTime() - 86_400_000);
  certificate.notAfter.value = new Date(now.getTime() + validYears * 365 * 86_400_000);
  certificate.extensions = [
    extension(oid.basicConstraints, new BasicConstraints({ cA: false }).toSchema().toBER()),
    // digitalSignature and nonRepudiation: the two highest bits of a bit string with six unused ones.
    extension(oid.keyUsage, toArrayBuffer(Buffer.of(0x03, 0x02, 0x06, 0xc0))),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey.toCryptoKey(algorithm, true, ['verify']));
  await certificate.sign(privateKey.toCryptoKey(algorithm, false, ['sign']), 'SHA-256');
  const der = Buffer.from(certificate.toSchema(true).toBER());
  return `${privateKey.export({ format: 'pem', type: 'pkcs8' })}${new X509Certificate(der).toString()}`;
}

/** One attribute a part, the country first, as X.501 has it. */
function distinguishedName(name: string, organization: string): RelativeDistinguishedNames {
  const parts = [
    new AttributeTypeAndValue({ type: oid.country, value: new PrintableString({ value: 'VN' }) }),
    ...[
      [oid.organization, organization],
      [oid.unit, 'CHỨNG THƯ THỬ NGHIỆM'],
      [oid.commonName, name],
    ].map(([type, value]) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) })),
  ];
  const sequence = new Sequence({ value: parts.map((part) => new SetOf({ value: [part.toSchema()] })) });
  return RelativeDistinguishedNames.fromBER(sequence.toBER());
}

function extension(extnID: string, value: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue: new OctetString({ valueHex: value }).valueBlock.valueHex });
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
