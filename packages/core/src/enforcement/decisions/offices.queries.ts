import type { Tx } from '../../platform/index.ts';
import { toInstant } from '../../platform/index.ts';
import type { OfficeTitle } from './decision.ts';

export type OfficeView = {
  id: string;
  userId: string;
  userName: string;
  title: OfficeTitle;
  /** ISO 8601, both days included; without a last day it goes on. */
  validFrom: string;
  validTo: string | null;
  /** Who delegated the power, where it is exercised for somebody else. */
  delegatedById: string | null;
  delegatedByName: string | null;
  document: string;
  recordedAt: Temporal.Instant;
};

type Row = Omit<OfficeView, 'recordedAt'> & { recordedAt: string };

const select = `
  select o.id, o.user_id as "userId", coalesce(u.name, o.user_id) as "userName", o.title,
         to_char(o.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(o.valid_to, 'YYYY-MM-DD') as "validTo",
         o.delegated_by_id as "delegatedById", d.name as "delegatedByName", o.document, o.recorded_at as "recordedAt"
    from office_holders o
    left join users u on u.id::text = o.user_id
    left join users d on d.id::text = o.delegated_by_id`;

/** Every office that was recorded, or those held on a day; the newest first, at most 500. @param on ISO 8601 */
export async function listOffices(tx: Tx, { on = null }: { on?: string | null } = {}): Promise<OfficeView[]> {
  const rows = await tx.sql<Row>(
    `${select} where $1::date is null or (o.valid_from <= $1::date and (o.valid_to is null or o.valid_to >= $1::date))
      order by o.valid_from desc, o.id desc limit 500`,
    [on],
  );
  return rows.map(toView);
}

/** The offices somebody holds on a day, those of their own before those by delegation. @param on ISO 8601 */
export async function officesHeldBy(tx: Tx, userId: string, on: string): Promise<OfficeView[]> {
  const rows = await tx.sql<Row>(
    `${select} where o.user_id = $1 and o.valid_from <= $2::date and (o.valid_to is null or o.valid_to >= $2::date)
      order by o.delegated_by_id is not null, o.valid_from, o.id`,
    [userId, on],
  );
  return rows.map(toView);
}

/** The office somebody acts in on a day; null for who holds none. @param on ISO 8601 */
export async function officeOf(tx: Tx, userId: string, on: string): Promise<OfficeView | null> {
  return (await officesHeldBy(tx, userId, on))[0] ?? null;
}

function toView({ recordedAt, ...row }: Row): OfficeView {
  return { ...row, recordedAt: toInstant(recordedAt) };
}
