import { recordAudit } from '../../audit/index.ts';
import { type Actor, type Authorized, mayOnAll } from '../../identity/index.ts';
import { Licence } from '../../licensing/index.ts';
import { takeNumber } from '../../papers/index.ts';
import { officeDay, requireFound, type Tx } from '../../platform/index.ts';
import { Outlet } from '../../registry/index.ts';
import { clockRules } from '../law/index.ts';
import { Case, CaseEvent, type CaseOrigin, type Party } from './case.ts';
import { momentOfDay, startCaseClock } from './case-clocks.ts';
import { knownConflicts } from './case-conflicts.queries.ts';
import { requirePastDay, tidy, tidyParty, wrongField } from './case-input.ts';
import { requireWords } from './case-step.ts';
import { caseSearchText } from './case-text.ts';

export type OpenCaseInput = {
  title: string;
  party: Party;
  publisherId?: string | null;
  outletId?: string | null;
  licenceId?: string | null;
  origin: CaseOrigin;
  /** ISO 8601; null while the act goes on. */
  actEndedOn: string | null;
  detectedOn: string;
};

/**
 * Opens a case: the party is copied as it is today, the file gets its number, and the time for the record runs from the
 * detection. Whoever opens it works on it, unless something keeps them out.
 * @throws DomainError `invalid-input` for a day that hasn't come or a party without a name, `not-found`
 * @source Decree 118/2021/NĐ-CP Art. 12
 */
export async function openCase(tx: Tx, actor: Actor, input: Authorized<OpenCaseInput, 'case.open'>): Promise<Case> {
  return createCase(tx, actor, input, {});
}

/** @param data what the first event keeps beside the origin: what was found at the desk */
export async function createCase(
  tx: Tx,
  actor: Actor,
  input: OpenCaseInput,
  data: Record<string, unknown>,
): Promise<Case> {
  const title = requireWords(input.title, '/title', 'Give the case a title.');
  const party = tidyParty(input.party);
  const { actEndedOn, detectedOn } = requireDays(tx, input);
  const links = await readLinks(tx, input);
  const id = tx.ids.next();
  const now = tx.clock.now();
  const assigneeId = (await worksOnIt(tx, actor, { id, ...links })) ? actor.id : null;
  const { number } = await takeNumber(tx, caseSeries(officeDay(now)), officeDay(now));
  const kase = tx.em.create(Case, {
    ...{ id, number, title, party, ...links, actEndedOn, detectedOn, state: 'opened', eventCount: 1 },
    origin: { ...input.origin, text: tidy(input.origin.text) },
    ...{ lastLawfulOn: null, assigneeId, recordMakerId: null, mergedIntoId: null, closedAt: null },
    searchText: await caseSearchText(tx, { id, number, title, party }),
    openedAt: now,
    openedById: actor.id,
  });
  tx.em.create(CaseEvent, {
    ...{ id: tx.ids.next(), caseId: id, seq: 1, action: 'open', stateBefore: null, stateAfter: 'opened' },
    ...{ isPublic: false, note: kase.origin.text, paperId: null, at: now },
    data: { assigneeId, origin: kase.origin, party, actEndedOn, detectedOn, ...data },
    ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.name },
  });
  await tx.em.flush();
  await startCaseClock(tx, actor, kase, 'record', clockRules.record, { at: momentOfDay(tx, detectedOn) });
  recordAudit(tx, actor, {
    type: 'case.open',
    subject: { type: 'case', id },
    data: { number, origin: { type: kase.origin.type, id: kase.origin.id }, ...links, assigneeId },
  });
  return kase;
}

/** Numbers begin anew each year, so the year stands in them. */
function caseSeries({ year }: Temporal.PlainDate): { code: string; pattern: string } {
  return { code: 'HS-XPVPHC', pattern: `{seq}/${year}/HS-XPVPHC` };
}

function requireDays(
  tx: Tx,
  { actEndedOn, detectedOn }: Pick<OpenCaseInput, 'actEndedOn' | 'detectedOn'>,
): Pick<OpenCaseInput, 'actEndedOn' | 'detectedOn'> {
  const ended = { vi: 'Ngày chấm dứt hành vi', en: 'The day the act ended' };
  const detected = { vi: 'Ngày phát hiện', en: 'The day of detection' };
  return {
    actEndedOn: actEndedOn === null ? null : requirePastDay(tx, actEndedOn, '/actEndedOn', ended),
    detectedOn: requirePastDay(tx, detectedOn, '/detectedOn', detected),
  };
}

type Links = { publisherId: string | null; outletId: string | null; licenceId: string | null };

/** An outlet and a licence say whose they are; all three belong together. */
async function readLinks(tx: Tx, input: OpenCaseInput): Promise<Links> {
  const { outletId = null, licenceId = null } = input;
  const owners = new Set<string>(input.publisherId ? [input.publisherId] : []);
  if (outletId) {
    const outlet = requireFound(await tx.em.findOne(Outlet, { id: outletId }, { populate: ['publisher'] }), 'outlet');
    owners.add(outlet.publisher.id);
  }
  if (licenceId) owners.add(requireFound(await tx.em.findOne(Licence, { id: licenceId }), 'licence').publisherId);
  if (owners.size > 1) {
    throw wrongField('/publisherId', {
      vi: 'Cơ quan chủ quản, cơ quan báo chí và giấy phép không thuộc về nhau.',
      en: 'Publisher, outlet and licence don’t belong together.',
    });
  }
  return { publisherId: [...owners][0] ?? null, outletId, licenceId };
}

async function worksOnIt(tx: Tx, actor: Actor, kase: Links & Pick<Case, 'id'>): Promise<boolean> {
  if (actor.kind !== 'user' || !mayOnAll(actor, 'case.work')) return false;
  return (await knownConflicts(tx, kase)).every(({ userId }) => userId !== actor.id);
}
