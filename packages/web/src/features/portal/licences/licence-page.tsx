import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { writeNumber } from '../fields/answers.ts';
import { DossierLink } from '../home/dossier-link.tsx';
import { PaperLink } from '../paper-link.tsx';
import classes from '../portal.module.css';
import { licenceQuery } from '../portal.queries.ts';
import { PortalPage } from '../portal-page.tsx';
import type { Answer } from '../portal-types.ts';
import { LicenceTerm } from './licence-term.tsx';
import { WhatYouCanDo } from './what-you-can-do.tsx';

const route = getRouteApi('/portal/licences/$id');

/** One licence: what it is worth today, what one can do with it, what it says, what was decided about it. */
export function LicencePage() {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { id } = route.useParams();
  const query = useQuery(licenceQuery(id));
  const back = <Link to="/portal/licences">{t('portal.licences.back')}</Link>;
  if (!query.data)
    return (
      <PortalPage title={t('portal.licences.one')} back={back}>
        {query.isError ? (
          <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <RowsSkeleton rows={7} />
        )}
      </PortalPage>
    );
  const licence = query.data;
  const [version] = licence.versions;
  return (
    <PortalPage
      title={licence.subject || pick(licence.procedure.name)}
      over={pick(licence.procedure.name)}
      lead={<LicenceTerm licence={licence} />}
      back={back}
    >
      {version?.paper ? (
        <p>
          <PaperLink paper={version.paper} />
        </p>
      ) : null}
      <WhatYouCanDo licence={licence} />
      {version ? <Content licence={licence} version={version} /> : null}
      <History licence={licence} />
      {licence.dossiers.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('portal.licences.dossiers')}</h2>
          <ul className={classes.choices}>
            {licence.dossiers.map((dossier) => (
              <DossierLink key={dossier.id} dossier={dossier} />
            ))}
          </ul>
        </section>
      ) : null}
    </PortalPage>
  );
}

function Content({ licence, version }: { licence: LicenceResponse; version: LicenceResponse['versions'][number] }) {
  const { t } = useTranslation();
  const { language, pick } = useLanguage();
  const { content } = version;
  const written = (answer: Answer | undefined): string => {
    if (answer === null || answer === undefined) return t('portal.noAnswer');
    if (typeof answer === 'boolean') return t(answer ? 'portal.yes' : 'portal.no');
    if (typeof answer === 'number') return writeNumber(answer, language);
    if (typeof answer === 'string') return formatDay(answer);
    return answer.map((one) => (typeof one === 'string' ? one : Object.values(one).join(' · '))).join(', ');
  };
  return (
    <section className={classes.section}>
      <h2>{t('portal.licences.says')}</h2>
      <dl className={classes.facts}>
        <dt>{t('portal.licences.number')}</dt>
        <dd>{content.number}</dd>
        <dt>{t('portal.licences.holder')}</dt>
        <dd>{content.holder}</dd>
        {licence.fields.map(({ key, label }) => (
          <Fact key={key} name={pick(label)} value={written(content.answers[key])} />
        ))}
        {content.conditions.map((condition, index) => (
          <Fact key={condition} name={t('portal.licences.condition', { number: index + 1 })} value={condition} />
        ))}
      </dl>
      <p className="soft small">
        {t('portal.licences.public')}{' '}
        <a href={licence.publicUrl} target="_blank" rel="noreferrer">
          {licence.publicUrl}
        </a>
      </p>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function History({ licence: { decisions, versions } }: { licence: LicenceResponse }) {
  const { t } = useTranslation();
  const older = versions.slice(1);
  return (
    <section className={classes.section}>
      <h2>{t('portal.licences.history')}</h2>
      <ul className={classes.bullets}>
        {decisions.map(({ id, action, effectiveOn, endsOn, reason, paper }) => (
          <li key={id}>
            {formatDay(effectiveOn)}: {t(`portal.decision.${action}`)}
            {endsOn ? ` ${t('portal.licences.until', { day: formatDay(endsOn) })}` : ''}
            {reason ? <div className="soft">{reason}</div> : null}
            {paper ? (
              <div>
                <PaperLink paper={paper} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {older.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('portal.licences.versions', { count: older.length })}</summary>
          <ul className={classes.bullets}>
            {older.map(({ number, effectiveFrom, paper }) => (
              <li key={number}>
                {t('portal.licences.version', { number, day: formatDay(effectiveFrom) })}{' '}
                {paper ? <PaperLink paper={paper} /> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
