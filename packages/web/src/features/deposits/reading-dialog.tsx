import { Radio, Stack, Textarea } from '@mantine/core';
import type { DepositResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.ts';
import { oneOf } from '../../ui/search-params.ts';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { DialogForm } from './dialog-form.tsx';
import { useDepositChange } from './use-deposit-change.ts';

const results = ['clean', 'finding'] as const;

/** Notes that one has read an issue; what one found becomes an item of the review desk. */
export function ReadingDialog({ deposit, onClose }: { deposit: DepositResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<(typeof results)[number]>();
  const [finding, setFinding] = useState('');
  const change = useDepositChange(
    `/deposits/${deposit.id}/reading`,
    () => ({ rowVersion: deposit.rowVersion, result, finding: result === 'finding' ? finding : '' }),
    t(result === 'finding' ? 'deposits.findingDone' : 'deposits.readingDone'),
    onClose,
  );
  const fields = useFieldProblems(change.error);
  return (
    <DialogForm
      title={t('deposits.readingTitle', { outlet: deposit.outlet.name, day: formatDay(deposit.releasedOn) })}
      submit={t('deposits.readingSubmit')}
      mutation={change}
      isWhole={result === 'clean' || (result === 'finding' && finding.trim() !== '')}
      onClose={onClose}
    >
      <Radio.Group
        label={t('deposits.resultLabel')}
        value={result ?? null}
        onChange={(value) => setResult(oneOf(value, results))}
      >
        <Stack gap="xs" mt="xs">
          {results.map((value) => (
            <Radio key={value} value={value} label={t(`deposits.result.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {result === 'finding' ? (
        <Textarea
          label={t('deposits.findingLabel')}
          description={t('deposits.findingHint')}
          required
          autosize
          minRows={4}
          maxLength={4000}
          value={finding}
          onChange={(event) => setFinding(event.currentTarget.value)}
          error={fields['/finding']}
        />
      ) : null}
    </DialogForm>
  );
}
