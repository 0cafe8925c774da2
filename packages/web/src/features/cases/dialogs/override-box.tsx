import { Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { useSession } from '../../session/session.queries.ts';
import classes from '../page/case-page.module.css';

type OverrideBoxProps = {
  kase: CaseResponse;
  value: string;
  onChange: (reason: string) => void;
  tried: boolean;
};

/** A fine after its last lawful day: who decides it answers for it by name, and says why. */
export function OverrideBox({ kase, value, onChange, tried }: OverrideBoxProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <fieldset className={classes.override}>
      <legend>{t('cases.overrideTitle')}</legend>
      <p>
        {t('cases.overrideBody', {
          day: kase.lastLawfulOn ? formatDay(kase.lastLawfulOn) : '–',
          name: user?.name ?? '',
        })}
      </p>
      <Textarea
        label={t('cases.field.override')}
        autosize
        minRows={2}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={tried && value.trim() === '' ? t('cases.required') : undefined}
      />
    </fieldset>
  );
}
