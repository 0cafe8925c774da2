import { Button } from '@mantine/core';
import type { ExhibitResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatNumber } from '../../../ui/numbers.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import type { CasePartProps } from './case-actions.ts';
import classes from './case-page.module.css';

/** What shows it: each exhibit with where it came from, its hash, whether it is still whole, and who had it. */
export function ExhibitsSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.section} aria-labelledby="exhibits">
      <div className={classes.sectionHead}>
        <h2 id="exhibits">{t('cases.exhibits')}</h2>
        {kase.actions.includes('add-exhibit') ? (
          <Button size="xs" variant="default" onClick={() => onAsk({ type: 'case', action: 'add-exhibit' })}>
            {t('cases.action.add-exhibit')}
          </Button>
        ) : null}
      </div>
      {kase.exhibits.length === 0 ? <p className="soft">{t('cases.noExhibits')}</p> : null}
      {kase.exhibits.map((exhibit) => (
        <ExhibitCard key={exhibit.id} exhibit={exhibit} onAsk={onAsk} />
      ))}
    </section>
  );
}

function ExhibitCard({ exhibit, onAsk }: { exhibit: ExhibitResponse } & Pick<CasePartProps, 'onAsk'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { capture } = exhibit;
  const noted = exhibit.actions.filter((action) => action !== 'open' && action !== 'read');
  return (
    <article className={classes.card} id={`exhibit-${exhibit.id}`} tabIndex={-1}>
      <header className={classes.cardHead}>
        <span className="mono">{exhibit.label}</span>
        <h3 lang="vi">{exhibit.title}</h3>
        <VerifiedWord exhibit={exhibit} />
        {exhibit.isSealed ? (
          <ShapeWord tone="amber" shape={shapes.square}>
            {t('cases.sealed')}
          </ShapeWord>
        ) : null}
      </header>
      <p className="soft small">
        {t(`cases.exhibitKind.${exhibit.kind}`)} · <span lang="vi">{exhibit.source}</span> ·{' '}
        {t('cases.takenBy', { name: exhibit.takenBy.name })} <Time at={exhibit.takenAt} />
        {exhibit.fileName ? ` · ${exhibit.fileName}` : ''}
        {exhibit.bytes === null
          ? ''
          : ` · ${t('cases.kilobytes', { count: formatNumber(Math.ceil(exhibit.bytes / 1024), language) })}`}
      </p>
      {capture ? (
        <p className="small">
          <a href={capture.url} target="_blank" rel="noreferrer" className={classes.address}>
            {capture.url}
          </a>{' '}
          <span className="soft">
            {t('cases.capturedAt')} <Time at={capture.fetchedAt} />
          </span>{' '}
          {capture.itemId ? (
            <Link to="/items/$id" params={{ id: capture.itemId }}>
              {t('cases.toItem')}
            </Link>
          ) : null}
        </p>
      ) : null}
      {exhibit.sha256 ? (
        <p className={classes.hash}>
          <span>{'SHA-256'}</span> {exhibit.sha256}
        </p>
      ) : null}
      <details className={classes.details}>
        <summary>{t('cases.custody', { count: exhibit.custody.length })}</summary>
        <ol className={classes.custody}>
          {exhibit.custody.map((event) => (
            <li key={event.seq}>
              <p>
                <strong>{t(`cases.custodyAction.${event.action}`)}</strong> · {event.by.name} ·{' '}
                <span className="soft small">
                  <Time at={event.at} />
                </span>
                {event.place ? <span lang="vi"> · {event.place}</span> : null}
              </p>
              {event.note ? <p lang="vi">{event.note}</p> : null}
              <p className={classes.hash} title={event.hash}>
                {event.hash.slice(0, 16)}…
              </p>
            </li>
          ))}
        </ol>
      </details>
      <div className={`${classes.buttons} no-print`}>
        {exhibit.sha256 === null ? null : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => onAsk({ type: 'open-exhibit', exhibitId: exhibit.id })}
          >
            {t('cases.openExhibit')}
          </Button>
        )}
        {noted.length > 0 ? (
          <Button size="compact-sm" variant="subtle" onClick={() => onAsk({ type: 'custody', exhibitId: exhibit.id })}>
            {t('cases.noteCustody')}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

const verifiedShapes = {
  whole: { tone: 'green', shape: shapes.dot },
  changed: { tone: 'red', shape: shapes.triangle },
  missing: { tone: 'red', shape: shapes.square },
} as const;

function VerifiedWord({ exhibit: { verified, sha256 } }: { exhibit: ExhibitResponse }) {
  const { t } = useTranslation();
  if (sha256 === null) return null;
  if (!verified) {
    return (
      <ShapeWord tone="neutral" shape={shapes.ring}>
        {t('cases.verified.none')}
      </ShapeWord>
    );
  }
  return (
    <>
      <ShapeWord {...verifiedShapes[verified.result]}>{t(`cases.verified.${verified.result}`)}</ShapeWord>
      <span className="soft small">
        <Time at={verified.at} />
      </span>
    </>
  );
}
