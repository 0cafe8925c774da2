import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { requireWords } from '../cases/case-step.ts';
import { appendCustody } from './custody.ts';
import type { Exhibit } from './exhibit.ts';

/** What people do with an exhibit by hand; `opened` and the verifications write themselves. */
export const notedCustody = ['copied', 'shown', 'moved', 'sealed', 'unsealed', 'returned'] as const;
export type NotedCustody = (typeof notedCustody)[number];

/** What may be noted of an exhibit now. What was returned to its owner is out of the office's hands. */
export function notableOf(exhibit: Pick<Exhibit, 'isSealed'>, wasReturned: boolean): NotedCustody[] {
  if (wasReturned) return [];
  return notedCustody.filter((action) => (exhibit.isSealed ? action !== 'sealed' : action !== 'unsealed'));
}

/**
 * Writes into the custody of an exhibit what somebody did with it.
 * @throws DomainError `invalid-transition` for what can't follow, `invalid-input` without words
 */
export async function noteCustody(
  tx: Tx,
  actor: Actor,
  exhibit: Authorized<Exhibit, 'evidence.handle'>,
  input: { action: NotedCustody; note: string; place?: string | null },
): Promise<Exhibit> {
  const note = requireWords(input.note, '/note', 'Say who had it, from whom to whom, and why.');
  await tx.sql('select 1 from exhibits where id = $1 for update', [exhibit.id]);
  const [returned] = await tx.sql(
    `select 1 from custody_events where exhibit_id = $1 and action = 'returned' limit 1`,
    [exhibit.id],
  );
  const notable = notableOf(exhibit, returned !== undefined);
  if (!notable.includes(input.action)) {
    throw new DomainError('invalid-transition', `This exhibit can’t be “${input.action}” now.`, {
      facts: { allowed: notable },
    });
  }
  await appendCustody(tx, actor, exhibit, { action: input.action, note, place: input.place?.trim() || null });
  if (input.action === 'sealed') exhibit.isSealed = true;
  if (input.action === 'unsealed') exhibit.isSealed = false;
  recordAudit(tx, actor, {
    type: `exhibit.${input.action}`,
    subject: { type: 'exhibit', id: exhibit.id },
    data: { caseId: exhibit.caseId, number: exhibit.number, note, place: input.place ?? null },
  });
  return exhibit;
}
