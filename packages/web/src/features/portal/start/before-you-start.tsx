import { Button } from '@mantine/core';
import type { ProcedureResponse, Purpose } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import classes from '../portal.module.css';
import { procedureQuery, useOpenDossier } from '../portal.queries.ts';
import { PortalPage } from '../portal-page.tsx';
import type { Want } from '../portal-search.ts';
import { useDossierName } from '../use-dossier-name.ts';
import { Basis } from './basis.tsx';
import { ProcedureTimes } from './procedure-times.tsx';
import { WhatYouNeed } from './what-you-need.tsx';

type BeforeYouStartProps = { code: string; purpose: Want; licenceId: string | undefined };

/** What one will need, how long it takes, what it costs, who may: before anything is typed. */
export function BeforeYouStart({ code, purpose, licenceId }: BeforeYouStartProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const procedure = useQuery(procedureQuery(code));
  const open = useOpenDossier();
  const name = useDossierName();
  const back = (
    <Link to="/portal/start" search={{ want: purpose }}>
      {t('portal.back')}
    </Link>
  );
  if (!procedure.data)
    return (
      <PortalPage title={t('portal.before.title')} step="before" back={back}>
        {procedure.isError ? (
          <ProblemNotice error={procedure.error} onRetry={() => void procedure.refetch()} />
        ) : (
          <RowsSkeleton rows={7} />
        )}
      </PortalPage>
    );
  const definition = procedure.data;
  return (
    <PortalPage
      title={t('portal.before.title')}
      step="before"
      back={back}
      over={name(definition, purpose)}
      lead={pick(definition.summary)}
    >
      <section className={classes.section}>
        <h2>{t('portal.before.who')}</h2>
        <p>{pick(definition.applicants)}</p>
        <Conditions definition={definition} />
      </section>
      <WhatYouNeed definition={definition} purpose={purpose} />
      <ProcedureTimes definition={definition} purpose={purpose} />
      <Law definition={definition} />
      <section className={classes.card}>
        <p>{t('portal.before.stopAnyTime')}</p>
        {open.error ? <ProblemNotice error={open.error} /> : null}
        <div className={classes.actions}>
          <Button
            size="md"
            loading={open.isPending}
            onClick={() => open.mutate({ procedureCode: code, purpose: purpose satisfies Purpose, licenceId })}
          >
            {t('portal.before.start')}
          </Button>
        </div>
      </section>
    </PortalPage>
  );
}

function Conditions({ definition: { conditions, exemptions } }: { definition: ProcedureResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <>
      {conditions.length > 0 ? (
        <>
          <p>{t('portal.before.conditions')}</p>
          <ul className={classes.bullets}>
            {conditions.map(({ key, text }) => (
              <li key={key}>{pick(text)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {exemptions.length > 0 ? (
        <>
          <p>{t('portal.before.exemptions')}</p>
          <ul className={classes.bullets}>
            {exemptions.map(({ key, text }) => (
              <li key={key}>{pick(text)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Law({ definition: { bases, unconfirmed } }: { definition: ProcedureResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <section className={classes.section}>
      <h2>{t('portal.before.law')}</h2>
      <div className={classes.prose}>
        {bases.map((basis) => (
          <Basis key={basis.text} basis={basis} />
        ))}
      </div>
      {unconfirmed.length > 0 ? (
        <div className={classes.notice}>
          <p>{t('portal.before.unconfirmed')}</p>
          <ul className={classes.bullets}>
            {unconfirmed.map((text) => (
              <li key={text.vi}>{pick(text)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
