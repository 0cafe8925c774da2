import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PortalPage } from '../portal-page.tsx';
import type { StartSearch } from '../portal-search.ts';
import { BeforeYouStart } from './before-you-start.tsx';
import { FieldQuestion } from './field-question.tsx';
import { LicenceQuestion } from './licence-question.tsx';
import { ProcedureQuestion } from './procedure-question.tsx';
import { WantQuestion } from './want-question.tsx';

const route = getRouteApi('/portal/start');

/** From "what do you want to do" to a draft: one question a page, each answer in the address. */
export function StartPage() {
  const search = route.useSearch();
  const { want, field, licence, procedure } = search;
  if (want && procedure) return <BeforeYouStart code={procedure} purpose={want} licenceId={licenceIn(licence)} />;
  if (want === 'new' && field) return <Question step="procedure" search={search} />;
  if (want === 'new') return <Question step="field" search={search} />;
  if (want && licence) return <Question step="procedure" search={search} />;
  if (want) return <Question step="licence" search={search} />;
  return <Question step="want" search={search} />;
}

/** `other` stands for a licence that isn't in the list. */
export function licenceIn(licence: string | undefined): string | undefined {
  return licence === 'other' ? undefined : licence;
}

type QuestionProps = { step: 'want' | 'field' | 'licence' | 'procedure'; search: StartSearch };

function Question({ step, search }: QuestionProps) {
  const { t } = useTranslation();
  const title =
    step === 'licence' || (step === 'procedure' && search.want !== 'new')
      ? t(`portal.ask.${step}.${search.want}`)
      : t(`portal.ask.${step}.new`);
  const before: StartSearch = step === 'procedure' ? { want: search.want } : {};
  return (
    <PortalPage
      title={title}
      step={step}
      lead={step === 'want' ? t('portal.ask.lead') : undefined}
      back={
        step === 'want' ? (
          <Link to="/portal">{t('portal.backHome')}</Link>
        ) : (
          <Link to="/portal/start" search={before}>
            {t('portal.back')}
          </Link>
        )
      }
    >
      {step === 'want' ? <WantQuestion /> : null}
      {step === 'field' ? <FieldQuestion /> : null}
      {step === 'licence' ? <LicenceQuestion want={search.want!} /> : null}
      {step === 'procedure' ? <ProcedureQuestion search={search} /> : null}
    </PortalPage>
  );
}
