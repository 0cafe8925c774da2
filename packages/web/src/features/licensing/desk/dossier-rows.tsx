import { Checkbox } from '@mantine/core';
import type { DossierListItem } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import pieces from '../../../ui/pieces.module.css';
import { Time } from '../../../ui/times.tsx';
import { useDeskKeys } from '../../review/use-desk-keys.ts';
import classes from '../licensing.module.css';
import type { sorts } from '../licensing-types.ts';
import { DueWord, StateWord } from '../licensing-words.tsx';

type Sort = (typeof sorts)[number];

type DossierRowsProps = {
  rows: DossierListItem[];
  sort: Sort;
  hasMore: boolean;
  /** Null for people who can't hand dossiers to others. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onEnd: () => void;
};

/** The rows on screen of however many there are; j and k walk them, Enter opens, x chooses. */
export function DossierRows({ rows, sort, hasMore, chosen, onChoose, onEnd }: DossierRowsProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: () => 84,
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: table.current?.offsetTop ?? 0,
    overscan: 8,
  });
  const visible = virtualizer.getVirtualItems();
  const first = visible[0];
  const last = visible.at(-1);
  const margin = virtualizer.options.scrollMargin;
  const lastIndex = last?.index ?? 0;
  useEffect(() => {
    if (lastIndex >= rows.length - 10) onEnd();
  }, [lastIndex, rows.length, onEnd]);

  function toggle(id: string) {
    if (!chosen) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  }

  function walk(step: 1 | -1) {
    const to = active === null ? (first?.index ?? 0) : Math.min(rows.length - 1, Math.max(0, active + step));
    setActive(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  }

  useEffect(() => {
    const row = active === null ? undefined : rows[active];
    if (row) document.getElementById(`dossier-${row.id}`)?.focus({ preventScroll: true });
  }, [active, rows]);

  useDeskKeys({
    j: () => walk(1),
    k: () => walk(-1),
    x: () => {
      const row = active === null ? undefined : rows[active];
      if (row) toggle(row.id);
    },
  });

  return (
    <div ref={table} className={pieces.tableWrap}>
      <table className={`${pieces.table} ${classes.table}`} aria-rowcount={hasMore ? -1 : rows.length + 1}>
        <caption className="sr-only">{t('licensing.title')}</caption>
        <Head sort={sort} withChoice={chosen !== null} />
        <tbody>
          {first ? <Spacer height={first.start - margin} /> : null}
          {visible.map(({ index, key }) => {
            const row = rows[index];
            return row ? (
              <Row
                key={key}
                row={row}
                index={index}
                measure={virtualizer.measureElement}
                isActive={index === active}
                isChosen={chosen ? chosen.has(row.id) : null}
                onToggle={() => toggle(row.id)}
              />
            ) : null;
          })}
          {last ? <Spacer height={virtualizer.getTotalSize() - (last.end - margin)} /> : null}
        </tbody>
      </table>
      {hasMore ? <p className={classes.more}>{t('common.loadingMore')}</p> : null}
    </div>
  );
}

function Head({ sort, withChoice }: { sort: Sort; withChoice: boolean }) {
  const { t } = useTranslation();
  const sortable = (by: Sort, label: string) => (
    <th scope="col" aria-sort={sort === by ? (by === 'due' ? 'ascending' : 'descending') : undefined}>
      <Link
        from="/licensing"
        search={(previous) => ({ ...previous, sort: by === 'due' ? undefined : by })}
        replace
        className={classes.sortLink}
      >
        {label}
        <span aria-hidden="true">{sort === by ? (by === 'due' ? ' ↑' : ' ↓') : ''}</span>
      </Link>
    </th>
  );
  return (
    <thead>
      <tr>
        {withChoice ? (
          <th scope="col" className={classes.choice}>
            <span className="sr-only">{t('licensing.choose')}</span>
          </th>
        ) : null}
        {sortable('submitted', t('licensing.dossier'))}
        <th scope="col">{t('licensing.subject')}</th>
        <th scope="col">{t('licensing.procedure')}</th>
        <th scope="col">{t('filter.status')}</th>
        <th scope="col">{t('licensing.assignee')}</th>
        {sortable('due', t('licensing.dueLabel'))}
        <th scope="col" className={classes.roomy}>
          {t('licensing.appointment')}
        </th>
      </tr>
    </thead>
  );
}

type RowProps = {
  row: DossierListItem;
  index: number;
  measure: (element: HTMLElement | null) => void;
  isActive: boolean;
  isChosen: boolean | null;
  onToggle: () => void;
};

function Row({ row, index, measure, isActive, isChosen, onToggle }: RowProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const code = row.code ?? t('licensing.noCode');
  return (
    <tr ref={measure} data-index={index} data-active={isActive || undefined} aria-rowindex={index + 2}>
      {isChosen === null ? null : (
        <td className={classes.choice}>
          <Checkbox
            size="xs"
            aria-label={t('licensing.chooseOne', { code })}
            checked={isChosen}
            onChange={onToggle}
            tabIndex={-1}
          />
        </td>
      )}
      <td className={classes.code}>
        <Link
          to="/licensing/dossiers/$id"
          params={{ id: row.id }}
          id={`dossier-${row.id}`}
          className="mono"
          preload={false}
        >
          {code}
        </Link>
        {row.submittedAt ? (
          <span className="soft small">
            <Time at={row.submittedAt} short />
          </span>
        ) : null}
      </td>
      <td data-label={t('licensing.subject')}>
        <div className={classes.stack}>
          <strong className={classes.clamped} lang="vi">
            {row.subject || t('licensing.noSubject')}
          </strong>
          <span className={`${classes.clamped} soft small`} lang="vi">
            {row.publisher.name}
          </span>
        </div>
      </td>
      <td data-label={t('licensing.procedure')}>
        <div className={classes.stack}>
          <span className={classes.clamped}>{pick(row.procedure.name)}</span>
          <span className="soft small">
            {row.procedure.code} · {t(`licensing.purpose.${row.purpose}`)}
          </span>
        </div>
      </td>
      <td data-label={t('filter.status')}>
        <StateWord of={row} />
      </td>
      <td data-label={t('licensing.assignee')}>
        {row.assignee ? row.assignee.name : <span className="faint">{t('licensing.nobody')}</span>}
      </td>
      <td data-label={t('licensing.dueLabel')}>
        <DueWord due={row.due} on={row.dueOn} />
        {row.appointmentOn ? (
          <span className={`${classes.tight} soft small`}>
            {t('licensing.appointment')} {formatDay(row.appointmentOn)}
          </span>
        ) : null}
      </td>
      <td data-label={t('licensing.appointment')} className={`${classes.roomy} nowrap`}>
        {row.appointmentOn ? formatDay(row.appointmentOn) : '–'}
      </td>
    </tr>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    <tr className={classes.spacer}>
      <td colSpan={8} style={{ height }} />
    </tr>
  ) : null;
}
