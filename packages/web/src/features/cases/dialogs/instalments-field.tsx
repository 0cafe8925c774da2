import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { useMoney } from '../case-words.tsx';
import classes from '../page/case-page.module.css';
import type { Instalment } from './forms.ts';
import { MoneyField } from './money-field.tsx';

type InstalmentsFieldProps = {
  label: string;
  value: readonly Instalment[];
  onChange: (parts: Instalment[]) => void;
  error: string | undefined;
};

/** In how many parts, each with its day and its amount; says what they come to. */
export function InstalmentsField({ label, value, onChange, error }: InstalmentsFieldProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const [dueOn, setDueOn] = useState<string | undefined>();
  const [amountVnd, setAmountVnd] = useState<number | undefined>();

  function add() {
    if (!dueOn || !amountVnd) return;
    onChange([...value, { dueOn, amountVnd }].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)));
    setDueOn(undefined);
    setAmountVnd(undefined);
  }

  const sum = value.reduce((total, part) => total + part.amountVnd, 0);
  return (
    <fieldset className={classes.point}>
      <legend>{label}</legend>
      {error ? (
        <Text size="sm" c="var(--red)">
          {error}
        </Text>
      ) : null}
      <Stack gap={4}>
        {value.map((part) => (
          <div key={`${part.dueOn}-${part.amountVnd}`} className={classes.cardHead}>
            <span>
              {t('cases.part', { day: part.dueOn.split('-').toReversed().join('/'), amount: money(part.amountVnd) })}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onChange(value.filter((other) => other !== part))}
            >
              {t('cases.takeOut')}
            </Button>
          </div>
        ))}
      </Stack>
      <div className={classes.pair}>
        <DayField size="sm" label={t('cases.field.dueOn')} value={dueOn} onChange={setDueOn} />
        <MoneyField label={t('cases.field.amountVnd')} value={amountVnd} onChange={setAmountVnd} />
      </div>
      <div className={classes.cardHead}>
        <Button size="xs" variant="default" onClick={add} disabled={!dueOn || !amountVnd}>
          {t('cases.addPart')}
        </Button>
        <span className="soft small">{t('cases.partsSum', { amount: money(sum) })}</span>
      </div>
    </fieldset>
  );
}
