import { Group, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import type { ReceiptDraft } from './use-receipt.ts';

type ReceiptFieldsProps = {
  draft: ReceiptDraft;
  onChange: (more: Partial<ReceiptDraft>) => void;
  fields: Partial<Record<string, string>>;
};

export function ReceiptFields({ draft, onChange, fields }: ReceiptFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="flex-start">
        <DayField
          size="sm"
          label={t('deposits.receivedDay')}
          value={draft.day}
          onChange={(day) => onChange({ day })}
          error={fields['/receivedAt']}
        />
        <ClockField label={t('deposits.receivedClock')} value={draft.clock} onChange={(clock) => onChange({ clock })} />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('deposits.copiesReceived')}
          required
          min={1}
          max={10_000}
          allowDecimal={false}
          value={draft.copies}
          onChange={(copies) => onChange({ copies })}
        />
        <NumberInput
          label={t('deposits.printRun')}
          min={1}
          max={100_000_000}
          allowDecimal={false}
          value={draft.printRun}
          onChange={(printRun) => onChange({ printRun })}
        />
      </Group>
      <TextInput
        label={t('deposits.issueNumber')}
        maxLength={60}
        value={draft.issueNumber}
        onChange={(event) => onChange({ issueNumber: event.currentTarget.value })}
      />
    </>
  );
}
