import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { type ReasonCode, reasonCodes } from './reason-codes.ts';
import type { Decision, Outcome } from './review.queries.ts';

type DecisionDialogProps = {
  outcome: Outcome;
  pending: boolean;
  error: unknown;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
};

/** Asks why before a decision is filed: a reason code to dismiss, a sentence to note or to escalate. */
export function DecisionDialog({ outcome, pending, error, onDecide, onClose }: DecisionDialogProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState<ReasonCode | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const needsCode = outcome === 'dismiss' && code === null;
  const needsSentence = (outcome !== 'dismiss' || code === 'other') && reason.trim() === '';

  function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (needsCode || needsSentence) return;
    onDecide({ outcome, reason: reason.trim(), ...(code && outcome === 'dismiss' ? { reasonCode: code } : {}) });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    const number = Number(event.key);
    const chosen = reasonCodes[number - 1];
    const inText = event.target instanceof HTMLTextAreaElement;
    if (outcome === 'dismiss' && chosen && !inText && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setCode(chosen);
    }
  }

  return (
    <Dialog onClose={onClose} title={t(`decision.${outcome}.title`)} size={520}>
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <Stack gap="md">
          <p className="soft">{t(`decision.${outcome}.lead`)}</p>
          {error ? <ProblemNotice error={error} /> : null}
          {outcome === 'dismiss' ? (
            <Radio.Group
              label={t('decision.why')}
              value={code}
              onChange={(value) => setCode(reasonCodes.find((candidate) => candidate === value) ?? null)}
              error={tried && needsCode ? t('decision.chooseReason') : undefined}
            >
              <Stack gap={8} mt={6}>
                {reasonCodes.map((value, index) => (
                  <Radio
                    key={value}
                    value={value}
                    label={`${index + 1}. ${t(`reason.${value}`)}`}
                    data-autofocus={index === 0 || undefined}
                  />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
          <Textarea
            label={outcome === 'dismiss' ? t('decision.remark') : t('decision.sentence')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && needsSentence ? t('decision.writeSentence') : undefined}
            data-autofocus={outcome === 'dismiss' ? undefined : true}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t(`decision.${outcome}.submit`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
