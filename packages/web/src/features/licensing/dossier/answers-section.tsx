import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { DiffParts } from '../../items/diff-parts.tsx';
import { diffTexts } from '../../items/word-diff.ts';
import { AnswerValue, useAnswerText } from '../answer-value.tsx';
import type { FormSection } from '../licensing-types.ts';
import classes from './dossier.module.css';

/** What the form was answered; where a licence is renewed or changed, what it says now and what would be different. */
export function AnswersSection({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { licence, definition, answers } = dossier;
  const text = useAnswerText();
  const isChanged = (field: FormSection['fields'][number]) =>
    licence !== null && field.onLicence && text(field, licence.answers[field.key]) !== text(field, answers[field.key]);
  const changes = definition.form.flatMap(({ fields }) => fields).filter(isChanged).length;
  const sections = definition.form
    .map((section) => ({
      ...section,
      fields: section.fields.filter(({ key, when }) => !when || (answers[key] !== undefined && answers[key] !== null)),
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <section className={classes.answers} aria-labelledby="answers">
      <h2 id="answers">{t('licensing.answers')}</h2>
      {licence ? (
        <p className="soft">{t('licensing.againstLicence', { number: licence.number, count: changes })}</p>
      ) : null}
      {sections.map((section) => (
        <AnswersOf key={section.title.vi} section={section} dossier={dossier} isChanged={isChanged} />
      ))}
    </section>
  );
}

type AnswersOfProps = {
  section: FormSection;
  dossier: DossierResponse;
  isChanged: (field: FormSection['fields'][number]) => boolean;
};

function AnswersOf({ section, dossier: { answers, licence }, isChanged }: AnswersOfProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const text = useAnswerText();
  return (
    <div>
      <h3>{pick(section.title)}</h3>
      <dl className={classes.answerList}>
        {section.fields.map((field) => (
          <div key={field.key} data-changed={isChanged(field) || undefined}>
            <dt>{pick(field.label)}</dt>
            <dd>
              <AnswerValue field={field} answer={answers[field.key]} />
              {field.limit ? <p className="soft small">{field.limit.text}</p> : null}
              {licence && isChanged(field) ? (
                <p className={classes.difference} lang="vi">
                  <span className="soft small">{t('licensing.nowOnLicence')}</span>{' '}
                  <DiffParts
                    parts={diffTexts(text(field, licence.answers[field.key]), text(field, answers[field.key]))}
                  />
                </p>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
