import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { licenceStatusQuery } from '../licensing.queries.ts';
import { LegalStatusWord } from '../licensing-words.tsx';
import classes from './licence.module.css';

/** What the licence was, or will be, worth on a day. */
export function StatusOnDay({ licence }: { licence: LicenceResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [on, setOn] = useState<string>();
  const { data, isError, error } = useQuery(licenceStatusQuery(licence.id, on));
  return (
    <section className={classes.panel} aria-labelledby="status-on">
      <h2 id="status-on">{t('licensing.licences.statusOn')}</h2>
      <DayField size="sm" label={t('licensing.licences.onDay')} value={on} onChange={setOn} />
      {isError ? <ProblemNotice error={error} /> : null}
      <div aria-live="polite">
        {data ? (
          <>
            {data.status ? <LegalStatusWord status={data.status} /> : null}
            <p>{pick(data.text)}</p>
          </>
        ) : null}
      </div>
    </section>
  );
}
