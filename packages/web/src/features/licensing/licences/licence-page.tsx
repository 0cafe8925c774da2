import { Button } from '@mantine/core';
import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { useDocumentTitle } from '../../../ui/page.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { QrCode } from '../../account/qr-code.tsx';
import { ButtonLink } from '../../portal/button-link.tsx';
import { useSession } from '../../session/session.queries.ts';
import { licenceQuery } from '../licensing.queries.ts';
import { legalStatusShapes } from '../licensing-words.tsx';
import { DecisionTimeline } from './decision-timeline.tsx';
import classes from './licence.module.css';
import { LicenceContent } from './licence-content.tsx';
import { filedPurposes, type LicenceDecision, licenceDecisions } from './licence-decisions.ts';
import { LicenceDossiers, LicenceMessages, LicenceSignals } from './licence-records.tsx';
import { StatusOnDay } from './status-on-day.tsx';

const DecideDialog = lazy(() => import('./decide-dialog.tsx').then(({ DecideDialog }) => ({ default: DecideDialog })));

const route = getRouteApi('/staff/licences/$id');

/** One licence: what it is worth, what it says and said, what was decided of it, what happened around it. */
export function LicencePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data: licence, isError, error, refetch } = useQuery(licenceQuery(id));
  const [asked, setAsked] = useState<LicenceDecision | null>(null);
  useDocumentTitle(licence?.number ?? t('licensing.licence'));
  if (!licence) {
    return isError ? (
      <div className={pieces.page}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <div className={classes.page}>
      <Head licence={licence} onAsk={setAsked} />
      <div className={classes.body}>
        <div className={classes.left}>
          <LicenceContent licence={licence} />
          <DecisionTimeline decisions={licence.decisions} />
        </div>
        <div className={classes.right}>
          <StatusOnDay licence={licence} />
          <PublicPage licence={licence} />
          <LicenceSignals licence={licence} />
          <LicenceDossiers licence={licence} />
          <LicenceMessages licence={licence} />
        </div>
      </div>
      {asked ? (
        <Suspense>
          <DecideDialog key={asked} action={asked} licence={licence} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Head({ licence, onAsk }: { licence: LicenceResponse; onAsk: (action: LicenceDecision) => void }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { can } = useSession();
  const purposes = can('dossier.work') ? filedPurposes.filter((purpose) => licence.actions.includes(purpose)) : [];
  const obstacles = new Set(
    licence.obstacles
      .filter(({ action }) => licenceDecisions.some((decision) => decision === action))
      .map(({ why }) => pick(why)),
  );
  const { tone, shape } = legalStatusShapes[licence.status];
  return (
    <header className={classes.head}>
      <p className={classes.crumbs}>
        <Link to="/licences">{t('licensing.licences.title')}</Link>
        <span aria-hidden="true">›</span>
        <span>{licence.number}</span>
      </p>
      <div className={classes.headLine}>
        <div className={classes.title}>
          <h1 lang="vi">{licence.subject}</h1>
          <p className="soft">
            {t('licence.number', { number: licence.number })} · <span lang="vi">{licence.publisher.name}</span> ·{' '}
            <Link to="/procedures/$code" params={{ code: licence.procedure.code }}>
              {licence.procedure.code}
            </Link>{' '}
            {pick(licence.procedure.name)}
          </p>
        </div>
        <div className={`${classes.status} ${pieces[tone]}`}>
          <svg width="18" height="18" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
            {shape}
          </svg>
          <strong>{t(`licensing.legalStatus.${licence.status}`)}</strong>
          <span className={classes.statusDates}>
            {formatDay(licence.validFrom)} – {licence.validTo ? formatDay(licence.validTo) : t('licensing.indefinite')}
            {licence.suspendedUntil
              ? ` · ${t('licensing.licences.suspendedUntil', { day: formatDay(licence.suspendedUntil) })}`
              : ''}
            {licence.suspendedDays > 0
              ? ` · ${t('licensing.licences.suspendedDays', { count: licence.suspendedDays })}`
              : ''}
          </span>
        </div>
      </div>
      {licence.renewal ? <p className="soft">{pick(licence.renewal.text)}</p> : null}
      <div className={`${classes.actions} no-print`} role="toolbar" aria-label={t('licensing.actions')}>
        {licenceDecisions
          .filter((action) => licence.actions.includes(action))
          .map((action) => (
            <Button key={action} variant="default" onClick={() => onAsk(action)}>
              {t(`licensing.decide.${action}`)}
            </Button>
          ))}
        {purposes.map((purpose) => (
          <ButtonLink key={purpose} to="/licensing/new" search={{ licence: licence.id, purpose }} variant="subtle">
            {t('licensing.licences.fileFor', { purpose: t(`licensing.purpose.${purpose}`) })}
          </ButtonLink>
        ))}
        {obstacles.size > 0 ? (
          <ul className={classes.obstacles} aria-label={t('licensing.notYet')}>
            {[...obstacles].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </header>
  );
}

function PublicPage({ licence }: { licence: LicenceResponse }) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="public">
      <h2 id="public">{t('licensing.licences.public')}</h2>
      <div className={classes.publicPage}>
        <QrCode text={licence.publicUrl} label={t('licensing.licences.qr')} />
        <p>
          <a href={`/gp/${licence.publicId}`} target="_blank" rel="noreferrer">
            {t('licensing.licences.openPublic')}
          </a>
          <span className="faint mono">{licence.publicUrl}</span>
        </p>
      </div>
    </section>
  );
}
