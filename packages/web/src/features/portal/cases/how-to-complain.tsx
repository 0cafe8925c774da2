import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useCaseAction } from '../../cases/cases.queries.ts';
import classes from '../portal.module.css';

/** The way to complain about a decision, once there is one; and what became of the complaints that were made. */
export function HowToComplain({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  if (kase.decisions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="complain">
      <h2 id="complain">{t('cases.portal.complain')}</h2>
      <p className={classes.prose}>{t('cases.portal.complainBody')}</p>
      {kase.complaints.map(({ id, filedOn, state, outcome, outcomeText, grounds }) => (
        <article key={id} className={classes.card}>
          <h3>{t('cases.portal.complaintOf', { day: formatDay(filedOn) })}</h3>
          <p>{t(`cases.complaintState.${state}`)}</p>
          <p lang="vi" className="soft">
            {grounds}
          </p>
          {outcome ? (
            <p>
              <strong>{t(`cases.complaintOutcome.${outcome}`)}</strong> <span lang="vi">{outcomeText}</span>
            </p>
          ) : null}
        </article>
      ))}
      {!kase.actions.includes('file-complaint') ? null : isWriting ? (
        <ComplaintForm kase={kase} onClose={() => setWriting(false)} />
      ) : (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('cases.portal.writeComplaint')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ComplaintForm({ kase, onClose }: { kase: CaseResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useCaseAction(kase.id);
  const [decisionId, setDecision] = useState<string | null>(kase.decisions.at(-1)?.id ?? null);
  const [grounds, setGrounds] = useState('');
  const [lateReason, setLateReason] = useState('');
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (grounds.trim() === '' || !decisionId) return;
    const body = { decisionId, grounds: grounds.trim(), channel: 'portal', lateReason: lateReason.trim() || null };
    action.mutate({ path: 'complaints', body }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit} noValidate className={classes.card}>
      <Stack gap="md">
        {action.isError ? <ProblemNotice error={action.error} /> : null}
        {kase.decisions.length > 1 ? (
          <Select
            size="md"
            label={t('cases.field.decisionId')}
            value={decisionId}
            onChange={setDecision}
            data={kase.decisions.map(({ id, number }) => ({ value: id, label: number }))}
          />
        ) : null}
        <Textarea
          autoFocus
          label={t('cases.portal.whyWrong')}
          autosize
          minRows={5}
          maxRows={20}
          maxLength={10_000}
          value={grounds}
          onChange={(event) => setGrounds(event.currentTarget.value)}
          error={tried && grounds.trim() === '' ? t('cases.required') : undefined}
        />
        <TextInput
          label={t('cases.portal.lateReason')}
          maxLength={2000}
          value={lateReason}
          onChange={(event) => setLateReason(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={action.isPending}>
            {t('cases.portal.sendComplaint')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
