import type { ItemResponse, SignalResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewStatus } from '../../types.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { NumberedHit } from '../../ui/reading/hits.ts';
import { StatusWord } from '../../ui/shapes.tsx';
import { SignalCard } from '../../ui/signal-card.tsx';
import { Time } from '../../ui/times.tsx';
import classes from './item.module.css';

type ItemAsideProps = {
  item: ItemResponse;
  signals: readonly SignalResponse[];
  hits: readonly NumberedHit[];
  onSelect: ((hit: number) => void) | undefined;
};

const statuses = ['open', 'dismissed', 'noted', 'escalated'] as const;

export function ItemAside({ item, signals, hits, onSelect }: ItemAsideProps) {
  const { t } = useTranslation();
  return (
    <aside className={classes.aside} aria-label={t('item.record')}>
      <Part title={t('item.presence')}>
        <dl className={classes.pairs}>
          <dt>{t('item.firstSeen')}</dt>
          <dd>
            <Time at={item.firstSeenAt} />
          </dd>
          <dt>{t('item.lastSeen')}</dt>
          <dd>
            <Time at={item.lastSeenAt} />
          </dd>
          {item.absentSince ? (
            <>
              <dt>{t('item.absent')}</dt>
              <dd className={classes.gone}>
                <Time at={item.absentSince} />
              </dd>
            </>
          ) : null}
        </dl>
      </Part>
      <Part title={t('item.versions')}>
        <Versions item={item} />
      </Part>
      <Part title={t('item.signals')}>
        {signals.length === 0 ? <p className="soft">{t('item.noSignals')}</p> : null}
        {signals.map((signal, index) => (
          <SignalCard
            key={signal.id}
            signal={signal}
            hits={hits.filter((hit) => hit.signals.includes(index))}
            onSelect={onSelect}
          />
        ))}
      </Part>
      {item.reviewItems.length > 0 ? (
        <Part title={t('item.reviews')}>
          <ul className={classes.list}>
            {item.reviewItems.map((review) => (
              <li key={review.id}>
                <Link to="/desk" search={{ item: review.id, status: statusOf(review.status) }}>
                  <StatusWord status={statusOf(review.status) ?? 'open'} />
                </Link>
                <span className="soft small">
                  <Time at={review.decidedAt ?? review.createdAt} />
                  {review.decidedBy ? ` · ${review.decidedBy.name}` : ''}
                </span>
                {review.reason ? <span className="soft">{review.reason}</span> : null}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t('item.sources')}>
        {item.sources.length === 0 ? <p className="soft">{t('item.noSources')}</p> : null}
        <ul className={classes.list}>
          {item.sources.map((source) => (
            <li key={source.id}>
              {source.name}
              <span className="faint mono">{source.url}</span>
            </li>
          ))}
        </ul>
      </Part>
    </aside>
  );
}

function Versions({ item }: { item: ItemResponse }) {
  const { t, i18n } = useTranslation();
  return (
    <ol className={classes.list}>
      {item.versions.map((version) => (
        <li key={version.id}>
          <span>
            <strong>{t('context.version', { number: version.number })}</strong> · <Time at={version.recordedAt} />
          </span>
          <span className="soft small">
            {version.number === 1
              ? t('context.firstSeen')
              : version.changedFields.map((field) => t(`field.${field}`)).join(', ')}
            {version.number > 1 ? (
              <>
                {' · '}
                <Link
                  to="/items/$id"
                  params={{ id: item.id }}
                  search={{ from: version.number - 1, to: version.number }}
                  className="no-print"
                >
                  {t('item.whatChanged')}
                </Link>
              </>
            ) : null}
          </span>
          {version.capture ? (
            <span className={classes.capture}>
              <span className="soft small">
                {t('item.captured')} <Time at={version.capture.fetchedAt} /> ·{' '}
                {t('item.bytes', { number: formatNumber(version.capture.bytes, i18n.language) })}
              </span>
              <span className="faint mono" title={t('item.hash')}>
                {version.capture.sha256}
              </span>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function statusOf(text: string): ReviewStatus | undefined {
  return statuses.find((status) => status === text);
}
