import type { FormField } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Answer } from '../portal-types.ts';
import { isAnswered, writeAnswer, writeNumber } from './answers.ts';

/** An answer in words, for reading. */
export function useShowAnswer(): (field: FormField, answer: Answer | undefined) => string {
  const { t } = useTranslation();
  const { language, pick } = useLanguage();
  return (field, answer) => {
    if (!isAnswered(answer) || answer === undefined || answer === null) return t('portal.noAnswer');
    if (typeof answer === 'boolean') return t(answer ? 'portal.yes' : 'portal.no');
    if (field.kind === 'money') return `${writeAnswer(field, answer, language)} ₫`;
    if (typeof answer === 'number' && field.unit) return `${writeNumber(answer, language)} ${pick(field.unit)}`;
    const named = (value: string) => {
      const option = field.options?.find((each) => each.value === value);
      return option ? pick(option.label) : value;
    };
    if (typeof answer === 'string' && field.kind === 'choice') return named(answer);
    if (!Array.isArray(answer)) return writeAnswer(field, answer, language);
    return answer
      .map((one) => (typeof one === 'string' ? named(one) : Object.values(one).join(' · ')))
      .join(field.kind === 'choices' || field.kind === 'domains' ? ', ' : '\n');
  };
}
