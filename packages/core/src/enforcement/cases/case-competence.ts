import type { Actor } from '../../identity/index.ts';
import { competenceOf, dong, officeNames } from '../law/index.ts';
import type { Case } from './case.ts';
import type { CaseFacts } from './case-actions.ts';
import type { CaseView } from './case-view.ts';

/** Who may decide on a case by the law, in a sentence, and whether the reader holds such an office today. Pure. */
export function competenceInWords(
  kase: Case,
  actor: Actor,
  { acts, offices, today }: CaseFacts,
): CaseView['competence'] {
  const powers = competenceOf(acts, kase.party.kind, today);
  const known = acts.flatMap(({ maxVnd }) => maxVnd ?? []);
  const maxBracketVnd = known.length > 0 ? Math.max(...known) : null;
  const own = offices.filter(({ userId }) => userId === actor.id).map(({ title }) => title);
  const competent = powers.filter(({ may }) => may);
  const max = dong(maxBracketVnd ?? 0);
  const names = (language: 'vi' | 'en') => competent.map(({ title }) => officeNames[title][language]).join('; ');
  return {
    maxBracketVnd,
    readerMay: competent.some(({ title }) => own.includes(title)),
    text:
      competent.length === 0
        ? {
            vi: 'Chưa có hành vi nào thuộc lĩnh vực xác định được thẩm quyền.',
            en: 'No act belongs to a field whose competence is known.',
          }
        : {
            vi: `Khung phạt cao nhất ${max.vi}; có thẩm quyền: ${names('vi')} (${competent[0]!.source}).`,
            en: `The highest bracket goes up to ${max.en}; competent: ${names('en')} (${competent[0]!.source}).`,
          },
    offices: powers.map(({ title, limitVnd, may }) => ({ title, limitVnd, may })),
  };
}
