import type { OutletStandingResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { formatDay } from '../../ui/dates.ts';
import { ShapeWord, shapes, type Tone } from '../../ui/shapes.tsx';
import { useSession } from '../session/session.queries.ts';
import { OutletSignalCard } from './outlet-signal-card.tsx';
import classes from './outlets.module.css';

type LicenceStatus = OutletStandingResponse['licences'][number]['status'];

const statusShapes = {
  'in-force': { tone: 'green', shape: shapes.dot },
  suspended: { tone: 'red', shape: shapes.square },
  revoked: { tone: 'red', shape: shapes.bar },
  expired: { tone: 'red', shape: shapes.triangle },
  ceased: { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<LicenceStatus, { tone: Tone; shape: unknown }>;

/** How an outlet stands with its licences: each of them, and what of its output doesn't fit them. */
export function OutletStanding({ outletId }: { outletId: string }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { data } = useQuery({
    queryKey: ['outlet-signals', 'of', outletId],
    queryFn: ({ signal }) => api.get<OutletStandingResponse>(`/outlets/${outletId}/signals`, { signal }),
    enabled: can('outlet.read'),
  });
  if (!data) return null;
  return (
    <div className={classes.standing}>
      {data.licences.length > 0 ? (
        <ul className={classes.licences}>
          {data.licences.map((licence) => (
            <li key={licence.licenceId}>
              <ShapeWord {...statusShapes[licence.status]}>
                {t(`outletSignals.licenceStatus.${licence.status}`)}
              </ShapeWord>{' '}
              {can('licence.read') ? (
                <Link to="/licences/$id" params={{ id: licence.licenceId }}>
                  {licence.number}
                </Link>
              ) : (
                licence.number
              )}{' '}
              <span className="soft small">
                {licence.validTo
                  ? t('outletSignals.validUntil', { day: formatDay(licence.validTo) })
                  : t('outletSignals.noEnd')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {data.open.length > 0 ? (
        data.open.map((signal) => <OutletSignalCard key={signal.id} signal={signal} heading="h4" />)
      ) : (
        <p className="soft small">{t('outletSignals.noneOpen')}</p>
      )}
      {data.cleared.length > 0 ? (
        <Link to="/outlet-signals" search={{ outlet: outletId, state: 'cleared' as const }}>
          {t('outletSignals.clearedCount', { count: data.cleared.length })}
        </Link>
      ) : null}
    </div>
  );
}
