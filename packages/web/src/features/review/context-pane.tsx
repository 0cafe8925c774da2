import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberedHit } from '../../ui/reading/hits.ts';
import { StatusWord } from '../../ui/shapes.tsx';
import { SignalCard } from '../../ui/signal-card.tsx';
import { Time } from '../../ui/times.tsx';
import classes from './context.module.css';
import { EventLine } from './event-line.tsx';
import { OutletFacts } from './outlet-facts.tsx';

type ContextPaneProps = {
  item: ReviewItemResponse;
  hits: readonly NumberedHit[];
  onSelect: (hit: number) => void;
};

/** Everything beside the text: why it was flagged, who published it, what was decided before. */
export function ContextPane({ item, hits, onSelect }: ContextPaneProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.context}>
      <Section title={t('context.why')}>
        {item.signals.map((signal, index) => (
          <SignalCard
            key={signal.id}
            signal={signal}
            hits={hits.filter((hit) => hit.signals.includes(index))}
            onSelect={onSelect}
          />
        ))}
      </Section>
      <Section title={t('context.outlet')}>
        <OutletFacts item={item} />
      </Section>
      <Section title={t('context.versions')}>
        <VersionLinks item={item} />
      </Section>
      <Section title={t('context.earlier')}>
        {item.earlierDecisions.length === 0 ? (
          <p className="soft">{t('context.noEarlier')}</p>
        ) : (
          <ul className={classes.list}>
            {item.earlierDecisions.map((decision) => (
              <li key={decision.id}>
                <StatusWord status={decision.status} />
                <Link from="/desk" search={(previous) => ({ ...previous, item: decision.id, pane: 'text' as const })}>
                  {decision.title}
                </Link>
                <span className="soft small">
                  <Time at={decision.decidedAt} />
                  {decision.decidedBy ? ` · ${decision.decidedBy.name}` : ''}
                </span>
                {decision.reason ? <span className="soft small">{decision.reason}</span> : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('context.history')}>
        <ol className={classes.list}>
          {item.events.map((event) => (
            <EventLine key={event.seq} event={event} />
          ))}
        </ol>
      </Section>
    </div>
  );
}

function VersionLinks({ item }: { item: ReviewItemResponse }) {
  const { t } = useTranslation();
  const { versions } = item.item;
  return (
    <>
      <ol className={classes.list}>
        {versions.map((version, index) => (
          <li key={version.id} className={classes.version}>
            <span>
              {t('context.version', { number: version.number })} · <Time at={version.recordedAt} />
            </span>
            <span className="soft small">
              {index === 0 && version.number === 1
                ? t('context.firstSeen')
                : version.changedFields.map((field) => t(`field.${field}`)).join(', ')}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.links}>
        <Link to="/items/$id" params={{ id: item.itemId }}>
          {t('context.openItem')}
        </Link>
        {versions.length > 1 ? (
          <Link
            to="/items/$id"
            params={{ id: item.itemId }}
            search={{ from: Math.max(1, item.version.number - 1), to: item.version.number }}
          >
            {t('context.compare')}
          </Link>
        ) : null}
      </p>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
