import { Button } from '@mantine/core';
import type { OutletSignalResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { announce } from '../../ui/announcer.tsx';
import { formatDay } from '../../ui/dates.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProvisionText } from '../../ui/provision-text.tsx';
import { SeverityWord, ShapeWord, StatusWord, shapes } from '../../ui/shapes.tsx';
import { Time } from '../../ui/times.tsx';
import { useSession } from '../session/session.queries.ts';
import classes from './outlets.module.css';

type OutletSignalCardProps = {
  signal: OutletSignalResponse;
  /** The level of its heading: under a screen’s title, or inside a section, where the outlet is named already. */
  heading: 'h2' | 'h4';
};

/** Something about an outlet that doesn't fit its licence: what, on which days, by which items, on what basis. */
export function OutletSignalCard({ signal, heading: Heading }: OutletSignalCardProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { can } = useSession();
  const { rule, reviewItem, clearedAt, clearedNote } = signal;
  return (
    <article className={classes.signal}>
      <header className={classes.signalHead}>
        <Heading>
          {Heading === 'h2' ? `${signal.outlet.name}: ` : ''}
          {pick(rule.name)}
        </Heading>
        {clearedAt ? (
          <ShapeWord tone="green" shape={shapes.dot}>
            {t('outletSignals.over')}
          </ShapeWord>
        ) : (
          <SeverityWord severity={rule.severity} />
        )}
      </header>
      <p>{pick(signal.note)}</p>
      {clearedAt && clearedNote ? (
        <p className="soft">
          <Time at={clearedAt} /> · {pick(clearedNote)}
        </p>
      ) : null}
      {signal.examples.length > 0 ? (
        <details>
          <summary>{t('outletSignals.examples', { count: signal.examples.length })}</summary>
          <ul className={classes.examples}>
            {signal.examples.map(({ id, title, publishedAt }) => (
              <li key={id}>
                {can('item.read') ? (
                  <Link to="/items/$id" params={{ id }}>
                    {title}
                  </Link>
                ) : (
                  title
                )}{' '}
                {publishedAt ? (
                  <span className="soft small">
                    <Time at={publishedAt} />
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {rule.provision ? <ProvisionText provision={rule.provision} /> : null}
      <footer className={classes.signalFoot}>
        <span className="soft small">
          {t('outletSignals.since', { day: formatDay(signal.since) })} · {t('outletSignals.seen')}{' '}
          <Time at={signal.lastSeenAt} />
        </span>
        {reviewItem ? (
          <span className={classes.onDesk}>
            <StatusWord status={reviewItem.status} />
            {can('review.read') ? (
              <Link to="/desk" search={{ item: reviewItem.id }}>
                {t('outletSignals.onDesk')}
              </Link>
            ) : null}
          </span>
        ) : null}
        {signal.actions.includes('put-on-desk') ? <PutOnDesk signal={signal} /> : null}
      </footer>
    </article>
  );
}

function PutOnDesk({ signal }: { signal: OutletSignalResponse }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const put = useMutation({
    mutationFn: () => api.post<OutletSignalResponse>(`/outlet-signals/${signal.id}/review`, {}),
    onSuccess: async () => {
      announce(t('outletSignals.wasPut'));
      await queryClient.invalidateQueries({ queryKey: ['outlet-signals'] });
    },
  });
  return (
    <>
      <Button size="compact-sm" variant="light" loading={put.isPending} onClick={() => put.mutate()}>
        {t('outletSignals.put')}
      </Button>
      {put.isError ? <ProblemNotice error={put.error} /> : null}
    </>
  );
}
