import type { DossierResponse } from '@pressdesk/api/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, api } from '../../../api.ts';
import { dossierQuery } from '../portal.queries.ts';
import type { Draft } from '../portal-types.ts';
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  delayMs,
  isUnsaved,
  mustSend,
  startAutosave,
} from './autosave.ts';
import { keepDraft, readKeptDraft } from './kept-draft.ts';

export type DraftSaver = {
  state: Autosave;
  /** Changes what stands on screen now, not when the field was drawn: two fields may change in one breath. */
  edit: (change: (draft: Draft) => Draft) => void;
  resolve: (mine: ReadonlySet<string>) => void;
  /** Sends what isn't saved yet. @returns whether everything is saved now */
  flush: () => Promise<boolean>;
  /** The version of the dossier that what is saved has. */
  rowVersion: () => number;
};

/**
 * Saves a draft as one types: after a breath, again and again while the server can't be reached, and meanwhile in this
 * browser, so that neither a closed page nor a dead network loses anything.
 */
export function useAutosave(dossier: DossierResponse): DraftSaver {
  const { id } = dossier;
  const queryClient = useQueryClient();
  const latest = useRef<Autosave | null>(null);
  latest.current ??= restored(dossier);
  const [state, setState] = useState<Autosave>(latest.current);
  const underWay = useRef<Promise<void> | null>(null);

  const apply = useCallback(
    (event: AutosaveEvent) => {
      const next = autosave(latest.current!, event);
      latest.current = next;
      setState(next);
      const { base, rowVersion, draft } = next;
      keepDraft(id, isUnsaved(next) ? { base, rowVersion, draft } : null);
    },
    [id],
  );

  const send = useCallback((): Promise<void> => {
    const { queryKey } = dossierQuery(id);
    underWay.current ??= save(
      id,
      latest.current!,
      apply,
      (saved) => queryClient.setQueryData(queryKey, saved),
      // Reading it again finds that out too, and leads to the sign-in page.
      () => void queryClient.invalidateQueries({ queryKey }),
    ).finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  }, [id, apply, queryClient]);

  useEffect(() => {
    apply({ type: 'arrived', server: draftOf(dossier), rowVersion: dossier.rowVersion });
  }, [dossier, apply]);

  useEffect(() => {
    if (!mustSend(state)) return;
    const timer = setTimeout(send, delayMs(state));
    window.addEventListener('online', send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', send);
    };
  }, [state, send]);

  const flush = useCallback(async () => {
    if (underWay.current) await underWay.current;
    if (mustSend(latest.current!)) await send();
    return !isUnsaved(latest.current!);
  }, [send]);

  return {
    state,
    edit: useCallback(
      (change: (draft: Draft) => Draft) => apply({ type: 'edit', draft: change(latest.current!.draft) }),
      [apply],
    ),
    resolve: useCallback((mine: ReadonlySet<string>) => apply({ type: 'resolve', mine }), [apply]),
    flush,
    rowVersion: useCallback(() => latest.current!.rowVersion, []),
  };
}

/** One try; ends in every case. A conflict is answered by reading what the server has. */
async function save(
  id: string,
  { rowVersion, draft }: Autosave,
  apply: (event: AutosaveEvent) => void,
  onSaved: (dossier: DossierResponse) => void,
  onSignedOut: () => void,
): Promise<void> {
  apply({ type: 'send' });
  const path = `/dossiers/${encodeURIComponent(id)}`;
  try {
    const saved = await api.patch<DossierResponse>(path, { body: { rowVersion, ...draft }, timeoutMs: 30_000 });
    apply({ type: 'saved', rowVersion: saved.rowVersion, at: new Date().toISOString() });
    onSaved(saved);
  } catch (error) {
    if (isConflict(error)) {
      const theirs = await api.get<DossierResponse>(path).catch(() => null);
      apply({ type: 'unreachable' });
      if (theirs) onSaved(theirs);
    } else if (isPassing(error)) apply({ type: 'unreachable' });
    else apply({ type: 'refused', problem: error });
    if (error instanceof ApiProblem && error.code === 'not-signed-in') onSignedOut();
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'version-conflict';
}

/** No network, no answer in time, a server in trouble or too busy. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || error.status === 429);
}

function restored(dossier: DossierResponse): Autosave {
  const kept = readKeptDraft(dossier.id);
  if (!kept) return startAutosave(draftOf(dossier), dossier.rowVersion);
  return { ...startAutosave(kept.base, kept.rowVersion), draft: kept.draft };
}

function draftOf({ answers, applicant }: DossierResponse): Draft {
  return { answers, applicant };
}
