import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from '../portal.module.css';
import { applicantFields, type Missing } from './pages.ts';
import type { DraftSaver } from './use-autosave.ts';

const typing = {
  organisation: { maxLength: 300, autoComplete: 'organization' },
  address: { maxLength: 500, autoComplete: 'street-address' },
  person: { maxLength: 200, autoComplete: 'name' },
  phone: { maxLength: 40, autoComplete: 'tel', inputMode: 'tel' },
  email: { maxLength: 200, autoComplete: 'email', inputMode: 'email', type: 'email' },
} as const;

/** For whom it is filed, and by whom: two that are kept apart. */
export function ApplicantPage({ saver, missing }: { saver: DraftSaver; missing: readonly Missing[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { draft } = saver.state;
  return (
    <div className={classes.stack}>
      <p className="soft">{t('portal.applicantLead')}</p>
      {applicantFields.map((key) => {
        const problem = missing.find(({ pointer }) => pointer === `/applicant/${key}`);
        return (
          <TextInput
            key={key}
            label={t(`portal.applicant.${key}`)}
            value={draft.applicant[key]}
            onChange={({ currentTarget: { value } }) =>
              saver.edit((now) => ({ ...now, applicant: { ...now.applicant, [key]: value } }))
            }
            description={problem && draft.applicant[key] !== '' ? pick(problem.text) : undefined}
            {...typing[key]}
          />
        );
      })}
    </div>
  );
}
