import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockField } from '../../../ui/clock-field.tsx';
import { dayOf, formatInstant, parseClock } from '../../../ui/dates.ts';
import { DayField } from '../../../ui/day-field.tsx';
import classes from '../page/case-page.module.css';

type InstantFieldProps = {
  label: string;
  /** An instant, as the API has it. */
  value: string | undefined;
  onChange: (instant: string | undefined) => void;
  error: string | undefined;
};

/** A day and an hour of Viet Nam; says nothing until both are there. */
export function InstantField({ label, value, onChange, error }: InstantFieldProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState(value ? dayOf(value) : undefined);
  const [clock, setClock] = useState(value ? formatInstant(value).slice(-5) : '');

  function tell(newDay: string | undefined, newClock: string) {
    setDay(newDay);
    setClock(newClock);
    const hour = parseClock(newClock);
    onChange(newDay && hour ? new Date(`${newDay}T${hour}:00+07:00`).toISOString() : undefined);
  }

  return (
    <div className={classes.pair}>
      <DayField size="sm" label={label} value={day} onChange={(chosen) => tell(chosen, clock)} error={error} />
      <ClockField label={t('cases.hour')} value={clock} onChange={(text) => tell(day, text)} />
    </div>
  );
}
