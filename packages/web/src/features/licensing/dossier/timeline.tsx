import { SegmentedControl } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../ui/times.tsx';
import type { DossierEvent } from '../licensing-types.ts';
import { PaperLink } from '../paper-link.tsx';
import classes from './dossier.module.css';

/** What was said and done, the last first; each line says whether the publisher sees it. */
export function Timeline({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const [onlyPublic, setOnlyPublic] = useState(false);
  const events = dossier.events.filter(({ isPublic }) => isPublic || !onlyPublic).toReversed();
  return (
    <section className={classes.timeline} aria-labelledby="timeline">
      <div className={classes.timelineHead}>
        <h2 id="timeline">{t('licensing.timeline')}</h2>
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={t('licensing.timelineShows')}
          value={onlyPublic ? 'public' : 'all'}
          onChange={(value) => setOnlyPublic(value === 'public')}
          data={[
            { value: 'all', label: t('licensing.timelineAll') },
            { value: 'public', label: t('licensing.timelinePublic') },
          ]}
        />
      </div>
      <ol className={classes.events}>
        {events.map((event) => (
          <Event key={event.seq} event={event} dossier={dossier} />
        ))}
      </ol>
    </section>
  );
}

function Event({ event, dossier }: { event: DossierEvent; dossier: DossierResponse }) {
  const { t } = useTranslation();
  const SeenBy = event.isPublic ? IconEye : IconLock;
  const { supplement } = dossier;
  const showsItems = event.action === 'request-supplement' && supplement?.requestedAt === event.at;
  return (
    <li className={classes.event} data-public={event.isPublic || undefined}>
      <p className={classes.eventHead}>
        <strong>{t(`licensing.event.${event.action}`)}</strong>
        <span>{event.by.name}</span>
        <span className="soft small">
          <Time at={event.at} />
        </span>
        <span className={classes.seen}>
          <SeenBy size={13} stroke={1.8} aria-hidden="true" />
          {t(event.isPublic ? 'licensing.seen.public' : 'licensing.seen.inner')}
        </span>
      </p>
      {event.note ? (
        <p className={classes.words} lang="vi">
          {event.note}
        </p>
      ) : null}
      {showsItems ? (
        <ul className={classes.grounds}>
          {supplement.items.map((item) => (
            <li key={item.pointer + item.text} lang="vi">
              {item.text}
            </li>
          ))}
        </ul>
      ) : null}
      {event.paper ? (
        <p>
          <PaperLink paper={event.paper} />
        </p>
      ) : null}
    </li>
  );
}
