import type { CaseResponse, DecisionContent, FindingResponse } from '@pressdesk/api/schemas';

/** As `law` names them; the last is in the decider's own words. */
export const remedyCodes = [
  'correction',
  'apology',
  'removal',
  'recall',
  'destruction',
  're-export',
  'disgorgement',
  'return',
  'domain-recall',
  'legal-deposit',
  'account-lock',
  'confiscation',
  'other',
] as const;
export const outcomes = ['fine', 'warning', 'remedies', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

export type PointDraft = { findingId: string; outcome: Outcome; fineVnd: number | null; reason: string };
export type RemedyDraft = { code: string; text: string; days: number; itemId: string | null };
export type SuspensionDraft = { licenceId: string | null; months: number; what: string };
export type Draft = {
  points: PointDraft[];
  suspensions: SuspensionDraft[];
  remedies: RemedyDraft[];
  reason: string;
  deviation: string;
};

/** What a decision starts from: what was decided or proposed before, else the amounts the circumstances come to. */
export function startDraft(kase: CaseResponse, before: DecisionContent | undefined, mayFine: boolean): Draft {
  const standing = kase.findings.filter(({ droppedAt }) => !droppedAt);
  return {
    points: standing.map((finding): PointDraft => {
      const point = before?.points.find(({ findingId }) => findingId === finding.id);
      if (point) return { findingId: finding.id, outcome: point.outcome, fineVnd: point.fineVnd, reason: point.reason };
      const fined = mayFine && finding.fine !== null;
      return {
        findingId: finding.id,
        outcome: fined ? 'fine' : 'remedies',
        fineVnd: fined ? (finding.fine?.proposedVnd ?? null) : null,
        reason: '',
      };
    }),
    suspensions: before ? before.suspensions.map((each) => ({ ...each })) : [],
    remedies: before ? before.remedies.map((each) => ({ ...each })) : [],
    reason: before?.reason ?? '',
    deviation: before?.deviation ?? '',
  };
}

export function totalOf({ points }: Pick<Draft, 'points'>): number {
  return points.reduce((sum, { outcome, fineVnd }) => sum + (outcome === 'fine' ? (fineVnd ?? 0) : 0), 0);
}

/** How each finding's point stands, and whether all of it may be sent. */
export function checkDraft(draft: Draft, findings: readonly FindingResponse[]) {
  const standings = findings.map((finding) => {
    const point = draft.points.find(({ findingId }) => findingId === finding.id);
    return point ? standingOf(finding, point) : 'fits';
  });
  const needsDeviation = standings.includes('deviates');
  const lacksDeviation = needsDeviation && draft.deviation.trim() === '';
  const lacksWhy = draft.points.some(({ outcome, reason }) => outcome === 'dropped' && reason.trim() === '');
  const isReady = !lacksDeviation && !lacksWhy && !standings.some((each) => each === 'missing' || each === 'outside');
  return { standings, needsDeviation, lacksDeviation, isReady };
}

/** Whether an amount lies outside its bracket, outside what the circumstances leave, or outside what was decided before. */
export function standingOf(
  { fine, past }: Pick<FindingResponse, 'fine' | 'past'>,
  { outcome, fineVnd }: Pick<PointDraft, 'outcome' | 'fineVnd'>,
): 'fits' | 'unusual' | 'deviates' | 'outside' | 'missing' {
  if (outcome !== 'fine') return 'fits';
  if (fineVnd === null || fineVnd <= 0) return 'missing';
  if (!fine) return 'fits';
  if (fineVnd < fine.minVnd || fineVnd > fine.maxVnd) return 'outside';
  if (fineVnd < fine.lowestVnd || fineVnd > fine.highestVnd) return 'deviates';
  return past && past.count > 0 && (fineVnd < past.lowestVnd || fineVnd > past.highestVnd) ? 'unusual' : 'fits';
}

export function toContent(draft: Draft) {
  return {
    points: draft.points.map(({ findingId, outcome, fineVnd, reason }) => ({
      ...{ findingId, outcome },
      fineVnd: outcome === 'fine' ? fineVnd : null,
      reason: reason.trim(),
    })),
    totalVnd: totalOf(draft),
    suspensions: draft.suspensions.map((each) => ({ ...each, what: each.what.trim() })),
    remedies: draft.remedies.map((each) => ({ ...each, text: each.text.trim() })),
    reason: draft.reason.trim(),
    deviation: draft.deviation.trim() || null,
  };
}
