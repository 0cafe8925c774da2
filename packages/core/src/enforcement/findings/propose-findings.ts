import type { ItemView, SignalView } from '../../monitoring/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { dmy } from '../cases/case-sentences.ts';
import type { Finding } from './finding.ts';
import { createFinding } from './write-finding.ts';

export type ProposedFindings = {
  findings: Finding[];
  /** Provisions that rules name and nobody can be held to, with why. */
  refused: { provisionCode: string; why: string }[];
};

/**
 * One finding for each provision that the rules on an item name: when it was published, what the rules found, and why the
 * reviewer escalated it. An article that is still online goes on; one that is gone ended the day it was gone, a broadcast
 * or a print issue on its own day.
 */
export async function proposeFindings(tx: Tx, kase: Case, item: ItemView, reason: string): Promise<ProposedFindings> {
  const byProvision = Map.groupBy(
    item.signals.filter(({ rule }) => rule.provision !== null),
    ({ rule }) => rule.provision!.id,
  );
  const proposed: ProposedFindings = { findings: [], refused: [] };
  for (const [provisionCode, signals] of byProvision) {
    try {
      proposed.findings.push(await createFinding(tx, kase, toFinding(item, provisionCode, signals, reason)));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error;
      proposed.refused.push({ provisionCode, why: error.message });
    }
  }
  return proposed;
}

function toFinding(item: ItemView, provisionCode: string, signals: readonly SignalView[], reason: string) {
  const first = officeDay(item.firstSeenAt);
  const claimed = item.publishedAt ? officeDay(item.publishedAt) : first;
  // A page may give itself a day to come; it was there when it was seen.
  const actStartedOn = (Temporal.PlainDate.compare(claimed, first) > 0 ? first : claimed).toString();
  const names = [...new Set(signals.map(({ rule }) => rule.name.vi))];
  return {
    facts: `Đăng, phát “${item.title}”${item.url ? ` tại ${item.url}` : ''} ngày ${dmy(actStartedOn)}: ${names.join('; ')}.`,
    grounds: [...signals.map(groundsOf), reason && `Lý do của người xem xét: ${reason}`].filter(Boolean).join('\n'),
    actStartedOn,
    actEndedOn: endOf(item, actStartedOn),
    provisionCode,
    aggravating: [],
    mitigating: [],
    exhibitIds: [],
    itemId: item.id,
  };
}

function endOf({ kind, absentSince }: ItemView, actStartedOn: string): string | null {
  if (kind !== 'article') return actStartedOn;
  return absentSince ? officeDay(absentSince).toString() : null;
}

/** At most so many words are named; the rest stands in what was found at the desk. */
const mostTerms = 8;

function groundsOf({ rule, hits, itemVersionNumber }: SignalView): string {
  const terms = [...new Set(hits.map(({ term }) => term))].slice(0, mostTerms);
  const found = terms.length > 0 ? `: ${terms.map((term) => `“${term}”`).join(', ')}` : '';
  return `Quy tắc “${rule.name.vi}” (${rule.code}, phiên bản ${rule.number}) phát hiện ở phiên bản ${itemVersionNumber} của tác phẩm${found}.`;
}
