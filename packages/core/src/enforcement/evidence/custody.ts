import type { Actor } from '../../identity/index.ts';
import { requireFound, type Tx, toInstant } from '../../platform/index.ts';
import {
  type ChainedCustody,
  type CustodyFact,
  chainCustody,
  type ExhibitIntake,
  intakeHash,
} from './custody-chain.ts';
import { CustodyEvent, Exhibit } from './exhibit.ts';

export type NewCustody = {
  action: CustodyFact['action'];
  note: string;
  place?: string | null;
  foundSha256?: string | null;
};

/** Puts an event behind the last one of an exhibit, whose row is held until the transaction ends. */
export async function appendCustody(
  tx: Tx,
  actor: Actor,
  exhibit: Exhibit,
  custody: NewCustody,
): Promise<CustodyEvent> {
  await tx.sql('select 1 from exhibits where id = $1 for update', [exhibit.id]);
  await tx.em.findOneOrFail(Exhibit, { id: exhibit.id }, { refresh: true });
  const [last] = await tx.sql<{ hash: string }>(
    'select hash from custody_events where exhibit_id = $1 order by seq desc limit 1',
    [exhibit.id],
  );
  const fact: CustodyFact = {
    seq: exhibit.custodyCount + 1,
    action: custody.action,
    note: custody.note,
    place: custody.place ?? null,
    foundSha256: custody.foundSha256 ?? null,
    at: tx.clock.now().toString({ smallestUnit: 'millisecond' }),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
  };
  exhibit.custodyCount = fact.seq;
  const event = tx.em.create(CustodyEvent, {
    id: tx.ids.next(),
    exhibitId: exhibit.id,
    ...chainCustody(fact, last?.hash ?? intakeHash(intakeOf(exhibit))),
  });
  await tx.em.flush();
  return event;
}

/** What a chain of custody begins with. */
export function intakeOf(exhibit: Exhibit): ExhibitIntake {
  const { id, caseId, number, kind, title, source } = exhibit;
  return { id, caseId, number, kind, title, source, sha256: exhibit.sha256 ?? null, bytes: exhibit.bytes ?? null };
}

/** The custody of exhibits, oldest first, by the exhibit's id. */
export async function custodyOf(tx: Tx, exhibitIds: readonly string[]): Promise<Map<string, ChainedCustody[]>> {
  const rows = await tx.sql<ChainedCustody & { exhibitId: string }>(
    `select exhibit_id as "exhibitId", seq, action, note, place, found_sha256 as "foundSha256", at, actor_kind as "actorKind",
            actor_id as "actorId", actor_name as "actorName", previous_hash as "previousHash", hash
       from custody_events where exhibit_id = any ($1::uuid[]) order by exhibit_id, seq`,
    [exhibitIds],
  );
  const byExhibit = new Map<string, ChainedCustody[]>(exhibitIds.map((id) => [id, []]));
  for (const { exhibitId, ...event } of rows) byExhibit.get(exhibitId)?.push(event);
  return byExhibit;
}

/** @throws DomainError `not-found` */
export async function findExhibit(tx: Tx, id: string): Promise<Exhibit> {
  return requireFound(await tx.em.findOne(Exhibit, { id }), 'exhibit');
}

/** `BL-01`: how an exhibit is named on paper and on the screen. */
export function exhibitLabel(number: number): string {
  return `BL-${String(number).padStart(2, '0')}`;
}

/** The time of a custody event, which is kept as it was hashed. */
export function custodyInstant(at: string): Temporal.Instant {
  return toInstant(at);
}
