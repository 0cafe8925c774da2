import { type CatalogueConfidence, citePath, type Violation } from '../../law/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case, CaseEvent } from '../cases/case.ts';
import { bracketFor, computeFine, dong, type Fine } from '../law/index.ts';
import { type Circumstance, Finding, FindingAnswer, FindingReply } from './finding.ts';
import { type PastFines, pastFines } from './past-fines.queries.ts';

type PersonRef = { id: string; name: string };

export type FindingReplyView = Pick<FindingReply, 'id' | 'kind' | 'text' | 'channel' | 'attachments' | 'receivedAt'> & {
  isLate: boolean;
  enteredBy: PersonRef;
  answer: { verdict: FindingAnswer['verdict']; text: string; at: Temporal.Instant; by: PersonRef } | null;
};

export type FindingView = {
  id: string;
  number: number;
  facts: string;
  grounds: string;
  actStartedOn: string;
  actEndedOn: string | null;
  provision: {
    code: string;
    citation: string;
    instrument: string;
    text: string;
    confidence: CatalogueConfidence;
    /** Whether anybody has compared it with the text of the instrument. */
    isConfirmed: boolean;
  };
  milder: { citation: string; text: string; fine: string } | null;
  aggravating: Circumstance[];
  mitigating: Circumstance[];
  fine: Fine | null;
  exhibitIds: string[];
  item: { id: string; title: string } | null;
  lastLawfulOn: string | null;
  droppedAt: Temporal.Instant | null;
  replies: FindingReplyView[];
  past: PastFines | null;
  rowVersion: number;
};

/** The findings of a case with their texts of law, what was said to them, and what they may cost, by number. */
export async function findingsOf(tx: Tx, kase: Case, events: readonly CaseEvent[]): Promise<FindingView[]> {
  const findings = await tx.em.find(Finding, { caseId: kase.id }, { orderBy: { number: 'asc' } });
  const law = await readLaw(tx, findings);
  const items = await readItems(tx, findings);
  const replies = await readReplies(tx, findings, lateReplies(events));
  const past = await pastFines(
    tx,
    findings.map(({ provisionCode }) => provisionCode),
    kase.id,
  );
  return findings.map((finding) => {
    const { id, number, facts, grounds, actStartedOn, violation, exhibitIds, rowVersion } = finding;
    const { aggravating, mitigating, itemId, milderVersionId } = finding;
    const milder = milderVersionId ? law.get(milderVersionId)! : null;
    return {
      ...{ id, number, facts, grounds, actStartedOn, exhibitIds, rowVersion, aggravating, mitigating },
      actEndedOn: finding.actEndedOn ?? null,
      provision: provisionOf(finding.provisionCode, law.get(finding.provisionVersionId)!),
      milder: milder && { citation: citePath(milder), text: milder.text, fine: bracketText(milder.violation, kase) },
      fine: computeFine({ violation, partyKind: kase.party.kind, aggravating, mitigating }),
      item: itemId && items.has(itemId) ? { id: itemId, title: items.get(itemId)! } : null,
      lastLawfulOn: finding.lastLawfulOn ?? null,
      droppedAt: finding.droppedAt ?? null,
      replies: replies.get(id) ?? [],
      past: past.get(finding.provisionCode) ?? null,
    };
  });
}

type LawRow = {
  id: string;
  article: string | null;
  clause: string | null;
  point: string | null;
  text: string;
  violation: Violation;
  confidence: CatalogueConfidence;
  instrument: string;
  isConfirmed: boolean;
};

async function readLaw(tx: Tx, findings: readonly Finding[]): Promise<Map<string, LawRow>> {
  const ids = findings.flatMap(({ provisionVersionId, milderVersionId }) => [
    provisionVersionId,
    milderVersionId ?? [],
  ]);
  const rows = await tx.sql<LawRow>(
    `select v.id, v.article, v.clause, v.point, v.text_vi as text, v.violation, v.confidence, i.number as instrument,
            f.confirmed_at is not null as "isConfirmed"
       from law_provision_versions v
       join law_provisions p on p.id = v.provision_id join law_instruments i on i.id = p.instrument_id
       left join law_provision_confirmations f on f.provision_version_id = v.id
      where v.id = any ($1::uuid[])`,
    [ids.flat()],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function provisionOf(code: string, row: LawRow): FindingView['provision'] {
  const { instrument, text, confidence, isConfirmed } = row;
  return { code, citation: citePath(row), instrument, text, confidence, isConfirmed };
}

function bracketText(violation: Violation, { party }: Case): string {
  const bracket = bracketFor(violation, party.kind);
  if (bracket) return `${dong(bracket.minVnd).vi} – ${dong(bracket.maxVnd).vi}`;
  return violation.fine ? 'Chưa rõ khung phạt' : 'Cảnh cáo';
}

async function readItems(tx: Tx, findings: readonly Finding[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; title: string }>('select id, title from items where id = any ($1::uuid[])', [
    findings.flatMap(({ itemId }) => itemId ?? []),
  ]);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

function lateReplies(events: readonly CaseEvent[]): ReadonlySet<unknown> {
  return new Set(
    events.flatMap(({ action, data }) => (action === 'record-reply' && data.isLate === true ? [data.replyId] : [])),
  );
}

async function readReplies(
  tx: Tx,
  findings: readonly Finding[],
  late: ReadonlySet<unknown>,
): Promise<Map<string, FindingReplyView[]>> {
  const findingIds = findings.map(({ id }) => id);
  const replies = await tx.em.find(
    FindingReply,
    { findingId: { $in: findingIds } },
    { orderBy: { receivedAt: 'asc', id: 'asc' } },
  );
  const answers = await tx.em.find(
    FindingAnswer,
    { replyId: { $in: replies.map(({ id }) => id) } },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  return Map.groupBy(
    replies.map((reply) => ({ findingId: reply.findingId, ...toReplyView(reply, answers, late) })),
    ({ findingId }) => findingId,
  );
}

/** The last answer is the one that holds. */
function toReplyView(
  reply: FindingReply,
  answers: readonly FindingAnswer[],
  late: ReadonlySet<unknown>,
): FindingReplyView {
  const { id, kind, text, channel, attachments, receivedAt } = reply;
  const answer = answers.findLast(({ replyId }) => replyId === id);
  return {
    ...{ id, kind, text, channel, attachments, receivedAt, isLate: late.has(id) },
    enteredBy: { id: reply.enteredById, name: reply.enteredByName },
    answer: answer
      ? { verdict: answer.verdict, text: answer.text, at: answer.at, by: { id: answer.byId, name: answer.byName } }
      : null,
  };
}
