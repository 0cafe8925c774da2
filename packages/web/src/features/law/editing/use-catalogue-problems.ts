import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api.ts';

/** What can be wrong with a field, by the name its pointer ends at. */
const sentences = {
  ...{ code: 'code', year: 'year', article: 'article', clause: 'clause', point: 'point', fine: 'fine' },
  ...{ validFrom: 'day', validTo: 'lastDay', maxVnd: 'belowMinimum', maxMonths: 'belowMinimum' },
} as const;

/** What is wrong with a field, by its JSON pointer into the request: what is missing, else what the API said of it. */
export function useCatalogueProblems(
  error: unknown,
  missing: readonly string[],
): (pointer: string) => string | undefined {
  const { t } = useTranslation();
  const problem = error instanceof ApiProblem ? error : null;
  const refused = new Set(problem?.errors.map(({ pointer }) => pointer));
  return (pointer) => {
    if (missing.includes(pointer)) return t('law.problem.missing');
    if (!refused.has(pointer)) return;
    if (problem?.code === 'duplicate') return t('law.problem.taken');
    const sentence = Object.entries(sentences).find(([name]) => pointer.endsWith(`/${name}`))?.[1];
    return t(`law.problem.${sentence ?? 'other'}`);
  };
}
