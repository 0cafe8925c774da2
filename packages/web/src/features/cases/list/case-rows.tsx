import type { CaseListItem } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import pieces from '../../../ui/pieces.module.css';
import { DueWord } from '../../licensing/licensing-words.tsx';
import { useDeskKeys } from '../../review/use-desk-keys.ts';
import type { CaseSort } from '../case-types.ts';
import { CaseStateWord, LimitationWord, useMoney } from '../case-words.tsx';
import classes from '../cases.module.css';

type CaseRowsProps = {
  rows: CaseListItem[];
  sort: CaseSort;
  hasMore: boolean;
  /** The words that were looked for: the case opens where it has them. */
  q: string | undefined;
  onEnd: () => void;
};

/** The rows on screen of however many there are; j and k walk them, Enter opens. */
export function CaseRows({ rows, sort, hasMore, q, onEnd }: CaseRowsProps) {
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
  const [first, last] = [visible[0], visible.at(-1)];
  const margin = virtualizer.options.scrollMargin;
  const lastIndex = last?.index ?? 0;
  useEffect(() => {
    if (lastIndex >= rows.length - 10) onEnd();
  }, [lastIndex, rows.length, onEnd]);

  function walk(step: 1 | -1) {
    const to = active === null ? (first?.index ?? 0) : Math.min(rows.length - 1, Math.max(0, active + step));
    setActive(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  }

  useEffect(() => {
    const row = active === null ? undefined : rows[active];
    if (row) document.getElementById(`case-${row.id}`)?.focus({ preventScroll: true });
  }, [active, rows]);

  useDeskKeys({ j: () => walk(1), k: () => walk(-1) });

  return (
    <div ref={table} className={pieces.tableWrap}>
      <table className={`${pieces.table} ${classes.table}`} aria-rowcount={hasMore ? -1 : rows.length + 1}>
        <caption className="sr-only">{t('cases.title')}</caption>
        <Head sort={sort} />
        <tbody>
          {first ? <Spacer height={first.start - margin} /> : null}
          {visible.map(({ index, key }) => {
            const row = rows[index];
            return row ? (
              <Row
                key={key}
                row={row}
                index={index}
                q={q}
                measure={virtualizer.measureElement}
                isActive={index === active}
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

function Head({ sort }: { sort: CaseSort }) {
  const { t } = useTranslation();
  const sortable = (by: CaseSort, label: string) => {
    const arrow = by === 'opened' ? ' ↓' : ' ↑';
    return (
      <th scope="col" aria-sort={sort === by ? (by === 'opened' ? 'descending' : 'ascending') : undefined}>
        <Link
          from="/cases"
          search={(previous) => ({ ...previous, sort: by === 'due' ? undefined : by })}
          replace
          className={classes.sortLink}
        >
          {label}
          <span aria-hidden="true">{sort === by ? arrow : ''}</span>
        </Link>
      </th>
    );
  };
  return (
    <thead>
      <tr>
        {sortable('opened', t('cases.number'))}
        <th scope="col">{t('cases.case')}</th>
        <th scope="col" className={classes.roomy}>
          {t('cases.provisions')}
        </th>
        <th scope="col">{t('filter.status')}</th>
        <th scope="col">{t('cases.assignee')}</th>
        {sortable('due', t('cases.nextDate'))}
        {sortable('limitation', t('cases.lastLawful'))}
        <th scope="col" className={`${classes.roomy} ${classes.amount}`}>
          {t('cases.total')}
        </th>
      </tr>
    </thead>
  );
}

type RowProps = {
  row: CaseListItem;
  index: number;
  q: string | undefined;
  measure: (element: HTMLElement | null) => void;
  isActive: boolean;
};

function Row({ row, index, q, measure, isActive }: RowProps) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <tr ref={measure} data-index={index} data-active={isActive || undefined} aria-rowindex={index + 2}>
      <td className={classes.code}>
        <Link
          to="/cases/$id"
          params={{ id: row.id }}
          search={{ q }}
          id={`case-${row.id}`}
          className="mono"
          preload={false}
        >
          {row.number}
        </Link>
      </td>
      <td data-label={t('cases.case')}>
        <div className={classes.stack}>
          <strong className={classes.clamped} lang="vi">
            {row.title}
          </strong>
          <span className={`${classes.clamped} soft small`} lang="vi">
            {row.party.name}
            {row.outlet && row.outlet.name !== row.party.name ? ` · ${row.outlet.name}` : ''}
          </span>
        </div>
      </td>
      <td data-label={t('cases.provisions')} className={classes.roomy}>
        {row.provisions.join(', ') || '–'}
      </td>
      <td data-label={t('filter.status')}>
        <CaseStateWord state={row.state} />
      </td>
      <td data-label={t('cases.assignee')}>
        {row.assignee ? row.assignee.name : <span className="faint">{t('cases.nobody')}</span>}
      </td>
      <td data-label={t('cases.nextDate')}>
        <DueWord due={row.due} on={row.dueOn} />
      </td>
      <td data-label={t('cases.lastLawful')}>
        <LimitationWord of={row} />
      </td>
      <td data-label={t('cases.total')} className={`${classes.roomy} ${classes.amount}`}>
        {row.totalVnd === null ? '–' : money(row.totalVnd)}
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
