import { useDebouncedValue } from '@mantine/hooks';
import type { DeadlineResponse } from '@pressdesk/api/schemas';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../../api.ts';
import { Page } from '../../ui/page.tsx';
import pieces from '../../ui/pieces.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import classes from './deadline.module.css';
import { DeadlineFields } from './deadline-fields.tsx';
import { type DeadlineForm, toDeadlineRequest } from './deadline-form.ts';
import { DeadlineResult } from './deadline-result.tsx';
import { LawTabs } from './law-tabs.tsx';
import { today } from './validity.ts';

/** Counts a deadline while it is typed, by the same clock and calendar that every file of the office runs by. */
export function DeadlinePage() {
  const { t } = useTranslation();
  const [form, setForm] = useState<DeadlineForm>(() => ({
    amount: 7,
    unit: 'working-day',
    startOn: today(),
    startTime: '',
    cutOff: '',
    firstDay: 'day-after',
    rollForward: true,
    pauses: [],
    extensions: [],
  }));
  const [settled] = useDebouncedValue(form, 300);
  const request = toDeadlineRequest(settled);
  const deadline = useQuery({
    queryKey: ['law', 'deadline', request],
    queryFn: ({ signal }) => api.post<DeadlineResponse>('/law/deadline', { body: request, signal }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });

  return (
    <Page title={t('lawTab.deadline')} lead={t('deadline.lead')}>
      <LawTabs current="deadline" />
      <div className={classes.calculator}>
        <DeadlineFields form={form} onChange={(part) => setForm((previous) => ({ ...previous, ...part }))} />
        <section className={classes.result} aria-live="polite" aria-label={t('deadline.result')}>
          <h2>{t('deadline.result')}</h2>
          {request === null ? <p className="soft">{t('deadline.incomplete')}</p> : null}
          {request !== null && deadline.isPending ? <RowsSkeleton rows={5} height={32} /> : null}
          {deadline.error ? <Impossible error={deadline.error} /> : null}
          {request !== null && deadline.data && !deadline.error ? (
            <DeadlineResult
              deadline={deadline.data}
              startOn={request.start.on}
              pauses={settled.pauses}
              stale={settled !== form || deadline.isPlaceholderData}
            />
          ) : null}
        </section>
      </div>
    </Page>
  );
}

/** What was typed can't have happened like this: said in the words of the calculator, not of a file. */
function Impossible({ error }: { error: Error }) {
  const { t } = useTranslation();
  const isOrder = error instanceof ApiProblem && ['invalid-transition', 'invalid-input'].includes(error.code);
  if (!isOrder) return <ProblemNotice error={error} />;
  return (
    <p className={pieces.notice} role="alert">
      {t('deadline.impossible')}
    </p>
  );
}
