import type { LicenceListItem } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';

const statusShapes = {
  'in-force': { tone: 'green', shape: shapes.dot },
  suspended: { tone: 'amber', shape: shapes.square },
  expired: { tone: 'red', shape: shapes.triangle },
  revoked: { tone: 'red', shape: shapes.square },
  ceased: { tone: 'neutral', shape: shapes.bar },
} as const;

type LicenceTermProps = { licence: Pick<LicenceListItem, 'status' | 'validTo' | 'suspendedUntil'> };

/** What a licence is worth today, in a word, and until when. */
export function LicenceTerm({ licence: { status, validTo, suspendedUntil } }: LicenceTermProps) {
  const { t } = useTranslation();
  const until = status === 'suspended' && suspendedUntil ? suspendedUntil : validTo;
  const key = status === 'suspended' && suspendedUntil ? 'suspendedUntil' : status === 'expired' ? 'ended' : 'validTo';
  return (
    <span>
      <ShapeWord {...statusShapes[status]}>{t(`portal.status.${status}`)}</ShapeWord>{' '}
      {status === 'revoked' || status === 'ceased' ? null : (
        <span className="soft small">
          {until ? t(`portal.term.${key}`, { day: formatDay(until) }) : t('portal.term.noEnd')}
        </span>
      )}
    </span>
  );
}
