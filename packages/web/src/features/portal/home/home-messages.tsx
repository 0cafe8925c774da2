import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../ui/dates.ts';
import classes from '../portal.module.css';

const shown = 5;

/** The last reminders that were sent about licences. */
export function HomeMessages({ licences }: { licences: LicenceResponse[] }) {
  const { t } = useTranslation();
  const messages = licences
    .flatMap((licence) => licence.messages)
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, shown);
  if (messages.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="home-messages">
      <h2 id="home-messages">{t('portal.home.messages')}</h2>
      <ul className={classes.bullets}>
        {messages.map(({ id, subject, to, at }) => (
          <li key={id}>
            {subject} <span className="soft small">{t('portal.home.sent', { at: formatInstant(at), to })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
