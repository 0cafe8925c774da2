import { type Blobs, requireFound, type Tx } from '../platform/index.ts';
import type { PaperSubject } from './issue-paper.ts';
import { Paper } from './paper.ts';

/** @throws DomainError `not-found` */
export async function getPaper(tx: Tx, id: string): Promise<Paper> {
  return requireFound(await tx.em.findOne(Paper, { id }), 'document');
}

/** The papers on a subject, the first issued first. */
export async function papersOf(tx: Tx, subject: PaperSubject): Promise<Paper[]> {
  return tx.em.find(
    Paper,
    { subjectType: subject.type, subjectId: subject.id },
    { orderBy: { issuedAt: 'asc', id: 'asc' } },
  );
}

/**
 * The PDF of a paper, as it was issued.
 * @throws DomainError `not-found`, or `internal` when what is stored no longer has its hash
 */
export async function paperPdf(tx: Tx, blobs: Blobs, id: string): Promise<{ paper: Paper; pdf: Uint8Array }> {
  const paper = await getPaper(tx, id);
  return { paper, pdf: await blobs.get(paper.pdfSha256) };
}
