import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { startClock } from '../../law/index.ts';
import { DomainError, officeDay, officeTimeZone, type Tx } from '../../platform/index.ts';
import { explanationRules, type Recommendation } from './recommendation.ts';
import { getRecommendation } from './recommendations.queries.ts';

export type AddRecommendationInput = {
  delegation: string;
  conclusionNumber: string;
  conclusionOn: string;
  text: string;
  unit: string;
  remindTo: string | null;
  complexity: 'simple' | 'complex';
  receivedOn: string;
  /** Null where the delegation gives none: then the day the explanation is due by. */
  dueOn: string | null;
};

/**
 * Enters a recommendation; the time for an explanation begins with its receipt.
 * @throws DomainError `invalid-input` for days in the future or in the wrong order
 */
export async function addRecommendation(
  tx: Tx,
  actor: Actor,
  input: Authorized<AddRecommendationInput, 'report.manage'>,
): Promise<Recommendation> {
  const { conclusionOn, receivedOn, dueOn, complexity } = input;
  if (receivedOn > officeDay(tx.clock.now()).toString()) throw bad('/receivedOn', 'It can’t have been received yet.');
  if (receivedOn < conclusionOn) throw bad('/receivedOn', 'It was received before it was issued.');
  if (dueOn !== null && dueOn < receivedOn) throw bad('/dueOn', 'It is due before it was received.');
  const id = tx.ids.next();
  const clock = await startClock(tx, actor, {
    ...{ subject: { type: 'recommendation', id }, purpose: 'explanation', kind: 'statutory' },
    rule: explanationRules[complexity],
    at: Temporal.PlainDate.from(receivedOn).toZonedDateTime(officeTimeZone).toInstant(),
  });
  await tx.sql(
    `insert into recommendations (id, delegation, conclusion_number, conclusion_on, text, unit, remind_to, complexity,
                                  received_on, due_on, status, created_at, created_by_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'chua_hoan_thanh', $11, $12)`,
    [
      id,
      input.delegation,
      input.conclusionNumber,
      conclusionOn,
      input.text,
      input.unit,
      input.remindTo,
      complexity,
      receivedOn,
      dueOn ?? clock.dueOn,
      tx.clock.now().toString(),
      actor.id,
    ],
  );
  recordAudit(tx, actor, {
    type: 'recommendation.added',
    subject: { type: 'recommendation', id },
    data: { delegation: input.delegation, conclusionNumber: input.conclusionNumber, unit: input.unit, dueOn },
  });
  return getRecommendation(tx, actor, id);
}

function bad(pointer: string, detail: string): DomainError {
  return new DomainError('invalid-input', detail, { fieldErrors: [{ pointer, detail }] });
}
