import { useTranslation } from 'react-i18next';
import type { ReviewEvent } from '../../types.ts';
import { Time } from '../../ui/times.tsx';
import { reasonCodes } from './reason-codes.ts';

/** One thing that happened to a review item, as a sentence with its reason. */
export function EventLine({ event }: { event: ReviewEvent }) {
  const { t, i18n } = useTranslation();
  const key = `event.${event.type}`;
  const code = reasonCodes.find((candidate) => candidate === event.data.reasonCode);
  const reason = typeof event.data.reason === 'string' ? event.data.reason : '';
  const said = [code ? t(`reason.${code}`) : '', reason].filter(Boolean).join(': ');
  return (
    <li>
      <span>
        {i18n.exists(key) ? t(key) : event.type}
        {event.actor ? ` · ${event.actor.name}` : ''}
      </span>
      {said ? <span className="soft">{said}</span> : null}
      <span className="faint small">
        <Time at={event.at} />
      </span>
    </li>
  );
}
