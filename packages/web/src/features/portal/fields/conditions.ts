import type { FormField, Purpose } from '@pressdesk/api/schemas';
import type { Answers } from '../portal-types.ts';

type Condition = NonNullable<FormField['when']>;

/** Whether a condition holds for somebody who comes for this and answered that. The API asks by the same rule. */
export function holds(condition: Condition, purpose: Purpose, answers: Answers): boolean {
  if (!mayHold(condition, purpose)) return false;
  if (!('field' in condition)) return true;
  const answer = answers[condition.field];
  return Array.isArray(answer) ? answer.some((one) => one === condition.is) : answer === condition.is;
}

/** Whether it can hold for this purpose, while nothing is answered yet. */
export function mayHold(condition: Condition, purpose: Purpose): boolean {
  return condition.purpose?.includes(purpose) ?? true;
}

/** Whether it holds for this purpose whatever is answered. */
export function mustHold(condition: Condition, purpose: Purpose): boolean {
  return !('field' in condition) && mayHold(condition, purpose);
}
