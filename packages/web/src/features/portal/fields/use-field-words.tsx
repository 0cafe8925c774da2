import type { FormField } from '@pressdesk/api/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Answer } from '../portal-types.ts';
import { isSameAnswer } from './answers.ts';
import { Changed } from './changed.tsx';
import classes from './fields.module.css';
import { useShowAnswer } from './use-show-answer.ts';

/** The question, and below it what helps to answer: an explanation, the unit, the limit of law, what the licence says. */
export function useFieldWords(
  field: FormField,
  onLicence: Answer | undefined,
  value: Answer | undefined,
): { label: ReactNode; description: ReactNode } {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const show = useShowAnswer();
  const hints: ReactNode[] = [];
  if (field.help) hints.push(pick(field.help));
  if (field.limit) hints.push(t('portal.limit', { text: field.limit.text }));
  const now = onLicence === undefined ? null : t('portal.onLicence', { answer: show(field, onLicence) });
  return {
    label: (
      <>
        {pick(field.label)}
        {field.unit ? <span className={classes.unit}> ({pick(field.unit)})</span> : null}
        {field.required ? null : <span className={classes.unit}> {t('portal.optional')}</span>}
      </>
    ),
    description:
      hints.length > 0 || now ? (
        <>
          {hints.map((hint, index) => (
            // Texts of one field: their order never changes.
            <span key={`hint-${index + 1}`} className={classes.hint}>
              {hint}
            </span>
          ))}
          {now ? (
            <span className={classes.hint}>
              {now} {isSameAnswer(onLicence, value) ? null : <Changed />}
            </span>
          ) : null}
        </>
      ) : undefined,
  };
}
