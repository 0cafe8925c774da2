import { SegmentedControl } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { purposeOf } from '../../../ui/clock-spans.ts';
import { formatDay } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import { PaperLink } from '../../licensing/paper-link.tsx';
import type { CaseEvent } from '../case-types.ts';
import { CaseStateWord } from '../case-words.tsx';
import classes from './case-page.module.css';
import { DocxLink } from './papers-section.tsx';

/** Everything that happened, the last first, and above it what lies ahead; papers and people hang on it. */
export function Spine({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const [onlyPublic, setOnlyPublic] = useState(false);
  const events = kase.events.filter(({ isPublic }) => isPublic || !onlyPublic);
  return (
    <section className={classes.spine} aria-labelledby="spine">
      <div className={classes.sectionHead}>
        <h2 id="spine">{t('cases.timeline')}</h2>
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={t('cases.timelineShows')}
          value={onlyPublic ? 'public' : 'all'}
          onChange={(value) => setOnlyPublic(value === 'public')}
          data={[
            { value: 'all', label: t('cases.timelineAll') },
            { value: 'public', label: t('cases.timelinePublic') },
          ]}
        />
      </div>
      <ol className={classes.events}>
        <Ahead kase={kase} />
        {events.toReversed().map((event) => (
          <Event key={event.seq} event={event} before={kase.events.find(({ seq }) => seq === event.seq - 1)} />
        ))}
      </ol>
    </section>
  );
}

/** The days that lie before the case: the clocks that run, and the last lawful one. */
function Ahead({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const running = kase.clocks
    .filter(({ finishedAt, deadline }) => finishedAt === null && deadline.dueOn)
    .map(({ id, purpose, deadline }) => ({
      id,
      on: deadline.dueOn ?? '',
      text: t(`clockLine.purpose.${purposeOf(purpose)}`),
    }));
  const limit =
    kase.lastLawfulOn && kase.limitation !== 'settled'
      ? [{ id: 'limitation', on: kase.lastLawfulOn, text: t('cases.lastLawful') }]
      : [];
  return [...running, ...limit]
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .map(({ id, on, text }) => (
      <li key={id} className={classes.event} data-ahead>
        <p className={classes.eventHead}>
          <ShapeWord
            tone={id === 'limitation' ? 'red' : 'amber'}
            shape={id === 'limitation' ? shapes.flag : shapes.ring}
          >
            {formatDay(on)}
          </ShapeWord>
          <span>{text}</span>
        </p>
      </li>
    ));
}

function Event({ event, before }: { event: CaseEvent; before: CaseEvent | undefined }) {
  const { t } = useTranslation();
  const SeenBy = event.isPublic ? IconEye : IconLock;
  return (
    <li className={classes.event} data-public={event.isPublic || undefined}>
      <p className={classes.eventHead}>
        <strong>{t(`cases.event.${event.action}`)}</strong>
        <span>{event.by.name}</span>
        <span className="soft small">
          <Time at={event.at} />
        </span>
        {event.stateAfter === before?.stateAfter ? null : <CaseStateWord state={event.stateAfter} />}
        <span className={classes.seen}>
          <SeenBy size={13} stroke={1.8} aria-hidden="true" />
          {t(event.isPublic ? 'cases.seenBy.public' : 'cases.seenBy.inner')}
        </span>
      </p>
      {event.note ? (
        <p className={classes.prose} lang="vi">
          {event.note}
        </p>
      ) : null}
      {event.paper ? (
        <p>
          <PaperLink paper={event.paper} /> · <DocxLink paper={event.paper} />
        </p>
      ) : null}
    </li>
  );
}
