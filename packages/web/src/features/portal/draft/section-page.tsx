import type { DossierResponse, FormField } from '@pressdesk/api/schemas';
import { useLanguage } from '../../../i18n/use-language.ts';
import { AnswerField } from '../fields/answer-field.tsx';
import { isAnswered } from '../fields/answers.ts';
import classes from '../portal.module.css';
import type { Missing } from './pages.ts';
import type { DraftSaver } from './use-autosave.ts';

type SectionPageProps = {
  dossier: DossierResponse;
  fields: FormField[];
  saver: DraftSaver;
  missing: readonly Missing[];
};

/** One section of the form. What is still empty isn't called wrong here; the look at everything names it. */
export function SectionPage({ dossier, fields, saver, missing }: SectionPageProps) {
  const { pick } = useLanguage();
  const { draft } = saver.state;
  const problemOf = (key: string) => {
    const found = missing.find(({ pointer }) => pointer.split('/')[2] === key);
    return found && isAnswered(draft.answers[key]) ? pick(found.text) : undefined;
  };
  return (
    <div className={classes.stack}>
      {fields.map((field) => (
        <AnswerField
          key={field.key}
          field={field}
          value={draft.answers[field.key]}
          onChange={(answer) => saver.edit((now) => ({ ...now, answers: { ...now.answers, [field.key]: answer } }))}
          onLicence={dossier.licence?.answers[field.key]}
          problem={problemOf(field.key)}
        />
      ))}
    </div>
  );
}
