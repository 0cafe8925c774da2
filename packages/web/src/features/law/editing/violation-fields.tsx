import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from './editing.module.css';
import type { ViolationForm } from './provision-form.ts';
import { RemedyRows, SanctionRows } from './sanction-rows.tsx';

const subjects = ['organisation', 'individual'] as const;
const counted = ['act', 'title', 'machine'] as const;

type ViolationFieldsProps = {
  violation: ViolationForm;
  onChange: (violation: ViolationForm) => void;
  problemAt: (pointer: string) => string | undefined;
};

/** What follows from an act: the bracket as it is printed and for whom, and what comes beside or after the fine. */
export function ViolationFields({ violation, onChange, problemAt }: ViolationFieldsProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const change = (part: Partial<ViolationForm>) => onChange({ ...violation, ...part });
  const amount = (end: 'minVnd' | 'maxVnd') => ({
    min: 0,
    max: 100_000_000_000,
    allowDecimal: false,
    hideControls: true,
    thousandSeparator: language === 'en' ? ',' : '.',
    decimalSeparator: language === 'en' ? '.' : ',',
    value: violation[end] ?? '',
    error: problemAt(`/violation/fine/${end}`),
    onChange: (value: string | number) => change({ [end]: typeof value === 'number' ? value : null }),
  });
  return (
    <fieldset className={classes.group}>
      <legend>{t('law.consequences')}</legend>
      <Checkbox
        label={t('law.mayWarn')}
        checked={violation.warning}
        onChange={(event) => change({ warning: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('law.isFined')}
        checked={violation.isFined}
        onChange={(event) => change({ isFined: event.currentTarget.checked })}
        error={problemAt('/violation/fine')}
      />
      {violation.isFined ? (
        <>
          <div className={classes.pair}>
            <NumberInput label={t('law.fineFrom')} {...amount('minVnd')} />
            <NumberInput label={t('law.fineTo')} {...amount('maxVnd')} />
          </div>
          <div className={classes.pair}>
            <Select
              label={t('law.printedFor')}
              allowDeselect={false}
              value={violation.finedSubject}
              onChange={(value) =>
                change({ finedSubject: subjects.find((subject) => subject === value) ?? violation.finedSubject })
              }
              data={subjects.map((value) => ({ value, label: t(`finedSubject.${value}`) }))}
            />
            <Select
              label={t('law.countedFor')}
              allowDeselect={false}
              value={violation.per}
              onChange={(value) => change({ per: counted.find((per) => per === value) ?? violation.per })}
              data={counted.map((value) => ({
                value,
                label: value === 'act' ? t('law.perAct') : t(`finePer.${value}`),
              }))}
            />
          </div>
          <Checkbox
            label={t('law.individualsPayHalf')}
            checked={violation.individualsPayHalf}
            onChange={(event) => change({ individualsPayHalf: event.currentTarget.checked })}
          />
        </>
      ) : null}
      <SanctionRows {...{ violation, onChange, problemAt }} />
      <RemedyRows {...{ violation, onChange, problemAt }} />
      <NumberInput
        label={t('law.limitationYears')}
        min={1}
        max={20}
        allowDecimal={false}
        hideControls
        w={220}
        maw="100%"
        value={violation.limitationYears ?? ''}
        onChange={(value) => change({ limitationYears: typeof value === 'number' ? value : null })}
        error={problemAt('/violation/limitationYears')}
      />
    </fieldset>
  );
}
