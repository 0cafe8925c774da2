import { findCase, getCaseView } from '@pressdesk/core/enforcement';
import { authorize, mayOnAll, type SignedInActor } from '@pressdesk/core/identity';
import { findDossier, findLicence } from '@pressdesk/core/licensing';
import type { Paper } from '@pressdesk/core/papers';
import { DomainError, type Tx } from '@pressdesk/core/platform';

/**
 * A paper is read by those who may read what it is about.
 * @throws DomainError `forbidden`, or `not-found` for what is another publisher's or about nothing that is known here
 */
export async function authorizePaper(
  tx: Tx,
  actor: SignedInActor,
  { id, subjectType, subjectId }: Paper,
): Promise<void> {
  if (subjectType === 'dossier') authorize(actor, 'dossier.read', await findDossier(tx, subjectId));
  else if (subjectType === 'licence') authorize(actor, 'licence.read', await findLicence(tx, subjectId));
  else if (subjectType === 'case') await authorizeCasePaper(tx, actor, { id, caseId: subjectId });
  else throw new DomainError('not-found', 'There is no such document.');
}

/** The party reads the papers of its case that were given to it, the office all of them. */
async function authorizeCasePaper(
  tx: Tx,
  actor: SignedInActor,
  { id, caseId }: { id: string; caseId: string },
): Promise<void> {
  authorize(actor, 'case.read', await findCase(tx, caseId));
  if (mayOnAll(actor, 'case.read')) return;
  const { papers } = await getCaseView(tx, actor, caseId);
  if (!papers.some((paper) => paper.id === id)) throw new DomainError('not-found', 'There is no such document.');
}

/** `Giấy phép xuất bản bản tin 05-GP-SVHTTDL.pdf`: a number has strokes, a file's name can't. */
export function fileNameOf({ title, number }: Paper, ending: 'pdf' | 'docx'): string {
  return `${[title.vi, number ?? '']
    .join(' ')
    .trim()
    .replace(/[/\\:*?"<>|]+/g, '-')}.${ending}`;
}
