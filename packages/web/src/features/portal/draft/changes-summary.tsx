import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { isSameAnswer } from '../fields/answers.ts';
import { useShowAnswer } from '../fields/use-show-answer.ts';
import classes from '../portal.module.css';
import type { Answers } from '../portal-types.ts';

type ChangesSummaryProps = { dossier: DossierResponse; answers: Answers };

/** For a renewal or a change: every point in which the licence would read otherwise, side by side. */
export function ChangesSummary({ dossier, answers }: ChangesSummaryProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const show = useShowAnswer();
  const { licence, definition } = dossier;
  if (!licence) return null;
  const changed = definition.form
    .flatMap(({ fields }) => fields)
    .filter(({ key }) => licence.answers[key] !== undefined && !isSameAnswer(licence.answers[key], answers[key]));
  return (
    <section className={classes.card} aria-labelledby="changes-title">
      <h2 id="changes-title" className={classes.heading}>
        {t('portal.changes.title', { number: licence.number })}
      </h2>
      {changed.length === 0 ? (
        <p>{t(dossier.purpose === 'amend' ? 'portal.changes.noneYet' : 'portal.changes.none')}</p>
      ) : (
        <ul className={classes.bullets}>
          {changed.map((field) => (
            <li key={field.key}>
              {pick(field.label)}: <del>{show(field, licence.answers[field.key])}</del>{' '}
              <ins>{show(field, answers[field.key])}</ins>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
