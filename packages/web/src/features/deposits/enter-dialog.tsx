import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { useOutletChoices } from '../outlets/use-outlet-choices.ts';
import { termsQuery } from './deposits.queries.ts';
import { DialogForm } from './dialog-form.tsx';
import { ReceiptFields } from './receipt-fields.tsx';
import { useDepositChange } from './use-deposit-change.ts';
import { useReceipt } from './use-receipt.ts';

/** Enters an issue that nobody expected, with the copies that came. */
export function EnterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const outlets = useOutletChoices();
  const receipt = useReceipt(null);
  const [outletId, setOutletId] = useState<string | null>(null);
  const [releasedOn, setReleasedOn] = useState<string | undefined>(() => dayOf(new Date().toISOString()));
  const [copiesDue, setCopiesDue] = useState<number | string>();
  const terms = useQuery(termsQuery(outletId)).data?.terms;
  const due = Number(copiesDue ?? terms?.copies ?? 1);
  const change = useDepositChange(
    '/deposits',
    () => ({ ...receipt.body, outletId, releasedOn, copiesDue: due, dueTime: terms?.dueTime ?? null }),
    t('deposits.entered'),
    onClose,
  );
  const fields = useFieldProblems(change.error);
  return (
    <DialogForm
      title={t('deposits.enterTitle')}
      submit={t('deposits.receiptSubmit')}
      mutation={change}
      isWhole={receipt.isWhole && outletId !== null && releasedOn !== undefined && due > 0}
      onClose={onClose}
    >
      <Select
        label={t('filter.outlet')}
        required
        searchable
        openOnFocus={false}
        data-autofocus
        value={outletId}
        onChange={setOutletId}
        data={outlets}
      />
      <DayField
        size="sm"
        label={t('deposits.releaseDay')}
        value={releasedOn}
        onChange={setReleasedOn}
        error={fields['/releasedOn']}
      />
      <NumberInput
        label={t('deposits.copiesDue')}
        min={1}
        max={10_000}
        allowDecimal={false}
        value={copiesDue ?? terms?.copies ?? 1}
        onChange={setCopiesDue}
      />
      <ReceiptFields draft={receipt.draft} onChange={receipt.change} fields={fields} />
    </DialogForm>
  );
}
