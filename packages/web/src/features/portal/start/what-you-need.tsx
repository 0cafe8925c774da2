import type { DossierComponent, ProcedureResponse, Purpose } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { mayHold, mustHold } from '../fields/conditions.ts';
import classes from '../portal.module.css';
import { kindNames } from '../uploads/check-file.ts';

type WhatYouNeedProps = { definition: ProcedureResponse; purpose: Purpose };

/** The documents to have at hand, those that are needed always before those that may be. */
export function WhatYouNeed({ definition, purpose }: WhatYouNeedProps) {
  const { t } = useTranslation();
  const asked = definition.components.filter(({ when }) => when === undefined || mayHold(when, purpose));
  const isCertain = ({ requirement, when }: DossierComponent) =>
    requirement === 'required' || (requirement === 'conditional' && when !== undefined && mustHold(when, purpose));
  return (
    <>
      <Documents
        title={t('portal.before.need')}
        components={asked.filter(isCertain)}
        empty={t('portal.before.needNothing')}
      />
      <Documents title={t('portal.before.mayNeed')} components={asked.filter((each) => !isCertain(each))} />
    </>
  );
}

type DocumentsProps = { title: string; components: DossierComponent[]; empty?: string };

function Documents({ title, components, empty }: DocumentsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  if (components.length === 0 && !empty) return null;
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {components.length === 0 ? <p>{empty}</p> : null}
      <ul className={classes.bullets}>
        {components.map(({ key, name, help, condition, files, replacedByData }) => (
          <li key={key}>
            <strong>{pick(name)}</strong> <span className="soft small">({kindNames(files)})</span>
            {condition ? <div>{t('portal.slot.condition', { condition: pick(condition) })}</div> : null}
            {help ? <div className="soft">{pick(help)}</div> : null}
            {replacedByData ? (
              <div className="soft">{t('portal.slot.replaced', { basis: replacedByData.text })}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
