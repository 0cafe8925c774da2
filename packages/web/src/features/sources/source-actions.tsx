import { Button } from '@mantine/core';
import type { SourceResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';
import { useProblemText } from '../../ui/problem-notice.tsx';
import classes from './sources.module.css';

/** Fetch now, stop, start again: for those who may. */
export function SourceActions({ source }: { source: SourceResponse }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['sources'] });
  const run = useMutation({
    mutationFn: () => api.post<{ jobId: string }>(`/sources/${source.id}/run`),
    onSuccess: () => {
      announce(t('sources.queued', { name: source.name }));
      refresh();
    },
  });
  const toggle = useMutation({
    mutationFn: (enabled: boolean) =>
      api.patch<SourceResponse>(`/sources/${source.id}`, { body: { rowVersion: source.rowVersion, enabled } }),
    onSettled: refresh,
  });
  const problem = run.error ?? toggle.error;
  return (
    <div className={classes.actions}>
      {source.actions.includes('run') ? (
        <Button size="compact-sm" variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          {t('sources.run')}
        </Button>
      ) : null}
      {source.actions.includes(source.enabled ? 'disable' : 'enable') ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={toggle.isPending}
          onClick={() => toggle.mutate(!source.enabled)}
        >
          {t(source.enabled ? 'sources.disable' : 'sources.enable')}
        </Button>
      ) : null}
      {run.isSuccess ? <span className="small soft">{t('sources.queuedShort')}</span> : null}
      {problem ? (
        <span className={classes.problem} role="alert">
          {problemText(problem)}
        </span>
      ) : null}
    </div>
  );
}
