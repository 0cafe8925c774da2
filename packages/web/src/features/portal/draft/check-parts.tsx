import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { isSameAnswer } from '../fields/answers.ts';
import { Changed } from '../fields/changed.tsx';
import { useShowAnswer } from '../fields/use-show-answer.ts';
import portal from '../portal.module.css';
import type { Draft } from '../portal-types.ts';
import classes from './draft.module.css';
import { applicantFields, type FillPage } from './pages.ts';
import { usePageTitle } from './use-page-title.ts';

type CheckPartsProps = { dossier: DossierResponse; pages: readonly FillPage[]; draft: Draft };

/** What was filled in, page by page, each with a way back to change it; for a renewal, what the licence says now. */
export function CheckParts({ dossier, pages, draft }: CheckPartsProps) {
  return pages.map((page) =>
    page.kind === 'check' ? null : (
      <Part key={page.key} dossierId={dossier.id} page={page}>
        {page.kind === 'applicant' ? <ApplicantFacts draft={draft} /> : null}
        {page.kind === 'section' ? <SectionFacts dossier={dossier} page={page} draft={draft} /> : null}
        {page.kind === 'component' ? <FileFact page={page} /> : null}
      </Part>
    ),
  );
}

function Part({ dossierId, page, children }: { dossierId: string; page: FillPage; children: ReactNode }) {
  const { t } = useTranslation();
  const title = usePageTitle()(page);
  return (
    <section className={classes.part} aria-label={title}>
      <div className={classes.partHead}>
        <h2>{title}</h2>
        <Link
          to="/portal/dossiers/$id"
          params={{ id: dossierId }}
          search={{ page: page.key }}
          className="no-print"
          aria-label={t('portal.check.changePart', { part: title })}
        >
          {t('portal.check.change')}
        </Link>
      </div>
      {children}
    </section>
  );
}

function ApplicantFacts({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <dl className={portal.facts}>
      {applicantFields.map((key) => (
        <Fact key={key} name={t(`portal.applicant.${key}`)} value={draft.applicant[key] || t('portal.noAnswer')} />
      ))}
    </dl>
  );
}

type SectionFactsProps = { dossier: DossierResponse; page: FillPage & { kind: 'section' }; draft: Draft };

function SectionFacts({ dossier, page, draft }: SectionFactsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const show = useShowAnswer();
  return (
    <dl className={portal.facts}>
      {page.fields.map((field) => {
        const before = dossier.licence?.answers[field.key];
        const answer = draft.answers[field.key];
        const isChanged = before !== undefined && !isSameAnswer(before, answer);
        return (
          <Fact key={field.key} name={pick(field.label)} value={show(field, answer)}>
            {isChanged ? (
              <div className="soft small">
                <Changed /> {t('portal.onLicence', { answer: show(field, before) })}
              </div>
            ) : null}
          </Fact>
        );
      })}
    </dl>
  );
}

function FileFact({ page: { state } }: { page: FillPage & { kind: 'component' } }) {
  const { t } = useTranslation();
  const last = state.files.at(-1);
  const none = t(state.isRequired ? 'portal.check.noFile' : 'portal.check.noFileNeeded');
  return (
    <dl className={portal.facts}>
      <Fact name={t('portal.check.file')} value={last?.fileName ?? none} />
    </dl>
  );
}

function Fact({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className={classes.answer}>{value}</span>
        {children}
      </dd>
    </>
  );
}
