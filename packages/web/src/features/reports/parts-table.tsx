import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatNumber } from '../../ui/numbers.ts';
import classes from './reports.module.css';
import type { Indicator, ReportAsked } from './reports.queries.ts';

type PartsTableProps = { indicator: Indicator; asked: ReportAsked };

/** A figure broken down; each part opens the files of its own. */
export function PartsTable({ indicator: { code, label, by, parts }, asked }: PartsTableProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const written = (figure: number | null) => (figure === null ? '–' : formatNumber(figure, language));
  return (
    <details className={classes.more}>
      <summary>{by?.[language]}</summary>
      <table className={classes.parts}>
        <caption className="sr-only">{label[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{by?.[language]}</th>
            <th scope="col">{t('reports.thisPeriod')}</th>
            <th scope="col">{t('reports.aYearBefore')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.code}>
              <th scope="row">
                {part.value === null ? (
                  part.label[language]
                ) : (
                  <Link to="/reports" search={{ ...asked, open: code, part: part.code }} resetScroll={false} replace>
                    {part.label[language]}
                  </Link>
                )}
              </th>
              <td>{written(part.value)}</td>
              <td>{written(part.lastYear)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
