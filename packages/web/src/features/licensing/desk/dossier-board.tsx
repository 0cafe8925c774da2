import type { DossierListItem } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatNumber } from '../../../ui/numbers.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import classes from '../licensing.module.css';
import { boardQuery } from '../licensing.queries.ts';
import type { LicensingSearch } from '../licensing-search.ts';
import type { BoardColumn } from '../licensing-types.ts';
import { DueWord, StateWord } from '../licensing-words.tsx';

/** The same dossiers by where they stand. A card opens the dossier, where it is decided; nothing is dragged. */
export function DossierBoard({ search }: { search: LicensingSearch }) {
  const board = useQuery(boardQuery(search));
  if (board.isPending) return <RowsSkeleton rows={6} height={96} />;
  if (board.isError && !board.data) return <ProblemNotice error={board.error} onRetry={() => void board.refetch()} />;
  return (
    <div className={classes.board}>
      {board.data?.columns.map((column) => (
        <Column key={column.key} column={column} />
      ))}
    </div>
  );
}

function Column({ column }: { column: BoardColumn }) {
  const { t, i18n } = useTranslation();
  const rest = column.count - column.items.length;
  return (
    <section className={classes.column} aria-labelledby={`column-${column.key}`}>
      <h2 id={`column-${column.key}`}>
        {t(`licensing.column.${column.key}`)} <span className="soft">{formatNumber(column.count, i18n.language)}</span>
      </h2>
      {column.items.length === 0 ? <p className="faint small">{t('licensing.columnEmpty')}</p> : null}
      <ul>
        {column.items.map((dossier) => (
          <li key={dossier.id}>
            <Card dossier={dossier} columnKey={column.key} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="soft small">{t('licensing.moreInTable', { count: rest })}</p> : null}
    </section>
  );
}

function Card({ dossier, columnKey }: { dossier: DossierListItem; columnKey: string }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <Link to="/licensing/dossiers/$id" params={{ id: dossier.id }} className={classes.card} preload={false}>
      <span className={classes.cardTop}>
        <span className="mono">{dossier.code}</span>
        <DueWord due={dossier.due} on={dossier.dueOn} />
      </span>
      <strong className={classes.clamped} lang="vi">
        {dossier.subject || pick(dossier.procedure.name)}
      </strong>
      <span className="soft small" lang="vi">
        {dossier.publisher.name}
      </span>
      <span className="soft small">
        {dossier.procedure.code} · {t(`licensing.purpose.${dossier.purpose}`)} ·{' '}
        {dossier.assignee?.name ?? t('licensing.nobody')}
      </span>
      {columnKey === 'waiting' || columnKey === 'done' ? <StateWord of={dossier} /> : null}
    </Link>
  );
}
