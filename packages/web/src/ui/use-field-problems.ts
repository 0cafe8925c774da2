import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api.ts';

/** What the API found wrong with single fields, by JSON pointer, as sentences to stand under each field. */
export function useFieldProblems(error: unknown): Partial<Record<string, string>> {
  const { t, i18n } = useTranslation();
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries(
    error.errors.map(({ pointer }) => {
      const field = pointer.split('/')[1] ?? '';
      const key = error.code === 'duplicate' ? 'fieldProblem.duplicate' : `fieldProblem.${field}`;
      return [`/${field}`, i18n.exists(key) ? t(key) : t('fieldProblem.other')];
    }),
  );
}
