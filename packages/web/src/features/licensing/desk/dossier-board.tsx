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
import { type BoardColumn, dossierStates, dossierSteps } from '../licensing-types.ts';
import { DueWord, StateWord } from '../licensing-words.tsx';
import { joinColumns } from './board-columns.ts';

/** The same dossiers by where they stand. A card opens the dossier, where it is decided; nothing is dragged. */
export function DossierBoard({ search }: { search: LicensingSearch }) {
  const board = useQuery(boardQuery(search));
  if (board.isPending) return <RowsSkeleton rows={6} height={96} />;
  if (board.isError && !board.data) return <ProblemNotice error={board.error} onRetry={() => void board.refetch()} />;
  return (
    <div className={classes.board}>
      {joinColumns(board.data?.columns ?? []).map((column) => (
        <Column key={column.key} column={column} search={search} />
      ))}
    </div>
  );
}

function Column({ column, search }: { column: BoardColumn; search: LicensingSearch }) {
  const { t, i18n } = useTranslation();
  const rest = column.count - column.items.length;
  return (
    <section className={classes.column} aria-labelledby={`column-${column.key}`}>
      <h2 id={`column-${column.key}`}>
        <Link to="/licensing" search={{ ...search, view: undefined, ...filterOf(column.key) }}>
          {t(`licensing.column.${column.key}`)}{' '}
          <span className="soft">{formatNumber(column.count, i18n.language)}</span>
        </Link>
      </h2>
      {column.items.length === 0 ? <p className="soft small">{t('licensing.columnEmpty')}</p> : null}
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

/** The filter of the table that shows a column whole. */
function filterOf(key: string): LicensingSearch {
  if (key === 'waiting') return { turn: 'applicant' };
  const step = dossierSteps.find((each) => each === key);
  return step ? { state: 'processing', step } : { state: dossierStates.find((each) => each === key) };
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
      <span className={`${classes.clamped} soft small`} lang="vi">
        {dossier.publisher.name}
      </span>
      <span className="soft small">
        {dossier.procedure.code} · {t(`licensing.purpose.${dossier.purpose}`)} ·{' '}
        {dossier.assignee?.name ?? t('licensing.nobody')}
      </span>
      {columnKey === 'waiting' ? <StateWord of={dossier} /> : null}
    </Link>
  );
}
