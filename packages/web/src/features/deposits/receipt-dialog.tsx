import type { DepositResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../ui/dates.ts';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { DialogForm } from './dialog-form.tsx';
import { ReceiptFields } from './receipt-fields.tsx';
import { useDepositChange } from './use-deposit-change.ts';
import { useReceipt } from './use-receipt.ts';

/** Notes that the copies of an issue came, and when; whether that was late follows. */
export function ReceiptDialog({ deposit, onClose }: { deposit: DepositResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const receipt = useReceipt(deposit);
  const change = useDepositChange(
    `/deposits/${deposit.id}/receipt`,
    () => ({ ...receipt.body, rowVersion: deposit.rowVersion }),
    t('deposits.receiptDone', { outlet: deposit.outlet.name }),
    onClose,
  );
  return (
    <DialogForm
      title={t('deposits.receiptTitle', { outlet: deposit.outlet.name, day: formatDay(deposit.releasedOn) })}
      submit={t('deposits.receiptSubmit')}
      mutation={change}
      isWhole={receipt.isWhole}
      onClose={onClose}
    >
      <p className="soft">
        {t('deposits.dueSentence', { due: formatInstant(deposit.dueAt), copies: deposit.copiesDue })}
      </p>
      <ReceiptFields draft={receipt.draft} onChange={receipt.change} fields={useFieldProblems(change.error)} />
    </DialogForm>
  );
}
