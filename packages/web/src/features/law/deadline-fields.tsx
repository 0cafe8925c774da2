import { ActionIcon, Button, Checkbox, Group, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import classes from './deadline.module.css';
import { type DeadlineForm, type Extension, type Pause, type PeriodUnit, periodUnits } from './deadline-form.ts';

const most = 10;

type DeadlineFieldsProps = { form: DeadlineForm; onChange: (part: Partial<DeadlineForm>) => void };

export function DeadlineFields({ form, onChange }: DeadlineFieldsProps) {
  const { t } = useTranslation();
  const nextId = useRef(1);
  const changePause = (id: number, part: Partial<Pause>) =>
    onChange({ pauses: form.pauses.map((pause) => (pause.id === id ? { ...pause, ...part } : pause)) });
  const changeExtension = (id: number, part: Partial<Extension>) =>
    onChange({ extensions: form.extensions.map((each) => (each.id === id ? { ...each, ...part } : each)) });

  return (
    <form className={classes.fields} onSubmit={(event) => event.preventDefault()}>
      <Group grow align="flex-start">
        <Amount label={t('deadline.amount')} value={form.amount} onChange={(amount) => onChange({ amount })} />
        <Unit label={t('deadline.unit')} value={form.unit} onChange={(unit) => onChange({ unit })} />
      </Group>
      <Group grow align="flex-start">
        <DayField
          size="sm"
          label={t('deadline.startOn')}
          value={form.startOn}
          onChange={(startOn) => onChange({ startOn })}
        />
        <ClockField
          label={t('deadline.startTime')}
          value={form.startTime}
          onChange={(startTime) => onChange({ startTime })}
        />
        <ClockField label={t('deadline.cutOff')} value={form.cutOff} onChange={(cutOff) => onChange({ cutOff })} />
      </Group>
      <Checkbox
        label={t('deadline.sameDay')}
        checked={form.firstDay === 'same-day'}
        onChange={(event) => onChange({ firstDay: event.currentTarget.checked ? 'same-day' : 'day-after' })}
      />
      <Checkbox
        label={t('deadline.rollForward')}
        checked={form.rollForward}
        onChange={(event) => onChange({ rollForward: event.currentTarget.checked })}
      />

      <fieldset className={classes.events}>
        <legend>{t('deadline.pauses')}</legend>
        {form.pauses.map((pause, index) => (
          <div key={pause.id} className={classes.event}>
            <DayField
              size="sm"
              label={t('deadline.pausedOn')}
              value={pause.from}
              onChange={(from) => changePause(pause.id, { from })}
            />
            <DayField
              size="sm"
              label={t('deadline.resumedOn')}
              value={pause.to}
              onChange={(to) => changePause(pause.id, { to })}
            />
            <Remove
              label={t('deadline.removePause', { number: index + 1 })}
              onClick={() => onChange({ pauses: form.pauses.filter(({ id }) => id !== pause.id) })}
            />
          </div>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={form.pauses.length >= most}
          onClick={() => onChange({ pauses: [...form.pauses, { id: nextId.current++ }] })}
        >
          {t('deadline.addPause')}
        </Button>
      </fieldset>

      <fieldset className={classes.events}>
        <legend>{t('deadline.extensions')}</legend>
        {form.extensions.map((extension, index) => (
          <div key={extension.id} className={classes.event}>
            <Amount
              label={t('deadline.amount')}
              value={extension.amount}
              onChange={(amount) => changeExtension(extension.id, { amount })}
            />
            <Unit
              label={t('deadline.unit')}
              value={extension.unit}
              onChange={(unit) => changeExtension(extension.id, { unit })}
            />
            <Remove
              label={t('deadline.removeExtension', { number: index + 1 })}
              onClick={() => onChange({ extensions: form.extensions.filter(({ id }) => id !== extension.id) })}
            />
          </div>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={form.extensions.length >= most}
          onClick={() =>
            onChange({ extensions: [...form.extensions, { id: nextId.current++, amount: 3, unit: form.unit }] })
          }
        >
          {t('deadline.addExtension')}
        </Button>
      </fieldset>
    </form>
  );
}

type AmountProps = { label: string; value: number; onChange: (value: number) => void };

function Amount({ label, value, onChange }: AmountProps) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={400}
      clampBehavior="strict"
      allowDecimal={false}
      value={value}
      onChange={(typed) => typeof typed === 'number' && typed >= 1 && onChange(typed)}
    />
  );
}

function Unit({ label, value, onChange }: { label: string; value: PeriodUnit; onChange: (unit: PeriodUnit) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => onChange(periodUnits.find((candidate) => candidate === chosen) ?? 'working-day')}
      data={periodUnits.map((unit) => ({ value: unit, label: t(`periodUnit.${unit}`) }))}
    />
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" size={36} aria-label={label} onClick={onClick}>
      <IconX size={16} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  );
}
