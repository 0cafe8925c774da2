import type { Bilingual } from '../../law/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { LicenceAction } from '../licences/licence.ts';

/** One thing decided about a published licence, for those who follow the register. */
export type RegisterChange = {
  /** The decision's id, for good. */
  id: string;
  publicId: string;
  number: string;
  subject: string;
  holder: string;
  procedureName: Bilingual;
  action: LicenceAction;
  effectiveOn: string;
  endsOn: string | null;
  /** ISO 8601 instant. */
  decidedAt: string;
};

/** What was decided last about published licences, newest first. @param limit at most this many */
export async function registerChanges(tx: Tx, limit: number): Promise<RegisterChange[]> {
  return tx.sql<RegisterChange>(
    `select d.id, l.public_id as "publicId", l.number, l.subject, p.name as holder, v.definition->'name' as "procedureName",
            d.action, to_char(d.effective_on, 'YYYY-MM-DD') as "effectiveOn", to_char(d.ends_on, 'YYYY-MM-DD') as "endsOn",
            to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt"
       from licence_decisions d
       join licences l on l.id = d.licence_id
       join publishers p on p.id = l.publisher_id
       join lateral (select definition from procedure_versions pv where pv.code = l.procedure_code
                      order by pv.version desc limit 1) v on true
      where l.is_published
      order by d.decided_at desc, d.id desc limit $1`,
    [limit],
  );
}
