import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DetailedError, Upload } from 'tus-js-client';
import { ApiProblem, toProblem } from '../../../api.ts';
import { dossierQuery } from '../portal.queries.ts';

export type UploadState =
  | { phase: 'idle' }
  | { phase: 'sending'; name: string; sent: number; total: number; waiting: boolean }
  | { phase: 'stopped'; name: string; problem: ApiProblem; canGoOn: boolean }
  | { phase: 'done'; name: string };

/** An upload this browser began earlier and that can go on when the same file is chosen again. */
export type UnfinishedUpload = { name: string; bytes: number };

/** Only who uploads needs it, so it comes when a slot is opened. */
const loadTus = () => import('tus-js-client');

/** The waits before it is tried again while the network is away: about ten minutes in all. */
const retryDelaysMs = [0, 1000, 3000, 5000, 10_000, 20_000, ...Array.from({ length: 20 }, () => 30_000)];
const chunkBytes = 4 * 1024 * 1024;

/**
 * Uploads a file into a slot of a dossier by the tus protocol: goes on by itself when the network comes back, and after a
 * reload when the same file is chosen again. The last byte is answered by what the server found in the file.
 */
export function useUpload(dossierId: string, component: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<UploadState>({ phase: 'idle' });
  const [unfinished, setUnfinished] = useState<UnfinishedUpload | null>(null);
  const running = useRef<Upload | null>(null);
  const slot = `pressdesk-${dossierId}-${component}`;

  const lookForUnfinished = useCallback(async () => setUnfinished(await unfinishedIn(slot).catch(() => null)), [slot]);
  useEffect(() => {
    void lookForUnfinished();
    // Left in the middle: it stops here, and goes on from there when the file is chosen again.
    return () => void running.current?.abort();
  }, [lookForUnfinished]);

  async function start(file: File) {
    const tus = await loadTus().catch(() => null);
    if (!tus) {
      const problem = new ApiProblem({ code: 'network' });
      setState({ phase: 'stopped', name: file.name, problem, canGoOn: false });
      return;
    }
    const upload = new tus.Upload(file, {
      endpoint: '/api/uploads',
      metadata: { dossierId, component, filename: file.name.normalize('NFC'), filetype: file.type },
      headers: { 'x-pressdesk-csrf': '1' },
      chunkSize: chunkBytes,
      retryDelays: retryDelaysMs,
      removeFingerprintOnSuccess: true,
      fingerprint: async () => `${slot}-${file.name.normalize('NFC')}-${file.size}-${file.lastModified}`,
      onShouldRetry: ({ originalResponse }) => {
        const isWorthIt = isPassing(originalResponse?.getStatus() ?? 0);
        if (isWorthIt) setState((before) => (before.phase === 'sending' ? { ...before, waiting: true } : before));
        return isWorthIt;
      },
      onProgress: (sent, total) => setState({ phase: 'sending', name: file.name, sent, total, waiting: false }),
      onError: (error) => {
        const problem = problemOf(error);
        const canGoOn = isPassing(problem.status);
        if (!canGoOn) void forget(slot);
        setState({ phase: 'stopped', name: file.name, problem, canGoOn });
      },
      onSuccess: () => {
        setState({ phase: 'done', name: file.name });
        setUnfinished(null);
        void forget(slot);
        void queryClient.invalidateQueries({ queryKey: dossierQuery(dossierId).queryKey });
      },
    });
    running.current = upload;
    setState({ phase: 'sending', name: file.name, sent: 0, total: file.size, waiting: false });
    const [earlier] = await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
  }

  /** Ends it for good, there and here. */
  async function cancel() {
    await running.current?.abort(true).catch(() => undefined);
    running.current = null;
    await forget(slot);
    setUnfinished(null);
    setState({ phase: 'idle' });
  }

  function goOn() {
    running.current?.start();
    setState((before) =>
      before.phase === 'stopped' ? { phase: 'sending', name: before.name, sent: 0, total: 0, waiting: false } : before,
    );
  }

  return { state, unfinished, start, cancel, goOn };
}

async function unfinishedIn(slot: string): Promise<UnfinishedUpload | null> {
  const { defaultOptions } = await loadTus();
  const all = await defaultOptions.urlStorage.findAllUploads().catch(() => []);
  const found = all.find(({ urlStorageKey }) => urlStorageKey.includes(slot));
  return found ? { name: found.metadata.filename ?? '', bytes: found.size ?? 0 } : null;
}

async function forget(slot: string): Promise<void> {
  const { defaultOptions } = await loadTus();
  const storage = defaultOptions.urlStorage;
  const all = await storage.findAllUploads().catch(() => []);
  for (const { urlStorageKey } of all) {
    if (urlStorageKey.includes(slot)) await storage.removeUpload(urlStorageKey).catch(() => undefined);
  }
}

/** No answer, a lock held by the try before, or a server in trouble: trying again helps. Everything else is meant. */
function isPassing(status: number): boolean {
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

function problemOf(error: Error): ApiProblem {
  const response = 'originalResponse' in error ? (error as DetailedError).originalResponse : null;
  if (!response || response.getStatus() === 0) return new ApiProblem({ code: 'network' });
  return toProblem('PATCH', response.getStatus(), parsed(response.getBody()));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
