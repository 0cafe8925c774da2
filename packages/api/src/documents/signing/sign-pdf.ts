import { HttpTimestampAuthority, PDF } from '@libpdf/core';
import type { PaperSignature, SignatureKind, SignRequest } from '@pressdesk/core/papers';
import { DomainError } from '@pressdesk/core/platform';
import type { SigningIdentities } from './signing-identities.ts';

const fieldNames: Record<SignatureKind, string> = { personal: 'ChuKyCaNhan', agency: 'ChuKyCoQuan' };

/** A certificate with its chain; with a time stamp, whose authority adds certificates of its own, twice as much. */
const signatureBytes = { plain: 12_288, stamped: 24_576 };
const timestampTimeoutMs = 15_000;

/**
 * Signs a PDF by PAdES (ETSI EN 319 142-1): level B-B, or B-T where a time authority is set. Each signature is an
 * incremental update over all bytes before it, so that every earlier one still holds.
 * @throws DomainError `unavailable` when a signature can't be made
 */
export async function signPdf(
  bytes: Uint8Array,
  request: SignRequest,
  { identities, tsaUrl }: { identities: SigningIdentities; tsaUrl: string | null },
): Promise<{ pdf: Uint8Array; signatures: PaperSignature[] }> {
  const pdf = await PDF.load(bytes);
  const signatures: PaperSignature[] = [];
  let signed = bytes;
  for (const kind of request.kinds) {
    const identity = await identities.find(kind, request.person);
    const stamp = tsaUrl
      ? {
          level: 'B-T' as const,
          timestampAuthority: new HttpTimestampAuthority(tsaUrl, { timeout: timestampTimeoutMs }),
          estimatedSize: signatureBytes.stamped,
        }
      : { level: 'B-B' as const, estimatedSize: signatureBytes.plain };
    const done = await pdf
      .sign({
        signer: identity.signer,
        reason: request.reason,
        location: request.place,
        signingTime: new Date(request.at.epochMilliseconds),
        fieldName: fieldNames[kind],
        ...stamp,
      })
      .catch((cause: unknown) => {
        throw new DomainError('unavailable', 'The document can’t be signed now; nothing was issued.', { cause });
      });
    signed = done.bytes;
    signatures.push({
      kind,
      signer: kind === 'personal' ? request.person!.name : request.agency,
      certificateSubject: identity.subject,
      test: identity.isTest,
      at: request.at.toString(),
      trustedTime: tsaUrl !== null,
    });
  }
  return { pdf: signed, signatures };
}
