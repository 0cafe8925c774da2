import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockField } from '../../ui/clock-field.tsx';
import { dayOf, parseClock } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { oneOf } from '../../ui/search-params.ts';
import { useOutletChoices } from '../outlets/use-outlet-choices.ts';
import { parseMonthDays } from './deposit-search.ts';
import classes from './deposits.module.css';
import { termsQuery } from './deposits.queries.ts';
import { DialogForm } from './dialog-form.tsx';
import { useDepositChange } from './use-deposit-change.ts';

const kinds = ['weekly', 'monthly', 'irregular'] as const;
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
const confidences = ['V', 'S', 'OLD', 'M', 'D'] as const;

/** What was typed; what is left undefined is what the law asks, once the outlet is chosen. */
type Typed = { copies?: number | string; dueTime?: string; basis?: string; confidence?: string };

/** Enters when an outlet brings out issues and what it deposits of each; the law's own terms are filled in. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const outlets = useOutletChoices();
  const [outletId, setOutletId] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof kinds)[number]>('weekly');
  const [days, setDays] = useState<string[]>([]);
  const [monthDays, setMonthDays] = useState('');
  const [validFrom, setValidFrom] = useState<string | undefined>(() => dayOf(new Date().toISOString()));
  const [typed, setTyped] = useState<Typed>({});
  const type = (more: Typed) => setTyped((old) => ({ ...old, ...more }));
  const terms = useQuery(termsQuery(outletId)).data?.terms;
  const copies = Number(typed.copies ?? terms?.copies ?? 1);
  const dueTime = typed.dueTime ?? terms?.dueTime ?? '';
  const basis = {
    text: typed.basis ?? terms?.basis.text ?? '',
    confidence: typed.confidence ?? terms?.basis.confidence ?? 'M',
  };
  const monthly = parseMonthDays(monthDays);
  const release = {
    weekly: { kind, weekdays: days.map(Number).sort() },
    monthly: { kind, days: monthly ?? [] },
    irregular: { kind },
  }[kind];
  const isReleaseWhole = { weekly: days.length > 0, monthly: monthly !== null, irregular: true }[kind];
  const change = useDepositChange(
    '/deposit-schedules',
    () => ({
      outletId,
      licenceId: terms?.licenceId ?? null,
      release,
      copies,
      dueTime: parseClock(dueTime),
      basis,
      validFrom,
    }),
    t('deposits.scheduled'),
    onClose,
  );
  const isWhole = outletId !== null && validFrom !== undefined && isReleaseWhole && copies > 0 && basis.text !== '';

  return (
    <DialogForm
      title={t('deposits.addSchedule')}
      submit={t('deposits.scheduleSubmit')}
      mutation={change}
      isWhole={isWhole}
      onClose={onClose}
    >
      <Select
        label={t('filter.outlet')}
        required
        searchable
        openOnFocus={false}
        data-autofocus
        value={outletId}
        onChange={(value) => {
          setOutletId(value);
          setTyped({});
        }}
        data={outlets}
      />
      {terms === null ? <p className="soft small">{t('deposits.noTerms')}</p> : null}
      <Select
        label={t('deposits.releaseLabel')}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind(oneOf(value, kinds) ?? 'weekly')}
        data={kinds.map((value) => ({ value, label: t(`deposits.release.${value}`) }))}
      />
      {kind === 'weekly' ? (
        <Checkbox.Group label={t('deposits.weekdays')} value={days} onChange={setDays}>
          <div className={classes.weekdays}>
            {weekdays.map((day) => (
              <Checkbox key={day} value={day} label={t(`deposits.weekday.${day}`)} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
      {kind === 'monthly' ? (
        <TextInput
          label={t('deposits.monthDays')}
          description={t('deposits.monthDaysHint')}
          maxLength={120}
          value={monthDays}
          onChange={(event) => setMonthDays(event.currentTarget.value)}
          error={monthDays !== '' && monthly === null ? t('deposits.monthDaysWrong') : undefined}
        />
      ) : null}
      <Group grow align="flex-start">
        <NumberInput
          label={t('deposits.copiesDue')}
          min={1}
          max={100}
          allowDecimal={false}
          value={typed.copies ?? terms?.copies ?? 1}
          onChange={(value) => type({ copies: value })}
        />
        <ClockField label={t('deposits.dueTime')} value={dueTime} onChange={(text) => type({ dueTime: text })} />
      </Group>
      <p className="soft small">{t('deposits.dueTimeHint')}</p>
      <TextInput
        label={t('deposits.basis')}
        required
        maxLength={500}
        value={basis.text}
        onChange={(event) => type({ basis: event.currentTarget.value })}
      />
      <Select
        label={t('deposits.basisConfidence')}
        allowDeselect={false}
        value={basis.confidence}
        onChange={(value) => type({ confidence: oneOf(value, confidences) ?? 'M' })}
        data={confidences.map((value) => ({ value, label: t(`lawConfidence.${value}`) }))}
      />
      <DayField size="sm" label={t('deposits.validFrom')} value={validFrom} onChange={setValidFrom} />
    </DialogForm>
  );
}
