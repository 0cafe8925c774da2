import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { formatNumber } from '../../ui/numbers.ts';
import { usePagedList } from '../../ui/use-paged-list.ts';
import classes from './reports.module.css';
import type { Indicator, ReportAsked } from './reports.queries.ts';

type ReportFile = {
  id: string;
  label: string;
  detail: string;
  on: string | null;
  amount: number | null;
  href: string | null;
};

type FilesBehindProps = { id: string; indicator: Indicator; asked: ReportAsked; part: string | undefined };

/** The files a figure counts; each opens its own screen. */
export function FilesBehind({ id, indicator: { code, label, unit, parts }, asked, part }: FilesBehindProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const list = usePagedList<ReportFile>(`reports/${code}`, `/reports/oversight/${code}/files`, { ...asked, part });
  const of = parts.find((known) => known.code === part);
  return (
    <section id={id} className={classes.files} aria-label={t('reports.filesOf', { label: label[language] })}>
      {of ? <p className={classes.note}>{t('reports.onlyPart', { part: of.label[language] })}</p> : null}
      <ListFrame list={list} empty={<EmptyState title={t('reports.noFiles')} body={t('reports.noFilesBody')} />}>
        <ul>
          {list.rows.map((file, index) => (
            // A file that counts twice stands twice.
            <li key={`${file.id}-${String(index)}`}>
              <span className={classes.day}>{file.on ? formatDay(file.on) : '–'}</span>
              <span>
                {file.href ? (
                  <a href={file.href}>{file.label === '' ? t('reports.unnamed') : file.label}</a>
                ) : (
                  file.label
                )}
                <small>{file.detail}</small>
              </span>
              <span className={classes.amount}>
                {unit === 'vnd' && file.amount !== null ? formatNumber(file.amount, language) : null}
              </span>
            </li>
          ))}
        </ul>
      </ListFrame>
    </section>
  );
}
