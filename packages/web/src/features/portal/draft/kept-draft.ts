import type { Draft } from '../portal-types.ts';

/** A draft that isn't on the server yet, as this browser keeps it: with what it was typed upon. */
export type KeptDraft = { base: Draft; rowVersion: number; draft: Draft };

const keyOf = (dossierId: string) => `pressdesk-draft-${dossierId}`;

/** Storage may be forbidden or full: what is typed then lives only as long as the page, which warns before it is left. */
export function keepDraft(dossierId: string, kept: KeptDraft | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(dossierId), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(dossierId));
  } catch {
    // See above.
  }
}

export function readKeptDraft(dossierId: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(dossierId)) ?? 'null');
    return isKeptDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  return 'rowVersion' in value && typeof value.rowVersion === 'number' && 'base' in value && 'draft' in value;
}
