import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../ui/dates.ts';
import { PaperLink } from '../paper-link.tsx';
import classes from '../portal.module.css';
import line from './timeline.module.css';

/** What happened, the last first: in words for the applicant, with the papers that came of it. */
export function Timeline({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const events = dossier.events.filter(({ isPublic, action }) => isPublic && action !== 'save').toReversed();
  if (events.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('portal.follow.timeline')}</h2>
      <ol className={line.timeline}>
        {events.map(({ seq, action, at, note, paper }) => (
          <li key={seq}>
            <p className="soft small">
              <time dateTime={at}>{formatInstant(at)}</time>
            </p>
            <p>{t(`portal.event.${action}`)}</p>
            {note ? <p className="soft">{note}</p> : null}
            {paper ? <PaperLink paper={paper} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
