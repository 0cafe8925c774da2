import type { Answers } from '../dossiers/dossier.ts';
import type {
  Condition,
  DossierComponent,
  FormField,
  Notice,
  ProcedureDefinition,
  ProcessingTimes,
  Purpose,
} from './definition.ts';

/** All fields of the form, in the order they are asked. */
export function fieldsOf({ form }: Pick<ProcedureDefinition, 'form'>): readonly FormField[] {
  return form.flatMap(({ fields }) => fields);
}

/** Whether a field is asked at all of somebody who comes for this and has answered that. */
export function isFieldAsked(field: FormField, purpose: Purpose, answers: Answers): boolean {
  return field.when === undefined || holds(field.when, purpose, answers);
}

/**
 * Whether there is a slot for a component: not where its condition is one the form tells, and doesn't hold. Every
 * required component is asked; beside them those that may be handed in, or that a person judges.
 */
export function isComponentAsked(component: DossierComponent, purpose: Purpose, answers: Answers): boolean {
  return component.when === undefined || holds(component.when, purpose, answers);
}

/** Keys of the components without which the dossier, as its answers are, is incomplete. */
export function requiredComponents(
  { components }: Pick<ProcedureDefinition, 'components'>,
  purpose: Purpose,
  answers: Answers,
): Set<string> {
  const required = components.filter(({ requirement, when }) => {
    if (requirement === 'optional') return false;
    // A condition that the form can't tell is judged by the person who checks, so it doesn't keep anybody from filing.
    if (when === undefined) return requirement === 'required';
    return holds(when, purpose, answers);
  });
  return new Set(required.map(({ key }) => key));
}

/** The answer that names what it is for, such as the bulletin; empty while it isn't given. */
export function subjectOf({ subject }: Pick<ProcedureDefinition, 'subject'>, answers: Answers): string {
  const answer = answers[subject];
  return typeof answer === 'string' ? answer.normalize('NFC').trim() : '';
}

/** Within what time this must be done: the law's and the office's own. */
export function timesOf(
  { processing }: Pick<ProcedureDefinition, 'processing'>,
  purpose: Purpose,
  answers: Answers,
): ProcessingTimes {
  const { rule, internalTarget } =
    processing.exceptions.find(({ when }) => holds(when, purpose, answers)) ?? processing;
  return { rule, internalTarget };
}

/** When somebody must come for this; null where the law leaves it to them. The first notice that fits counts. */
export function noticeOf(
  { notices }: Pick<ProcedureDefinition, 'notices'>,
  purpose: Purpose,
  answers: Answers,
): Notice | null {
  return notices.find(({ condition }) => condition === null || holds(condition, purpose, answers)) ?? null;
}

/**
 * Whether taking note is all the office does: always for a notification, and for a change of a licence when everything
 * that changes is only notified.
 */
export function isOnlyNoted(
  { shape, changes }: Pick<ProcedureDefinition, 'shape' | 'changes'>,
  purpose: Purpose,
  answers: Answers,
): boolean {
  if (shape === 'notification') return true;
  const chosen = answers.changes;
  if (purpose !== 'amend' || !Array.isArray(chosen) || chosen.length === 0) return false;
  return chosen.every((key) => changes.some((change) => change.key === key && change.mode === 'notification'));
}

/** Codes of the procedures whose licences it acts on: its own, unless the law has a code apart for the change. */
export function homesOf({ code, actsOn }: Pick<ProcedureDefinition, 'code' | 'actsOn'>): readonly string[] {
  return actsOn.length > 0 ? actsOn : [code];
}

function holds(condition: Condition, purpose: Purpose, answers: Answers): boolean {
  if (condition.purpose && !condition.purpose.includes(purpose)) return false;
  if (!('field' in condition)) return true;
  const answer = answers[condition.field];
  if (Array.isArray(answer)) return answer.some((one) => one === condition.is);
  return answer === condition.is;
}
