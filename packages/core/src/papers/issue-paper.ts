import canonicalize from 'canonicalize';
import { recordAudit } from '../audit/index.ts';
import type { Bilingual } from '../law/index.ts';
import { type ActorRef, type Blobs, sha256Hex, type Tx } from '../platform/index.ts';
import type { TakenNumber } from './number-series.ts';
import { Paper } from './paper.ts';
import type { PaperContent } from './paper-content.ts';
import type { PaperPress, PaperSignature, SignatureKind } from './paper-press.ts';

export type PaperSubject = { type: string; id: string };

export type IssuePaperInput = {
  /** What it is to the caller, such as `licence`. */
  kind: string;
  subject: PaperSubject;
  title: Bilingual;
  content: PaperContent;
  /** Taken in this transaction; null for papers without a number of their own, whose `content.number` is free. */
  number: TakenNumber | null;
  /** Signatures to make, in this order; none leaves the paper unsigned. */
  signatures: readonly SignatureKind[];
  /** The paper this one takes the place of. */
  supersedesId?: string | null;
};

/**
 * Sets, signs, stores and records one document. The PDF is stored before the transaction ends: one that is taken back
 * leaves a blob nobody names, never a paper without its PDF.
 * @throws DomainError `unavailable` when it can't be signed
 */
export async function issuePaper(
  tx: Tx,
  actor: ActorRef,
  { press, blobs }: { press: PaperPress; blobs: Blobs },
  input: IssuePaperInput,
): Promise<Paper> {
  const { content, number } = input;
  if (number && number.number !== content.number) {
    throw new Error(`The paper says ${content.number}, the series says ${number.number}.`);
  }
  const at = tx.clock.now();
  const printed = await makePdf(press, input, at);
  const blob = await blobs.put(printed.pdf);
  const paper = tx.em.create(Paper, {
    id: tx.ids.next(),
    kind: input.kind,
    number: number?.number ?? null,
    series: number?.code ?? null,
    seriesYear: number?.year ?? null,
    seriesSeq: number?.seq ?? null,
    subjectType: input.subject.type,
    subjectId: input.subject.id,
    title: input.title,
    content,
    contentSha256: hashContent(content),
    template: content.template,
    templateVersion: press.templateVersion(content.template),
    pdfSha256: blob.sha256,
    pdfBytes: blob.bytes,
    signatures: printed.signatures,
    issuedAt: at,
    issuedById: actor.id,
    issuedByName: actor.name,
    supersedesId: input.supersedesId ?? null,
  });
  await tx.em.flush();
  recordAudit(tx, actor, {
    type: 'paper.issued',
    subject: { type: 'paper', id: paper.id },
    data: {
      kind: paper.kind,
      number: content.number,
      about: input.subject,
      pdfSha256: paper.pdfSha256,
      contentSha256: paper.contentSha256,
      signatures: paper.signatures.map(({ kind, signer, test }) => ({ kind, signer, test })),
      supersedesId: paper.supersedesId,
    },
  });
  return paper;
}

async function makePdf(
  press: PaperPress,
  { content, signatures: kinds, title }: IssuePaperInput,
  at: Temporal.Instant,
): Promise<{ pdf: Uint8Array; signatures: PaperSignature[] }> {
  const pdf = await press.typeset(content, kinds);
  if (kinds.length === 0) return { pdf, signatures: [] };
  const { signatory, office } = content;
  return press.sign(pdf, {
    kinds,
    person: { id: signatory.personId, name: signatory.name },
    agency: office.name,
    place: office.place,
    reason: content.number === null ? title.vi : `${title.vi}, số ${content.number}`,
    at,
  });
}

/** SHA-256 (lower-case hex) over the canonical JSON of what a paper says (RFC 8785). */
export function hashContent(content: PaperContent): string {
  return sha256Hex(canonicalize(content)!);
}
