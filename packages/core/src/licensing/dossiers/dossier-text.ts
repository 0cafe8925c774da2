import { foldAccents } from '../../platform/text.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { subjectOf } from '../procedures/form-questions.ts';
import type { Dossier } from './dossier.ts';

/** What lists show and search of a dossier, from what is in it. */
export function listedText(
  { code, answers, applicant }: Pick<Dossier, 'code' | 'answers' | 'applicant'>,
  definition: ProcedureDefinition,
  publisherName: string,
): { subject: string; searchText: string } {
  const subject = subjectOf(definition, answers);
  const words = searchWords([code ?? '', subject, applicant.organisation, publisherName].join(' '));
  return { subject, searchText: [...new Set(words)].join(' ') };
}

/** The words of a text as they are searched: folded, with nothing between them but a space. */
export function searchWords(text: string): string[] {
  return foldAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
