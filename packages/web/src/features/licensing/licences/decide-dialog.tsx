import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { announce } from '../../../ui/announcer.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { today } from '../../law/validity.ts';
import { licenceQuery, procedureQuery } from '../licensing.queries.ts';
import type { LicenceDecision } from './licence-decisions.ts';

const timeoutMs = 90_000;

type DecideDialogProps = { action: LicenceDecision; licence: LicenceResponse; onClose: () => void };

/** Suspends, lifts a suspension, or revokes: on what basis, why, from when; and what follows of it, before it is done. */
export function DecideDialog({ action, licence, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const queryClient = useQueryClient();
  const { queryKey } = licenceQuery(licence.id);
  const { data: procedure } = useQuery(procedureQuery(licence.procedure.code));
  const [basis, setBasis] = useState('');
  const [reason, setReason] = useState('');
  const [effectiveOn, setEffectiveOn] = useState<string | undefined>(today());
  const [endsOn, setEndsOn] = useState<string>();
  const [tried, setTried] = useState(false);
  const decide = useMutation({
    mutationFn: () =>
      api.post<LicenceResponse>(`/licences/${licence.id}/${action}`, {
        body: {
          rowVersion: queryClient.getQueryData(queryKey)?.rowVersion,
          basis: basis.trim(),
          reason: reason.trim(),
          effectiveOn,
          endsOn: action === 'suspend' ? (endsOn ?? null) : null,
        },
        timeoutMs,
      }),
    onSuccess: (decided) => {
      queryClient.setQueryData(queryKey, decided);
      void queryClient.invalidateQueries({ queryKey: ['licences'] });
      announce(t('licensing.doneAction', { action: t(`licensing.decide.${action}`) }));
      onClose();
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  const isStillPossible = licence.actions.includes(action);
  const lacksEnd = action === 'suspend' && !endsOn;
  const endProblem = action === 'suspend' && endsOn && effectiveOn && endsOn < effectiveOn;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (basis.trim() === '' || reason.trim() === '' || !effectiveOn || lacksEnd || endProblem || !isStillPossible)
      return;
    decide.mutate();
  }

  const required = (text: string) => (tried && text.trim() === '' ? t('licensing.required') : undefined);
  return (
    <Dialog onClose={onClose} title={t(`licensing.decide.${action}`)} size={620}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {decide.isError ? <ProblemNotice error={decide.error} /> : null}
          {isStillPossible || decide.isPending ? null : (
            <p className={pieces.notice} role="alert">
              {t('licensing.notPossibleNow', { state: t(`licensing.legalStatus.${licence.status}`) })}
            </p>
          )}
          <p>{t(`licensing.follows.${action}`)}</p>
          {action !== 'lift-suspension' && procedure && procedure.revocationGrounds.length > 0 ? (
            <Select
              label={t('licensing.licences.ground')}
              clearable
              searchable
              value={null}
              onChange={(key) => {
                const ground = procedure.revocationGrounds.find((each) => each.key === key);
                if (ground) setBasis(`${ground.basis.text}: ${ground.text.vi}`);
              }}
              data={procedure.revocationGrounds.map((ground) => ({ value: ground.key, label: pick(ground.text) }))}
            />
          ) : null}
          <Textarea
            label={t('licensing.licences.basis')}
            autosize
            minRows={2}
            maxLength={2000}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
            error={required(basis)}
            data-autofocus
          />
          <Textarea
            label={t('licensing.ask.reason')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={5000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={required(reason)}
          />
          <Group grow align="flex-start">
            <DayField
              size="sm"
              label={t('licensing.licences.effectiveOn')}
              value={effectiveOn}
              onChange={setEffectiveOn}
              error={tried && !effectiveOn ? t('licensing.required') : undefined}
            />
            {action === 'suspend' ? (
              <DayField
                size="sm"
                label={t('licensing.licences.endsOn')}
                value={endsOn}
                onChange={setEndsOn}
                error={
                  endProblem
                    ? t('licensing.licences.endsBeforeStart')
                    : tried && lacksEnd
                      ? t('licensing.required')
                      : undefined
                }
              />
            ) : null}
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              color={action === 'revoke' ? 'red' : undefined}
              loading={decide.isPending}
              disabled={!isStillPossible}
            >
              {t(`licensing.decide.${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
