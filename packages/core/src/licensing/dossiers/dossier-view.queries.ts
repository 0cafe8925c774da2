import { type Actor, authorize, mayOnAll, personNames } from '../../identity/index.ts';
import { type ClockView, clocksOf, readCalendar, type WorkingCalendar } from '../../law/index.ts';
import { Paper, papersOf } from '../../papers/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { Licence } from '../licences/licence.ts';
import { isComponentAsked, requiredComponents } from '../procedures/form-questions.ts';
import { type ProcedureView, procedureOfVersion } from '../procedures/procedure.queries.ts';
import { findDossier } from './dossier.queries.ts';
import type { Dossier } from './dossier.ts';
import { dossierActionsOf } from './dossier-actions.ts';
import { purposeOf } from './dossier-clocks.ts';
import { DossierEvent } from './dossier-event.ts';
import { foldComponents, readFacts, type SupplementItem } from './dossier-facts.ts';
import { DossierCheck, DossierFile } from './dossier-file.ts';
import { type PersonRef, readDueDays, readItems } from './dossier-list.queries.ts';
import { paperSubject } from './dossier-slips.ts';
import { heldDays, nextDate, type OpenDates } from './dossier-turn.ts';
import type { DossierClockView, DossierFileView, DossierView, PaperRef } from './dossier-view.ts';
import { answersOfLicence } from './open-dossier.ts';

/**
 * A dossier whole. Its applicant reads the same without the office's inner steps: who proposed what, the verdicts while
 * they are being made, and events that aren't public.
 * @throws DomainError `not-found`, also for another publisher's, and for a draft the office has no part in; `forbidden`
 */
export async function getDossierView(tx: Tx, actor: Actor, id: string): Promise<DossierView> {
  const dossier = authorize(actor, 'dossier.read', await findDossier(tx, id));
  const isOffice = mayOnAll(actor, 'dossier.read');
  requireVisible(dossier, isOffice);
  const definition = await procedureOfVersion(tx, dossier.procedureVersionId);
  const facts = await readFacts(tx, dossier, definition);
  const events = await tx.em.find(DossierEvent, { dossierId: id }, { orderBy: { seq: 'asc' } });
  const clocks = await clocksOf(tx, { type: 'dossier', id });
  const calendar = await readCalendar(tx);
  const papers = await readPapers(tx, dossier, events);
  const dates = openDates(clocks);
  const dueOn = Object.values(dates).reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
  const [item] = await readItems(tx, [{ id, dueOn }], await readDueDays(tx));
  const isSigned = dossier.state === 'done' || dossier.state === 'returned';
  const isTyped = dossier.state === 'draft' || dossier.state === 'awaiting-supplement';
  return {
    ...item!,
    step: isOffice ? item!.step : null,
    definition,
    applicant: dossier.applicant,
    answers: dossier.answers,
    licence: await readLicence(tx, dossier),
    proposal: isOffice || isSigned ? (dossier.proposal ?? null) : null,
    ...(await readPeople(tx, dossier, isOffice)),
    supplementCount: dossier.supplementCount,
    apologyCount: dossier.apologyCount,
    feeReference: dossier.feeReference ?? null,
    acceptedAt: dossier.acceptedAt ?? null,
    finishedAt: dossier.finishedAt ?? null,
    returnedAt: dossier.returnedAt ?? null,
    components: await readComponents(tx, dossier, definition, isOffice),
    missing: isTyped ? [...facts.missing] : [],
    clocks: clocks.map((clock) => toClockView(clock, calendar)),
    held: heldDays(afterSubmission(events), tx.clock.now(), calendar),
    next: nextDate(dossier, definition, dates),
    supplement: lastSupplement(events),
    events: events.filter(({ isPublic }) => isOffice || isPublic).map((event) => toEventView(event, papers, isOffice)),
    papers: [...papers.values()],
    ...dossierActionsOf(dossier, actor, definition, facts),
  };
}

function requireVisible({ submittedAt, channel }: Dossier, isOffice: boolean): void {
  const isTheirs = isOffice ? channel !== 'online' : channel === 'online';
  if (submittedAt || isTheirs) return;
  throw new DomainError('not-found', 'There is no such thing, or it isn’t yours.');
}

async function readLicence(tx: Tx, { licenceId }: Dossier): Promise<DossierView['licence']> {
  if (!licenceId) return null;
  const { id, number } = await tx.em.findOneOrFail(Licence, { id: licenceId });
  return { id, number, answers: await answersOfLicence(tx, id) };
}

async function readPeople(
  tx: Tx,
  { proposedById, endorsedById }: Dossier,
  isOffice: boolean,
): Promise<Pick<DossierView, 'proposedBy' | 'endorsedBy'>> {
  if (!isOffice) return { proposedBy: null, endorsedBy: null };
  const names = await personNames(
    tx,
    [proposedById, endorsedById].filter((id) => id !== null && id !== undefined),
  );
  const person = (id: string | null | undefined): PersonRef | null => (id ? { id, name: names.get(id) ?? id } : null);
  return { proposedBy: person(proposedById), endorsedBy: person(endorsedById) };
}

async function readComponents(
  tx: Tx,
  dossier: Dossier,
  definition: ProcedureView,
  isOffice: boolean,
): Promise<DossierView['components']> {
  const { id: dossierId, purpose, answers, state } = dossier;
  const files = await tx.em.find(DossierFile, { dossierId }, { orderBy: { component: 'asc', number: 'asc' } });
  const checks = await tx.em.find(DossierCheck, { dossierId }, { orderBy: { checkedAt: 'asc', id: 'asc' } });
  const states = foldComponents(files, checks);
  const required = requiredComponents(definition, purpose, answers);
  // While it is being checked a verdict may still change; what was asked for is the applicant's to read.
  const showsChecks = isOffice || !['registered', 'accepted', 'processing'].includes(state);
  // A slot that this dossier has no use for isn't shown, unless something lies in it.
  const asked = definition.components.filter(
    (component) => isComponentAsked(component, purpose, answers) || states.has(component.key),
  );
  return asked.map(({ key }) => {
    const check = showsChecks ? (states.get(key)?.check ?? null) : null;
    return {
      key,
      isRequired: required.has(key),
      files: files.filter(({ component }) => component === key).map(toFileView),
      check: check && {
        verdict: check.verdict,
        note: check.note,
        by: { id: check.checkedById, name: check.checkedByName },
        at: check.checkedAt,
      },
    };
  });
}

function toFileView(file: DossierFile): DossierFileView {
  const { id, component, number, fileName, mediaType, bytes, sha256, scan, uploadedAt } = file;
  const uploadedBy = { id: file.uploadedById, name: file.uploadedByName };
  return { id, component, number, fileName, mediaType, bytes, sha256, scan, uploadedAt, uploadedBy };
}

/** The dossier's own papers and the licence it led to, by their ids, the first issued first. */
async function readPapers(
  tx: Tx,
  dossier: Dossier,
  events: readonly DossierEvent[],
): Promise<ReadonlyMap<string, PaperRef>> {
  const own = await papersOf(tx, paperSubject(dossier));
  const known = new Set(own.map(({ id }) => id));
  const others = events.flatMap(({ paperId }) => (paperId && !known.has(paperId) ? [paperId] : []));
  const led = others.length > 0 ? await tx.em.find(Paper, { id: { $in: others } }) : [];
  const ordered = [...own, ...led].sort((a, b) => Temporal.Instant.compare(a.issuedAt, b.issuedAt));
  return new Map(ordered.map((paper) => [paper.id, toPaperRef(paper)]));
}

function toPaperRef({ id, kind, number, title, issuedAt, signatures, pdfSha256 }: Paper): PaperRef {
  return {
    ...{ id, kind, number: number ?? null, title, issuedAt },
    signatures: signatures.map(({ signer, kind: of, test }) => ({ signer, kind: of, test })),
    sha256: pdfSha256,
  };
}

function toClockView(clock: ClockView, calendar: WorkingCalendar): DossierClockView {
  const { id, purpose, kind, deadline, history } = clock;
  const finish = history.find(({ type }) => type === 'finish');
  return {
    id,
    purpose: purposeOf(purpose),
    kind,
    startedAt: history[0]!.at,
    finishedAt: finish?.at ?? null,
    deadline: { ...deadline, calendarVersion: finish?.calendarVersion ?? calendar.version },
    events: history.map(({ type, at, by, reason, note }) => ({ type, at, by, reason, note })),
  };
}

/** The law's dates of what is still open. */
function openDates(clocks: readonly ClockView[]): OpenDates {
  const due = (purpose: string) =>
    clocks
      .findLast(({ purpose: of, kind, deadline }) => {
        return purposeOf(of) === purpose && kind === 'statutory' && ['running', 'paused'].includes(deadline.state);
      })
      ?.deadline.dueOn?.toString() ?? null;
  return { completeness: due('completeness'), processing: due('processing'), supplement: due('supplement') };
}

function afterSubmission(events: readonly DossierEvent[]): readonly DossierEvent[] {
  const from = events.findIndex(({ action }) => action === 'submit');
  return from === -1 ? [] : events.slice(from);
}

function lastSupplement(events: readonly DossierEvent[]): DossierView['supplement'] {
  const request = events.findLast(({ action }) => action === 'request-supplement');
  if (!request) return null;
  const answer = events.find(({ action, seq }) => action === 'supplement' && seq > request.seq);
  return {
    requestedAt: request.at,
    reason: request.note,
    items: request.data.items as SupplementItem[],
    answeredAt: answer?.at ?? null,
  };
}

function toEventView(
  event: DossierEvent,
  papers: ReadonlyMap<string, PaperRef>,
  isOffice: boolean,
): DossierView['events'][number] {
  // The form as it was when a supplement was asked for is kept to be compared with, not to be read.
  const { answers: _, applicant: __, had: ___, ...data } = event.data;
  return {
    seq: event.seq,
    action: event.action,
    stateAfter: event.stateAfter,
    stepAfter: isOffice ? (event.stepAfter ?? null) : null,
    isPublic: event.isPublic,
    note: event.note,
    data,
    at: event.at,
    by: { id: event.actorId, name: event.actorName },
    paper: event.paperId ? (papers.get(event.paperId) ?? null) : null,
  };
}
