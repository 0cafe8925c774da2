import type { DossierComponent, FormField, ProcedureResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ConfidenceWord } from '../../law/law-words.tsx';
import { Section } from './procedure-section.tsx';
import classes from './procedures.module.css';

type LegalBasis = ProcedureResponse['bases'][number];

/** What something rests on, with how sure we are of it. */
export function Basis({ basis }: { basis: LegalBasis }) {
  return (
    <span className={classes.basis}>
      <span lang="vi">{basis.text}</span> <ConfidenceWord confidence={basis.confidence} />
    </span>
  );
}

export function ComponentTable({ components }: { components: readonly DossierComponent[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <ol className={classes.parts}>
      {components.map((component) => (
        <li key={component.key}>
          <strong>{pick(component.name)}</strong>
          <span className="soft small">
            {t(`licensing.requirement.${component.requirement}`)}
            {component.condition ? `: ${pick(component.condition)}` : ''} ·{' '}
            {t('licensing.copies', { originals: component.originals, copies: component.copies })} ·{' '}
            {component.files.map((kind) => kind.toUpperCase()).join(', ')}
          </span>
          {component.help ? <span className="soft">{pick(component.help)}</span> : null}
          <Basis basis={component.basis} />
          {component.replacedByData ? (
            <span className={classes.stack}>
              <span className="soft small">{t('licensing.procedures.replacedByData')}</span>
              <Basis basis={component.replacedByData} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

export function FieldTable({ title, fields }: { title: string; fields: readonly FormField[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes.parts}>
        {fields.map((field) => (
          <li key={field.key}>
            <span>
              <strong>{pick(field.label)}</strong>{' '}
              <span className="soft small">
                {[
                  t(`licensing.fieldKind.${field.kind}`),
                  t(field.required ? 'licensing.requirement.required' : 'licensing.requirement.optional'),
                  field.onLicence ? t('licensing.procedures.onLicence') : '',
                  field.isPublic ? t('licensing.procedures.isPublic') : '',
                ]
                  .filter((word) => word !== '')
                  .join(' · ')}
              </span>
            </span>
            {field.limit ? <Basis basis={field.limit} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type GroundsProps = { title: string; grounds: ProcedureResponse['refusalGrounds'] };

export function Grounds({ title, grounds }: GroundsProps) {
  const { pick } = useLanguage();
  if (grounds.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes.parts}>
        {grounds.map((ground) => (
          <li key={ground.key}>
            <span>{pick(ground.text)}</span>
            <Basis basis={ground.basis} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
