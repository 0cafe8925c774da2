import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import type { DossierListItem, DossierResponse } from '@pressdesk/api/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useProblemText } from '../../../ui/problem-notice.tsx';
import { useSession } from '../../session/session.queries.ts';
import classes from '../licensing.module.css';
import { staffQuery } from '../licensing.queries.ts';

/** How many dossiers one go hands over: what a person can still look through before saying yes. */
const cap = 50;

type Outcome = 'waiting' | 'done' | 'unchanged' | string;

type BulkAssignDialogProps = { dossiers: DossierListItem[]; onClose: () => void };

/** Hands several dossiers to one person: shows each with who has it now, then tells of each how it went. */
export function BulkAssignDialog({ dossiers, onClose }: BulkAssignDialogProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const { data: staff } = useQuery(staffQuery('licensing-officer'));
  // What was chosen stays as it was, while the list behind is read again.
  const [taken] = useState(() => dossiers.slice(0, cap));
  const [assigneeId, setAssigneeId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const [running, setRunning] = useState(false);
  const isCapped = dossiers.length > cap;
  const started = Object.keys(outcomes).length > 0;
  const person = staff?.items.find(({ id }) => id === assigneeId);
  const { user } = useSession();
  const needsReason = taken.some(({ assignee }) => assignee && ![user?.id, assigneeId].includes(assignee.id));
  const moving = taken.filter(({ assignee }) => assignee?.id !== assigneeId);

  async function run() {
    if (!assigneeId) return;
    setRunning(true);
    for (const { id, rowVersion, assignee } of taken) {
      const tell = (outcome: Outcome) => setOutcomes((previous) => ({ ...previous, [id]: outcome }));
      if (assignee?.id === assigneeId) {
        tell('unchanged');
        continue;
      }
      try {
        await api.post<DossierResponse>(`/dossiers/${id}/assign`, { body: { rowVersion, assigneeId, reason } });
        tell('done');
      } catch (error) {
        tell(problemText(error));
      }
    }
    setRunning(false);
    await queryClient.invalidateQueries({ queryKey: ['dossiers'] });
  }

  return (
    <Dialog onClose={onClose} title={t('licensing.bulk.title')} size={640}>
      <Stack gap="md">
        {isCapped ? <p>{t('licensing.bulk.capped', { cap, count: dossiers.length })}</p> : null}
        <Select
          label={t('licensing.bulk.to')}
          searchable
          disabled={started}
          value={assigneeId}
          onChange={setAssigneeId}
          data={(staff?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          data-autofocus
        />
        {needsReason ? (
          <Textarea
            label={t('licensing.bulk.reason')}
            autosize
            minRows={2}
            maxLength={2000}
            disabled={started}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <ul className={classes.preview} aria-label={t('licensing.bulk.preview')}>
          {taken.map(({ id, code, subject, assignee }) => (
            <li key={id}>
              <span className="mono">{code}</span>
              <span lang="vi">{subject}</span>
              <span className="soft small">
                {outcomes[id] === undefined
                  ? t('licensing.bulk.change', {
                      from: assignee?.name ?? t('licensing.nobody'),
                      to: person?.name ?? '…',
                    })
                  : outcomes[id] === 'done' || outcomes[id] === 'unchanged'
                    ? t(`licensing.bulk.${outcomes[id]}`)
                    : outcomes[id]}
              </span>
            </li>
          ))}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={running}>
            {t(started ? 'common.close' : 'common.cancel')}
          </Button>
          {started && !running ? null : (
            <Button
              onClick={() => void run()}
              loading={running}
              disabled={!assigneeId || moving.length === 0 || (needsReason && reason.trim() === '')}
            >
              {t('licensing.bulk.submit', { count: assigneeId ? moving.length : taken.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
