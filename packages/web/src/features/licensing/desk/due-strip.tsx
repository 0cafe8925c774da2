import type { DossierSummaryResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/numbers.ts';
import { ShapeWord, shapes, type Tone } from '../../../ui/shapes.tsx';
import { useSession } from '../../session/session.queries.ts';
import classes from '../licensing.module.css';
import { dossierSummaryQuery } from '../licensing.queries.ts';
import type { LicensingSearch } from '../licensing-search.ts';

type Figure = {
  key: string;
  count: number | undefined;
  search: LicensingSearch;
  shape: { tone: Tone; shape: ReactNode };
};

/** What is late, due today and due soon, each a way into the list; and with whom what is late lies. */
export function DueStrip({ search }: { search: LicensingSearch }) {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  const { data } = useQuery(dossierSummaryQuery);
  const figures: Figure[] = [
    { key: 'late', count: data?.late, search: { due: 'late' }, shape: { tone: 'red', shape: shapes.triangle } },
    { key: 'today', count: data?.today, search: { due: 'today' }, shape: { tone: 'amber', shape: shapes.flag } },
    { key: 'soon', count: data?.soon, search: { due: 'soon' }, shape: { tone: 'amber', shape: shapes.diamond } },
    {
      key: 'waitingForApplicant',
      count: data?.waitingForApplicant,
      search: { turn: 'applicant' },
      shape: { tone: 'neutral', shape: shapes.bar },
    },
    {
      key: 'unassigned',
      count: data?.unassigned,
      search: { assignee: 'none' },
      shape: { tone: 'neutral', shape: shapes.ring },
    },
    { key: 'mine', count: data?.mine, search: { assignee: 'me' }, shape: { tone: 'neutral', shape: shapes.dot } },
  ];
  return (
    <section className={classes.strip} aria-label={t('licensing.summary')}>
      <ul className={classes.figures}>
        {figures.map((figure) => (
          <li key={figure.key}>
            <Link
              to="/licensing"
              search={{ view: search.view, ...figure.search }}
              className={classes.figure}
              activeOptions={{ includeSearch: true, exact: true }}
            >
              <span className={classes.figureNumber}>
                {figure.count === undefined ? '–' : formatNumber(figure.count, i18n.language)}
              </span>
              <ShapeWord {...figure.shape}>{t(`licensing.figure.${figure.key}`)}</ShapeWord>
            </Link>
          </li>
        ))}
        {can('dossier.sign') && data ? (
          <li>
            <Link to="/licensing/signing" className={classes.figure}>
              <span className={classes.figureNumber}>{formatNumber(data.toSign, i18n.language)}</span>
              <ShapeWord tone="neutral" shape={shapes.flag}>
                {t('licensing.figure.toSign')}
              </ShapeWord>
            </Link>
          </li>
        ) : null}
      </ul>
      {data && data.lateBy.length > 0 ? <LateBy view={search.view} lateBy={data.lateBy} /> : null}
    </section>
  );
}

type LateByProps = { view: LicensingSearch['view']; lateBy: DossierSummaryResponse['lateBy'] };

function LateBy({ view, lateBy }: LateByProps) {
  const { t } = useTranslation();
  return (
    <p className={classes.lateBy}>
      <span className="soft">{t('licensing.lateBy')}</span>
      {lateBy.map(({ person, step, count }) => (
        <Link
          key={`${person?.id ?? 'none'}-${step ?? ''}`}
          to="/licensing"
          search={{ view, due: 'late' as const, assignee: person?.id ?? 'none', step: step ?? undefined }}
        >
          {person?.name ?? t('licensing.nobody')}
          {step ? ` (${t(`licensing.step.${step}`)})` : ''}: {count}
        </Link>
      ))}
    </p>
  );
}
