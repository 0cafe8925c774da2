import type { ProcedureResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Page } from '../../../ui/page.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { ValidityDates } from '../../law/law-words.tsx';
import { procedureQuery } from '../licensing.queries.ts';
import { Basis, ComponentTable, FieldTable, Grounds } from './procedure-parts.tsx';
import { Section } from './procedure-section.tsx';
import { ProcedureTimes } from './procedure-times.tsx';
import classes from './procedures.module.css';
import { transitionsOf } from './transitions.ts';

const route = getRouteApi('/staff/procedures/$code');

/** A procedure as its file says it: what is asked of whom, within what time, what comes of it, and how sure that is. */
export function ProcedurePage() {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { code } = route.useParams();
  const { data: procedure, isError, error, refetch } = useQuery(procedureQuery(code));
  if (!procedure) {
    return isError ? (
      <div className={pieces.page}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <Page
      title={`${procedure.code} · ${pick(procedure.name)}`}
      lead={pick(procedure.summary)}
      actions={<Link to="/procedures">{t('licensing.procedures.all')}</Link>}
    >
      <div className={classes.detail}>
        {procedure.unconfirmed.length > 0 ? (
          <div className={pieces.notice}>
            <strong>{t('licensing.procedures.unconfirmedTitle')}</strong>
            <ul className={classes.bullets}>
              {procedure.unconfirmed.map((note) => (
                <li key={note.vi}>{pick(note)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <Overview procedure={procedure} />
        <ProcedureTimes procedure={procedure} />
        <Section title={t('licensing.components')}>
          <ComponentTable components={procedure.components} />
        </Section>
        <Section title={t('licensing.procedures.form')}>
          {procedure.form.map((section) => (
            <FieldTable key={section.title.vi} title={pick(section.title)} fields={section.fields} />
          ))}
        </Section>
        <Grounds title={t('licensing.procedures.conditions')} grounds={procedure.conditions} />
        <Grounds title={t('licensing.procedures.refusalGrounds')} grounds={procedure.refusalGrounds} />
        <Grounds title={t('licensing.procedures.revocationGrounds')} grounds={procedure.revocationGrounds} />
        <Ways diagram={procedure.diagram} />
      </div>
    </Page>
  );
}

function Overview({ procedure }: { procedure: ProcedureResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { fee, numbering, result, nationalIds } = procedure;
  return (
    <dl className={classes.facts}>
      <dt>{t('licensing.procedures.shape')}</dt>
      <dd>{t(`licensing.shape.${procedure.shape}`)}</dd>
      <dt>{t('licensing.procedures.applicants')}</dt>
      <dd>{pick(procedure.applicants)}</dd>
      <dt>{t('licensing.procedures.purposes')}</dt>
      <dd>{procedure.purposes.map((purpose) => t(`licensing.purpose.${purpose}`)).join(', ')}</dd>
      <dt>{t('law.validity')}</dt>
      <dd>
        <ValidityDates of={procedure} /> · {t('context.version', { number: procedure.version })}
      </dd>
      <dt>{t('licensing.procedures.bases')}</dt>
      <dd className={classes.stack}>
        {procedure.bases.map((basis) => (
          <Basis key={basis.text} basis={basis} />
        ))}
      </dd>
      <dt>{t('licensing.procedures.result')}</dt>
      <dd className={classes.stack}>
        <span>{pick(result.title)}</span>
        {result.form ? <Basis basis={result.form} /> : null}
      </dd>
      {numbering ? (
        <>
          <dt>{t('licensing.procedures.numbering')}</dt>
          <dd>
            <Basis basis={{ text: numbering.pattern, confidence: numbering.confidence }} />
          </dd>
        </>
      ) : null}
      {fee ? (
        <>
          <dt>{t('licensing.procedures.fee')}</dt>
          <dd className={classes.stack}>
            <span>{pick(fee.text)}</span>
            <Basis basis={fee.basis} />
          </dd>
        </>
      ) : null}
      {nationalIds.length > 0 ? (
        <>
          <dt>{t('licensing.procedures.nationalIds')}</dt>
          <dd>{nationalIds.map(({ id, what }) => `${id} (${pick(what)})`).join(', ')}</dd>
        </>
      ) : null}
    </dl>
  );
}

/** The state diagram as a list that can be read and heard: from where, by what, to where. */
function Ways({ diagram }: { diagram: string }) {
  const { t } = useTranslation();
  const ways = transitionsOf(diagram);
  const name = (state: string, end: string) => (state === '[*]' ? end : state);
  if (ways.length === 0) return null;
  return (
    <Section title={t('licensing.procedures.ways')}>
      <ol className={classes.ways} lang="vi">
        {ways.map(({ from, to, by }) => (
          <li key={`${from}-${by}-${to}`}>
            <span className={classes.node}>{name(from, t('licensing.procedures.start'))}</span>
            <span className={classes.by}>
              {by === '' ? '' : by} <span aria-hidden="true">→</span>
            </span>
            <span className={classes.node}>{name(to, t('licensing.procedures.end'))}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
