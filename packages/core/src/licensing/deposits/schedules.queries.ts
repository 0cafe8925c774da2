import { type Actor, mayOnAll } from '../../identity/index.ts';
import { officeDay, requireFound, type Tx } from '../../platform/index.ts';
import { getOutlet } from '../../registry/index.ts';
import type { LegalBasis } from '../procedures/definition.ts';
import type { Release } from './release-days.ts';

export type DepositScheduleView = {
  id: string;
  outlet: { id: string; code: string; name: string };
  licence: { id: string; number: string } | null;
  release: Release;
  copies: number;
  /** `HH:MM` at the office; null for the end of the day. */
  dueTime: string | null;
  daysBefore: number;
  basis: LegalBasis;
  /** ISO 8601, both days included. */
  validFrom: string;
  validTo: string | null;
  rowVersion: number;
};

const select = `
  select s.id, json_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
         case when l.id is null then null else json_build_object('id', l.id, 'number', l.number) end as licence,
         s.release, s.copies, s.due_time as "dueTime", s.days_before as "daysBefore", s.basis,
         to_char(s.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(s.valid_to, 'YYYY-MM-DD') as "validTo",
         s.row_version as "rowVersion"
    from deposit_schedules s join outlets o on o.id = s.outlet_id left join licences l on l.id = s.licence_id`;

/** Schedules by outlet; who may only see their own publisher's sees no other's. */
export async function listDepositSchedules(
  tx: Tx,
  actor: Actor,
  query: { outletId?: string | undefined; limit: number },
): Promise<DepositScheduleView[]> {
  return tx.sql<DepositScheduleView>(
    `${select}
      where ($1::uuid is null or s.outlet_id = $1) and ($2::boolean or o.publisher_id = $3)
      order by o.name, s.valid_from desc, s.id limit $4`,
    [query.outletId ?? null, mayOnAll(actor, 'deposit.read'), actor.publisherId ?? null, query.limit],
  );
}

/** @throws DomainError `not-found` */
export async function getDepositSchedule(tx: Tx, id: string): Promise<DepositScheduleView> {
  const [row] = await tx.sql<DepositScheduleView>(`${select} where s.id = $1`, [id]);
  return requireFound(row, 'schedule');
}

/** Procedures whose printed product is press proper, due at 08:00; the others are due on the day. */
const byTheHour: readonly string[] = ['P05'];

export type DepositTerms = { licenceId: string | null; copies: number; dueTime: string | null; basis: LegalBasis };

/**
 * What the law asks of an outlet, as far as it is known: by the procedure of its licence, otherwise what is asked of the
 * local press. Null where nothing printed is to be deposited with the province.
 * @source Decree 237/2026/NĐ-CP Art. 16 (two copies by 08:00); bulletins and special issues by their procedure
 */
export async function depositTerms(tx: Tx, outletId: string): Promise<DepositTerms | null> {
  const outlet = await getOutlet(tx, outletId);
  const [found] = await tx.sql<{ licence_id: string; code: string; deposit: { copies: number; basis: LegalBasis } }>(
    `select l.licence_id, l.procedure_code as code, v.definition->'deposit' as deposit
       from outlet_licences l join procedure_versions v on v.code = l.procedure_code
      where l.outlet_id = $1 and l.status in ('in-force', 'suspended') and v.valid_from <= $2
        and jsonb_typeof(v.definition->'deposit') = 'object'
      order by l.status, v.version desc limit 1`,
    [outletId, officeDay(tx.clock.now()).toString()],
  );
  if (found) {
    const { licence_id: licenceId, code, deposit } = found;
    return {
      licenceId,
      copies: deposit.copies,
      dueTime: byTheHour.includes(code) ? '08:00' : null,
      basis: deposit.basis,
    };
  }
  if (outlet.kind !== 'newspaper' && outlet.kind !== 'magazine') return null;
  return {
    licenceId: null,
    copies: 2,
    dueTime: '08:00',
    basis: { text: 'Nghị định 237/2026/NĐ-CP, Điều 16', confidence: 'V' },
  };
}
