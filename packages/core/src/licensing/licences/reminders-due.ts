import { recordAudit } from '../../audit/index.ts';
import { timekeeperActor } from '../../identity/index.ts';
import { queueMessage } from '../../messages/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { renewalWindow } from './licence-actions.ts';
import { reminderLetter } from './reminder-letter.ts';

export type RemindersInput = {
  /** Address people type, for the link into the portal. */
  publicUrl: string;
  /** Who writes. */
  office: string;
  /** The most licences to remind of at one time. */
  limit?: number;
};

type Row = {
  id: string;
  number: string;
  subject: string;
  holder: string;
  publisher_id: string;
  valid_to: string;
  days_left: number;
  threshold: number;
  definition: ProcedureDefinition;
  email: string | null;
  locale: 'vi' | 'en';
};

/**
 * Reminds the holders of licences that end, at the days before the end that the procedure names: one message a licence, a
 * day named and an end, into the portal and by e-mail where the publisher has an address. Of days that were missed, only
 * the nearest is made up for; a day before the licence's own first isn't one. Nobody is reminded while a renewal is under
 * way.
 * @returns how many licences it reminded of; as many as `limit` means that more may be waiting
 */
export async function remindersDue(tx: Tx, { publicUrl, office, limit = 200 }: RemindersInput): Promise<number> {
  const today = officeDay(tx.clock.now()).toString();
  const rows = await tx.sql<Row>(dueReminders, [today, limit]);
  for (const row of rows) await remind(tx, row, { publicUrl, office, today });
  return rows.length;
}

/**
 * The reminder of a day is that of the smallest number of days not yet gone below. The message in the portal, which there
 * always is, tells that it was sent.
 */
const dueReminders = `
  select l.id, l.number, l.subject, l.holder, l.publisher_id, to_char(l.valid_to, 'YYYY-MM-DD') as valid_to,
         l.valid_to - $1::date as days_left, r.threshold, pv.definition,
         coalesce(p.email, (select nullif(d.applicant ->> 'email', '') from dossiers d
                             where d.licence_id = l.id and d.submitted_at is not null
                             order by d.submitted_at desc limit 1)) as email,
         coalesce((select u.locale from users u where u.publisher_id = p.id and u.disabled_at is null
                    order by u.email = p.email desc nulls last, u.created_at limit 1), 'vi') as locale
    from licences l
    join publishers p on p.id = l.publisher_id
    join licence_versions v on v.licence_id = l.id and v.number = l.version_number
    join procedure_versions pv on pv.code = v.content -> 'procedure' ->> 'code'
                              and pv.version = (v.content -> 'procedure' ->> 'version')::int
    join lateral (select min(days.value::int) as threshold
                    from jsonb_array_elements_text(pv.definition -> 'reminders') days
                   where days.value::int >= l.valid_to - $1::date
                     and days.value::int <= l.valid_to - l.valid_from) r on r.threshold is not null
   where l.status = 'in-force' and l.valid_to >= $1::date and l.valid_from <= $1::date
     and l.valid_to <= $1::date + (select coalesce(max(days.value::int), 0) from procedure_versions any_version,
                                     jsonb_array_elements_text(any_version.definition -> 'reminders') days)
     and not exists (select 1 from messages m
                      where m.key = 'licence-reminder:' || l.id || ':' || r.threshold || ':' || l.valid_to || ':portal')
     and not exists (select 1 from dossiers d
                      where d.licence_id = l.id and d.purpose = 'renew' and d.submitted_at is not null
                        and d.state not in ('not-accepted', 'stopped', 'done', 'returned'))
   order by l.valid_to, l.id
   limit $2 for update of l skip locked`;

async function remind(
  tx: Tx,
  row: Row,
  { publicUrl, office, today }: { publicUrl: string; office: string; today: string },
): Promise<void> {
  const { id, number, threshold, definition } = row;
  const renewal = renewalWindow({ number, validTo: row.valid_to }, definition, today);
  const letter = reminderLetter(
    {
      ...{ number, subject: row.subject, holder: row.holder, validTo: row.valid_to, daysLeft: row.days_left },
      // A renewal that can't be filed any more isn't offered.
      renewal: renewal && renewal.closesOn >= today ? renewal : null,
      procedure: definition.result.title,
      portalUrl: `${publicUrl.replace(/\/+$/, '')}/portal/licences`,
      office,
    },
    row.locale,
  );
  const message = {
    kind: 'licence-reminder',
    locale: row.locale,
    ...letter,
    about: { type: 'licence', id },
  };
  const key = `licence-reminder:${id}:${threshold}:${row.valid_to}`;
  await queueMessage(tx, { ...message, key: `${key}:portal`, channel: 'portal', to: row.publisher_id });
  if (row.email) await queueMessage(tx, { ...message, key: `${key}:email`, channel: 'email', to: row.email });
  recordAudit(tx, timekeeperActor, {
    type: 'licence.reminded',
    subject: { type: 'licence', id },
    data: { number, threshold, validTo: row.valid_to, channels: row.email ? ['portal', 'email'] : ['portal'] },
  });
}
