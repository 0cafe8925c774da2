import { type Actor, authorize, mayOnAll } from '../../identity/index.ts';
import { type ClockView, clocksOf, readCalendar } from '../../law/index.ts';
import { Licence } from '../../licensing/index.ts';
import { Paper, papersOf } from '../../papers/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { Publisher } from '../../registry/index.ts';
import { complaintsOf } from '../complaints/complaint.queries.ts';
import { decisionsOf, openProposalOf } from '../decisions/decision.queries.ts';
import { exhibitsOf } from '../evidence/exhibit.queries.ts';
import { deliveriesOf, obligationsOf } from '../execution/execution.queries.ts';
import { findingsOf } from '../findings/finding-view.queries.ts';
import { findCase } from './case.queries.ts';
import { Case, CaseEvent } from './case.ts';
import { caseActionsOf } from './case-actions.ts';
import { casePurposeOf } from './case-clocks.ts';
import { competenceInWords } from './case-competence.ts';
import { readCaseFacts } from './case-facts.ts';
import { type PersonRef, readCaseDueDays, readCaseItems } from './case-list.queries.ts';
import { casePapers } from './case-papers.ts';
import { nextInCase, undecidedStates } from './case-turn.ts';
import { type CaseEventView, type CaseView, type PaperRef, toCaseClockView, toPaperRef } from './case-view.ts';
import { similarCases } from './similar-cases.queries.ts';

/**
 * A case whole. The party reads what was put to it: public events, its findings from the record on, papers that were given
 * to it, and what was decided; nothing of the office's own work.
 * @throws DomainError `not-found`, also for another publisher's, and for a case nothing of which was put to the party;
 *   `forbidden`
 */
export async function getCaseView(tx: Tx, actor: Actor, id: string): Promise<CaseView> {
  const kase = authorize(actor, 'case.read', await findCase(tx, id));
  const events = await tx.em.find(CaseEvent, { caseId: id }, { orderBy: { seq: 'asc' } });
  const view = await readWhole(tx, actor, kase, events);
  if (mayOnAll(actor, 'case.read')) return view;
  if (!events.some(({ isPublic }) => isPublic)) {
    throw new DomainError('not-found', 'There is no such thing, or it isn’t yours.');
  }
  return asParty(view);
}

async function readWhole(tx: Tx, actor: Actor, kase: Case, events: readonly CaseEvent[]): Promise<CaseView> {
  const { id } = kase;
  const facts = await readCaseFacts(tx, kase);
  const [item] = await readCaseItems(tx, actor, [id], await readCaseDueDays(tx));
  const clocks = await clocksOf(tx, { type: 'case', id });
  const calendar = await readCalendar(tx);
  const papers = await readPapers(tx, kase, events);
  const findings = await findingsOf(tx, kase, events);
  const record = events.findLast(({ action }) => action === 'make-record');
  return {
    ...item!,
    fullParty: kase.party,
    ...(await readLinks(tx, kase)),
    origin: kase.origin,
    actEndedOn: kase.actEndedOn ?? null,
    recordMaker: record && kase.recordMakerId ? { id: record.actorId, name: record.actorName } : null,
    next: nextInCase(kase.state, facts, runningDates(clocks)),
    findings,
    exhibits: await readExhibits(tx, actor, kase),
    clocks: clocks.map((clock) => toCaseClockView(clock, calendar)),
    proposal: await openProposalOf(tx, id),
    competence: competenceInWords(kase, actor, facts),
    decisions: await decisionsOf(tx, id),
    obligations: await obligationsOf(tx, id),
    deliveries: await deliveriesOf(tx, id),
    complaints: await complaintsOf(tx, actor, id),
    conflicts: facts.conflicts.map(({ userId, userName, kind, reason, at }) => ({
      ...{ person: { id: userId, name: userName }, kind, reason: reason.vi, at },
    })),
    papers: [...papers.values()],
    events: events.map((event) => toEventView(event, papers)),
    similar: undecidedStates.includes(kase.state) ? await readSimilar(tx, kase, findings) : [],
    ...caseActionsOf(kase, actor, facts),
  };
}

/** What is the office's own is left out; papers stay that were given to the party, or are named by a public event. */
function asParty(view: CaseView): CaseView {
  const events = view.events.filter(({ isPublic }) => isPublic);
  const given = new Set([
    ...events.flatMap(({ paper }) => paper?.id ?? []),
    ...view.deliveries.map(({ paperId }) => paperId),
  ]);
  const isRecorded = events.some(({ action }) => action === 'make-record');
  const decisions = view.decisions.filter(({ paper }) => paper && given.has(paper.id));
  return {
    ...view,
    origin: { ...view.origin, id: null, text: '' },
    next: view.proposal ? { ...view.next, text: waits } : view.next,
    findings: isRecorded ? view.findings.filter(({ droppedAt }) => !droppedAt).map(findingAsParty) : [],
    exhibits: [],
    clocks: view.clocks.filter(({ purpose }) => !ofTheOffice.includes(purpose)),
    proposal: null,
    competence: { ...view.competence, readerMay: false, offices: [] },
    decisions,
    obligations: decisions.length > 0 ? view.obligations : [],
    conflicts: [],
    papers: view.papers.filter(({ id }) => given.has(id)),
    events,
    similar: [],
  };
}

const ofTheOffice: readonly string[] = ['record', 'criminal-transfer'];
const waits = {
  vi: 'Cơ quan đang xem xét, ra quyết định.',
  en: 'The office is considering its decision.',
};

function findingAsParty(finding: CaseView['findings'][number]): CaseView['findings'][number] {
  return { ...finding, exhibitIds: [], fine: null, past: null, lastLawfulOn: null, milder: null };
}

async function readLinks(tx: Tx, kase: Case): Promise<Pick<CaseView, 'publisher' | 'licence' | 'mergedInto'>> {
  const { publisherId, licenceId, mergedIntoId } = kase;
  const publisher = publisherId ? await tx.em.findOneOrFail(Publisher, { id: publisherId }) : null;
  const licence = licenceId ? await tx.em.findOneOrFail(Licence, { id: licenceId }) : null;
  const into = mergedIntoId ? await tx.em.findOneOrFail(Case, { id: mergedIntoId }) : null;
  return {
    publisher: publisher && { id: publisher.id, name: publisher.name },
    licence: licence && { id: licence.id, number: licence.number, status: licence.status },
    mergedInto: into && { id: into.id, number: into.number },
  };
}

/** Its own exhibits, then those of the cases that were merged into it, which say whose they are. */
async function readExhibits(tx: Tx, actor: Actor, { id }: Case): Promise<CaseView['exhibits']> {
  const exhibits = await exhibitsOf(tx, actor, id);
  const merged = await tx.em.find(Case, { mergedIntoId: id }, { orderBy: { openedAt: 'asc', id: 'asc' } });
  for (const other of merged) {
    const theirs = await exhibitsOf(tx, actor, other.id);
    exhibits.push(...theirs.map((exhibit) => ({ ...exhibit, label: `${exhibit.label} (${other.number})` })));
  }
  return exhibits;
}

/** The case's own papers and those its events name, by their ids, the first issued first. */
async function readPapers(tx: Tx, kase: Case, events: readonly CaseEvent[]): Promise<ReadonlyMap<string, PaperRef>> {
  const own = await papersOf(tx, casePapers(kase));
  const known = new Set(own.map(({ id }) => id));
  const others = events.flatMap(({ paperId }) => (paperId && !known.has(paperId) ? [paperId] : []));
  const led = others.length > 0 ? await tx.em.find(Paper, { id: { $in: others } }) : [];
  const ordered = [...own, ...led].sort((a, b) => Temporal.Instant.compare(a.issuedAt, b.issuedAt));
  return new Map(ordered.map((paper) => [paper.id, toPaperRef(paper)]));
}

function readSimilar(tx: Tx, kase: Case, findings: CaseView['findings']): Promise<CaseView['similar']> {
  const standing = findings.filter(({ droppedAt }) => !droppedAt);
  return similarCases(tx, {
    publisherId: kase.publisherId ?? null,
    outletId: kase.outletId ?? null,
    provisionCodes: standing.map(({ provision }) => provision.code),
    itemIds: standing.flatMap(({ item }) => item?.id ?? []),
    exceptId: kase.id,
  });
}

/** The last day of what runs, by purpose; of two rounds the later. */
function runningDates(clocks: readonly ClockView[]): Record<string, string | null> {
  const running = clocks.filter(({ deadline }) => deadline.state === 'running');
  return Object.fromEntries(
    running.map(({ purpose, deadline }) => [casePurposeOf(purpose), deadline.dueOn?.toString() ?? null]),
  );
}

function toEventView(event: CaseEvent, papers: ReadonlyMap<string, PaperRef>): CaseEventView {
  const { seq, action, stateAfter, isPublic, note, data, at, paperId } = event;
  const by: PersonRef = { id: event.actorId, name: event.actorName };
  return {
    seq,
    action,
    stateAfter,
    isPublic,
    note,
    data,
    at,
    by,
    paper: paperId ? (papers.get(paperId) ?? null) : null,
  };
}
