import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ClockLine } from '../../../ui/clock-line.tsx';
import { isTheirs, purposeOf } from '../../../ui/clock-spans.ts';
import { dayOf, formatDay } from '../../../ui/dates.ts';
import { LimitationWord } from '../case-words.tsx';
import classes from './case-page.module.css';

/** Whose turn it is, each clock that runs as a line with how its date came about, and those that are done with. */
export function ClocksSection({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const running = kase.clocks
    .filter(({ finishedAt }) => finishedAt === null)
    .toSorted((a, b) => (a.deadline.dueOn ?? '').localeCompare(b.deadline.dueOn ?? ''));
  const finished = kase.clocks.filter(({ finishedAt }) => finishedAt !== null);
  return (
    <section className={classes.panel} aria-labelledby="clocks">
      <h2 id="clocks">{t('cases.clocks')}</h2>
      <p className={classes.turn}>{t(`cases.turnLine.${kase.turn}`)}</p>
      <div>
        <p className="soft small">{t('cases.lastLawfulHint')}</p>
        <LimitationWord of={kase} />
      </div>
      {running.length === 0 ? <p className="soft">{t('cases.noClocks')}</p> : null}
      {running.map((clock) => (
        <div key={clock.id} className={classes.clock}>
          <h3>{t(`clockLine.purpose.${purposeOf(clock.purpose)}`)}</h3>
          <p className="soft small">
            {t(isTheirs(clock.purpose) ? 'cases.partyTime' : 'cases.officeTime')}
            {clock.deadline.dueOn ? ` · ${t('cases.until', { day: formatDay(clock.deadline.dueOn) })}` : ''}
          </p>
          <ClockLine clocks={[clock]} reader="office" />
        </div>
      ))}
      {finished.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('cases.finishedClocks')}</summary>
          <ul className={classes.bullets}>
            {finished.map(({ id, purpose, finishedAt, deadline }) => (
              <li key={id}>
                {t(`clockLine.purpose.${purposeOf(purpose)}`)}{' '}
                <span className="soft small">
                  {finishedAt ? t('cases.finishedOn', { day: formatDay(dayOf(finishedAt)) }) : ''}
                  {deadline.dueOn ? ` · ${t('cases.until', { day: formatDay(deadline.dueOn) })}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
