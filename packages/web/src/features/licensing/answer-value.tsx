import type { FormField } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { formatNumber } from '../../ui/numbers.ts';
import classes from './licensing.module.css';
import type { Answer } from './licensing-types.ts';

/** Enough of a field to write an answer out by. */
export type AnsweredField = Pick<FormField, 'key' | 'label'> &
  Partial<Pick<FormField, 'kind' | 'options' | 'columns' | 'unit'>>;

/** An answer of a form in words; a list of rows as a small table. */
export function AnswerValue({ field, answer }: { field: AnsweredField; answer: Answer | undefined }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const text = useAnswerText();
  if (Array.isArray(answer) && answer.some((entry) => typeof entry === 'object')) {
    const rows = answer.filter((entry) => typeof entry === 'object');
    const columns = field.columns ?? Object.keys(rows[0] ?? {}).map((key) => ({ key, label: { vi: key, en: key } }));
    return (
      <div className={classes.rowsWrap}>
        <table className={classes.rows}>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {pick(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`row-${index + 1}`}>
                {columns.map(({ key }) => (
                  <td key={key} lang="vi">
                    {row[key] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }
  const words = text(field, answer);
  return words === '' ? (
    <span className="faint">{t('licensing.noAnswer')}</span>
  ) : (
    <span className={classes.answer} lang="vi">
      {words}
    </span>
  );
}

/** An answer as one text, the empty one where there is none; how two of them are compared. */
export function useAnswerText(): (field: AnsweredField, answer: Answer | undefined) => string {
  const { t } = useTranslation();
  const { pick, language } = useLanguage();
  return (field, answer) => {
    if (answer === null || answer === undefined) return '';
    if (typeof answer === 'boolean') return t(answer ? 'licensing.yes' : 'licensing.no');
    if (typeof answer === 'number') {
      const unit = field.kind === 'money' ? ' ₫' : field.unit ? ` ${pick(field.unit)}` : '';
      return formatNumber(answer, language) + unit;
    }
    const labelOf = (value: string) => {
      const option = field.options?.find((each) => each.value === value);
      return option ? pick(option.label) : value;
    };
    if (Array.isArray(answer)) {
      return answer
        .map((entry) => (typeof entry === 'string' ? labelOf(entry) : Object.values(entry).join(' · ')))
        .join(field.kind === 'choices' || field.kind === 'domains' ? ', ' : '\n');
    }
    return field.kind === 'date' ? formatDay(answer) : labelOf(answer);
  };
}
