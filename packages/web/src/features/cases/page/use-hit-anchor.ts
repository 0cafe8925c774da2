import type { CaseResponse } from '@pressdesk/api/schemas';
import { useEffect, useRef } from 'react';
import { matchWords } from '../../../ui/match-words.ts';

/**
 * Goes to what was looked for: the part the address names, else the first exhibit or finding that has the words. Where
 * number, title or party have them, the page stays at its top.
 */
export function useHitAnchor(kase: CaseResponse | undefined, q: string | undefined): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!kase || shown.current === kase.id) return;
    shown.current = kase.id;
    const anchor = location.hash.slice(1) || (q ? anchorOf(kase, q) : null);
    const element = anchor ? document.getElementById(anchor) : null;
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [kase, q]);
}

/** The id of the part of a case page that has the words; null where its heading has them, or nothing does. */
export function anchorOf(
  kase: Pick<CaseResponse, 'number' | 'title' | 'fullParty' | 'exhibits' | 'findings'>,
  q: string,
): string | null {
  if (matchWords(`${kase.number} ${kase.title} ${kase.fullParty.name}`, q)) return null;
  const exhibit = kase.exhibits.find(({ label, title, source, fileName, capture }) =>
    matchWords(`${label} ${title} ${source} ${fileName ?? ''} ${capture?.url ?? ''}`, q),
  );
  if (exhibit) return `exhibit-${exhibit.id}`;
  const finding = kase.findings.find(({ facts, grounds }) => matchWords(`${facts} ${grounds}`, q));
  return finding ? `finding-${finding.id}` : null;
}
