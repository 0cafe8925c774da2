import { Textarea } from '@mantine/core';
import type { DepositResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.ts';
import { DialogForm } from './dialog-form.tsx';
import { useDepositChange } from './use-deposit-change.ts';

/** Notes that an issue didn't come out, so that no copies are due. */
export function ExcuseDialog({ deposit, onClose }: { deposit: DepositResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const change = useDepositChange(
    `/deposits/${deposit.id}/excuse`,
    () => ({ rowVersion: deposit.rowVersion, reason }),
    t('deposits.excuseDone'),
    onClose,
  );
  return (
    <DialogForm
      title={t('deposits.excuseTitle', { outlet: deposit.outlet.name, day: formatDay(deposit.releasedOn) })}
      submit={t('deposits.excuseSubmit')}
      mutation={change}
      isWhole={reason.trim() !== ''}
      onClose={onClose}
    >
      <Textarea
        label={t('deposits.excuseReason')}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
