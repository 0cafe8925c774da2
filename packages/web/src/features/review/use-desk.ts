import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.tsx';
import { useProblemText } from '../../ui/problem-notice.tsx';
import { type NumberedHit, numberHits, stepHit } from '../../ui/reading/hits.ts';
import { useSession } from '../session/session.queries.ts';
import { commandKeys, type DeskCommand } from './action-bar.tsx';
import { type DeskSearch, toQueueFilters } from './desk-search.ts';
import { type Decision, type Outcome, useReviewActions } from './review.queries.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useHeartbeat } from './use-heartbeat.ts';
import { useHolderWatch } from './use-holder-watch.ts';
import { type Undoable, useUndo } from './use-undo.ts';

export type Desk = {
  hits: readonly NumberedHit[];
  activeHit: number | null;
  selectHit: (hit: number) => void;
  stepHit: (step: 1 | -1) => void;
  commands: Partial<Record<DeskCommand, () => void>>;
  busy: DeskCommand | null;
  undo: { undoable: Undoable; secondsLeft: number; run: () => void } | null;
  dialog: {
    outcome: Outcome;
    pending: boolean;
    error: unknown;
    decide: (decision: Decision) => void;
    close: () => void;
  } | null;
  /** A sentence about what just did not work, or did. */
  notice: string | null;
  lostClaim: boolean;
};

/** Everything one can do at the desk, for its buttons and its keys alike. */
export function useDesk(search: DeskSearch, item: ReviewItemResponse | undefined): Desk {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/desk' });
  const { can } = useSession();
  const problemText = useProblemText();
  const actions = useReviewActions();
  const { undoable, secondsLeft, offer, clear } = useUndo();
  const lostClaim = useHeartbeat(item);
  useHolderWatch(item);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [notice, setNotice] = useState<{ itemId: string | undefined; text: string } | null>(null);
  const [hit, setHit] = useState<{ itemId: string | undefined; number: number } | null>(null);
  const hits = useMemo(() => numberHits(item?.signals ?? []), [item?.signals]);
  const activeHit = hit?.itemId === item?.id ? (hit?.number ?? null) : null;

  function tell(text: string, itemId = item?.id) {
    setNotice({ itemId, text });
    announce(text);
  }
  const fail = (error: unknown) => tell(problemText(error));
  const open = (id: string) =>
    void navigate({ search: (previous) => ({ ...previous, item: id, pane: 'text' as const }), hash: '' });

  function select(number: number) {
    setHit({ itemId: item?.id, number });
    const found = hits[number - 1];
    if (found) announce(t('reading.atHit', { number, count: hits.length, term: found.term }));
  }

  function step(direction: 1 | -1) {
    const number = stepHit(activeHit, direction, hits.length);
    if (number !== null) select(number);
  }

  function next() {
    actions.next.mutate(toQueueFilters({ ...search, status: undefined }), {
      onSuccess: (found) => {
        if (!found) return tell(t('desk.nothingNext'));
        setNotice(null);
        announce(t('desk.claimedNext', { title: found.title }));
        open(found.id);
      },
      onError: fail,
    });
  }

  function decide(decision: Decision) {
    if (!item) return;
    actions.decide.mutate(
      { item, decision },
      {
        onSuccess: (decided) => {
          setOutcome(null);
          setNotice(null);
          offer(decided, decision.outcome);
          announce(t(`done.${decision.outcome}`));
        },
      },
    );
  }

  function reopen(target: { id: string; rowVersion: number }) {
    clear();
    actions.reopen.mutate(
      { id: target.id, rowVersion: target.rowVersion, reason: t('desk.undoReason') },
      {
        onSuccess: (reopened) => {
          tell(t('desk.reopened'), reopened.id);
          open(reopened.id);
        },
        onError: fail,
      },
    );
  }

  const token = item?.claim?.mine ? item.claim.token : null;
  const may = (action: string) => item?.actions.includes(action) ?? false;
  const ask = (wanted: Outcome) => () => {
    actions.decide.reset();
    setOutcome(wanted);
  };
  const commands: Desk['commands'] = {
    claim:
      item && may('claim') && token === null
        ? () =>
            actions.claim.mutate(item.id, {
              onSuccess: () => {
                setNotice(null);
                announce(t('desk.claimed'));
              },
              onError: fail,
            })
        : undefined,
    dismiss: may('dismiss') && token !== null ? ask('dismiss') : undefined,
    note: may('note') && token !== null ? ask('note') : undefined,
    escalate: may('escalate') && token !== null ? ask('escalate') : undefined,
    reopen: item && may('reopen') && undoable?.id !== item.id ? () => reopen(item) : undefined,
    release:
      item && token !== null
        ? () =>
            actions.release.mutate({ id: item.id, token }, { onSuccess: () => tell(t('desk.released')), onError: fail })
        : undefined,
    next: can('review.claim') ? next : undefined,
  };
  const undo = undoable ? { undoable, secondsLeft, run: () => reopen(undoable) } : null;

  useDeskKeys({
    ...Object.fromEntries(Object.entries(commands).map(([name, run]) => [commandKeys[name as DeskCommand], run])),
    [commandKeys.undo]: undo?.run,
    n: hits.length > 0 ? () => step(1) : undefined,
    p: hits.length > 0 ? () => step(-1) : undefined,
  });

  return {
    hits,
    activeHit,
    selectHit: select,
    stepHit: step,
    commands,
    busy: busyCommand(actions),
    undo,
    dialog: outcome
      ? {
          outcome,
          pending: actions.decide.isPending,
          error: actions.decide.error,
          decide,
          close: () => setOutcome(null),
        }
      : null,
    notice: notice && notice.itemId === item?.id ? notice.text : null,
    lostClaim,
  };
}

function busyCommand(actions: ReturnType<typeof useReviewActions>): DeskCommand | null {
  if (actions.claim.isPending) return 'claim';
  if (actions.next.isPending) return 'next';
  if (actions.release.isPending) return 'release';
  return actions.reopen.isPending ? 'reopen' : null;
}
