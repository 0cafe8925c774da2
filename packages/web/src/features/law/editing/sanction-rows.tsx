import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { remedyCodes, sanctionCodes } from '../law-types.ts';
import classes from './editing.module.css';
import { nextKey, type RemedyRow, type SanctionRow, type ViolationForm } from './provision-form.ts';

type RowsProps = {
  violation: ViolationForm;
  onChange: (violation: ViolationForm) => void;
  problemAt: (pointer: string) => string | undefined;
};

/** Sanctions beside the fine, each in the words of the instrument, with its months where it has them. */
export function SanctionRows({ violation, onChange, problemAt }: RowsProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const rows = violation.additionalSanctions;
  const set = (additionalSanctions: SanctionRow[]) => onChange({ ...violation, additionalSanctions });
  const change = (row: SanctionRow, part: Partial<SanctionRow>) =>
    set(rows.map((each) => (each === row ? { ...each, ...part } : each)));

  function add() {
    const [code] = sanctionCodes;
    set([
      ...rows,
      { key: nextKey(rows), code, text: wording(t(`law.sanction.${code}`)), minMonths: null, maxMonths: null },
    ]);
  }

  return (
    <fieldset className={classes.rows}>
      <legend>{t('law.additionalSanctions')}</legend>
      {rows.map((row, index) => {
        const at = (field: string) => problemAt(`/violation/additionalSanctions/${index}/${field}`);
        const months = (end: 'minMonths' | 'maxMonths') => ({
          ...{ min: 1, max: 120, allowDecimal: false, hideControls: true, value: row[end] ?? '', error: at(end) },
          onChange: (value: string | number) => change(row, { [end]: typeof value === 'number' ? value : null }),
        });
        return (
          <div key={row.key} className={classes.sanction}>
            <Select
              label={t('law.sanctionKind')}
              allowDeselect={false}
              value={row.code}
              onChange={(value) => {
                const code = sanctionCodes.find((candidate) => candidate === value) ?? row.code;
                const isOwnWording = row.text !== '' && row.text !== wording(t(`law.sanction.${row.code}`));
                change(row, { code, text: isOwnWording ? row.text : wording(t(`law.sanction.${code}`)) });
              }}
              data={sanctionCodes.map((value) => ({ value, label: t(`law.sanction.${value}`) }))}
            />
            <TextInput
              label={t('law.printedText')}
              required
              maxLength={300}
              lang="vi"
              value={row.text}
              onChange={(event) => change(row, { text: event.currentTarget.value })}
              error={at('text')}
            />
            <NumberInput label={t('law.monthsFrom')} {...months('minMonths')} />
            <NumberInput label={t('law.monthsTo')} {...months('maxMonths')} />
            <RemoveButton of={row.text} onClick={() => set(rows.filter((each) => each !== row))} />
          </div>
        );
      })}
      {rows.length < 10 ? (
        <Button size="compact-sm" variant="default" onClick={add}>
          {t('law.addSanction')}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** What has to be put right again, each of the list of remedies and in the words of the instrument. */
export function RemedyRows({ violation, onChange, problemAt }: RowsProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const rows = violation.remedies;
  const set = (remedies: RemedyRow[]) => onChange({ ...violation, remedies });
  const change = (row: RemedyRow, part: Partial<RemedyRow>) =>
    set(rows.map((each) => (each === row ? { ...each, ...part } : each)));

  function add() {
    const code = remedyCodes.find((candidate) => rows.every((row) => row.code !== candidate)) ?? remedyCodes[0];
    set([...rows, { key: nextKey(rows), code, text: wording(t(`law.remedy.${code}`)) }]);
  }

  return (
    <fieldset className={classes.rows}>
      <legend>{t('law.remedies')}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.remedy}>
          <Select
            label={t('law.remedyKind')}
            allowDeselect={false}
            value={row.code}
            onChange={(value) => {
              const code = remedyCodes.find((candidate) => candidate === value) ?? row.code;
              const isOwnWording = row.text !== '' && row.text !== wording(t(`law.remedy.${row.code}`));
              change(row, { code, text: isOwnWording ? row.text : wording(t(`law.remedy.${code}`)) });
            }}
            data={remedyCodes.map((value) => ({ value, label: t(`law.remedy.${value}`) }))}
          />
          <TextInput
            label={t('law.printedText')}
            required
            maxLength={300}
            lang="vi"
            value={row.text}
            onChange={(event) => change(row, { text: event.currentTarget.value })}
            error={problemAt(`/violation/remedies/${index}/text`)}
          />
          <RemoveButton of={row.text} onClick={() => set(rows.filter((each) => each !== row))} />
        </div>
      ))}
      {rows.length < 20 ? (
        <Button size="compact-sm" variant="default" onClick={add}>
          {t('law.addRemedy')}
        </Button>
      ) : null}
    </fieldset>
  );
}

function RemoveButton({ of, onClick }: { of: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="sm" variant="subtle" onClick={onClick}>
      {t('law.removeRow')}
      <span className="sr-only"> {of}</span>
    </Button>
  );
}

/** The words a row begins with: instruments are in Vietnamese, so an English label is no wording. */
function useWording(): (label: string) => string {
  const { language } = useLanguage();
  return (label) => (language === 'vi' ? label : '');
}
