import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Integer, OctetString } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { openTestCertificate } from '../../src/documents/signing/test-certificate.ts';

const oid = { signedData: '1.2.840.113549.1.7.2', timestampInfo: '1.2.840.113549.1.9.16.1.4', policy: '1.2.3.4.1' };

/** A time authority on this machine (RFC 3161) whose clock always says `at`. */
export async function startTimeAuthority(keyFile: string, at: Date): Promise<{ url: string; stop(): Promise<void> }> {
  const { key, certificate } = await openTestCertificate(keyFile, { name: 'Time of the tests', organization: 'Tests' });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const signing = createPrivateKey(key).toCryptoKey(algorithm, false, ['sign']);
  const own = Certificate.fromBER(new Uint8Array(certificate.raw));

  const server = createServer(async (request, response) => {
    const asked = TimeStampReq.fromBER(new Uint8Array(await buffer(request)));
    const info = new TSTInfo({
      version: 1,
      policy: oid.policy,
      messageImprint: asked.messageImprint,
      serialNumber: new Integer({ value: 1 }),
      genTime: at,
      ...(asked.nonce ? { nonce: asked.nonce } : {}),
    });
    const eContent = new OctetString({ valueHex: info.toSchema().toBER() });
    const token = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.timestampInfo, eContent }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        }),
      ],
      certificates: [own],
    });
    await token.sign(signing, 0, 'SHA-256');
    const answer = new TimeStampResp({
      status: new PKIStatusInfo({ status: 0 }),
      timeStampToken: new ContentInfo({ contentType: oid.signedData, content: token.toSchema(true) }),
    });
    response.setHeader('content-type', 'application/timestamp-reply').end(Buffer.from(answer.toSchema().toBER()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
