import type { CaseSummaryResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/numbers.ts';
import { ShapeWord, shapes, type Tone } from '../../../ui/shapes.tsx';
import type { CasesSearch } from '../case-search.ts';
import classes from '../cases.module.css';
import { caseSummaryQuery } from '../cases.queries.ts';

type Figure = { key: keyof CaseSummaryResponse; search: CasesSearch; shape: { tone: Tone; shape: ReactNode } };

const figures: Figure[] = [
  { key: 'late', search: { due: 'late' }, shape: { tone: 'red', shape: shapes.triangle } },
  { key: 'today', search: { due: 'today' }, shape: { tone: 'amber', shape: shapes.flag } },
  { key: 'nearLimitation', search: { limitation: 'near' }, shape: { tone: 'amber', shape: shapes.diamond } },
  { key: 'passedLimitation', search: { limitation: 'passed' }, shape: { tone: 'red', shape: shapes.square } },
  { key: 'waitingParty', search: { turn: 'party' }, shape: { tone: 'neutral', shape: shapes.bar } },
  { key: 'waitingSignature', search: { waiting: 'signature' }, shape: { tone: 'neutral', shape: shapes.flag } },
  { key: 'mine', search: { assignee: 'me' }, shape: { tone: 'neutral', shape: shapes.dot } },
];

/** What is late, what nears the end of its time, for whom it waits: each figure a way into the list. */
export function CaseStrip() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(caseSummaryQuery);
  return (
    <section className={classes.strip} aria-label={t('cases.summary')}>
      <ul className={classes.figures}>
        {figures.map(({ key, search: narrowed, shape }) => (
          <li key={key}>
            <Link
              to="/cases"
              search={narrowed}
              className={classes.figure}
              activeOptions={{ includeSearch: true, exact: true }}
            >
              <span className={classes.figureNumber}>{data ? formatNumber(data[key], i18n.language) : '–'}</span>
              <ShapeWord {...shape}>{t(`cases.figure.${key}`)}</ShapeWord>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
