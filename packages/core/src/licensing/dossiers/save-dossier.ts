import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { getPublisher } from '../../registry/index.ts';
import { normaliseAnswers } from '../procedures/check-answers.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { fieldsOf } from '../procedures/form-questions.ts';
import type { Answers, Applicant, Dossier } from './dossier.ts';
import { beginStep } from './dossier-step.ts';
import { listedText } from './dossier-text.ts';

export type SaveDossierInput = {
  rowVersion: number;
  /** All answers as they stand on the screen; wrong ones are kept too, and reported as missing. */
  answers: Answers;
  applicant: Applicant;
};

/**
 * Keeps a draft, or the answers to a supplement request, as somebody types them. What is typed is no step of its own: it
 * becomes one when it is handed in, and then the change is in the events.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for a key the form doesn't have
 */
export async function saveDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.file'>,
  input: SaveDossierInput,
): Promise<Dossier> {
  const { definition } = await beginStep(tx, actor, dossier, 'save', input.rowVersion);
  requireKnownKeys(definition, input.answers);
  const answers = normaliseAnswers(definition, input.answers);
  const applicant = normaliseApplicant(input.applicant);
  const publisher = await getPublisher(tx, dossier.publisherId);
  Object.assign(
    dossier,
    { answers, applicant },
    listedText({ ...dossier, answers, applicant }, definition, publisher.name),
    {
      updatedAt: tx.clock.now(),
      updatedById: actor.id,
      updatedByName: actor.name,
    },
  );
  await tx.em.flush();
  return dossier;
}

function requireKnownKeys(definition: ProcedureDefinition, answers: Answers): void {
  const known = new Set(fieldsOf(definition).map(({ key }) => key));
  const unknown = Object.keys(answers).filter((key) => !known.has(key));
  if (unknown.length === 0) return;
  throw new DomainError('invalid-input', 'The form has no such field.', {
    fieldErrors: unknown.map((key) => ({ pointer: `/answers/${key}`, detail: 'not a field of this form' })),
  });
}

function normaliseApplicant({ organisation, address, person, phone, email }: Applicant): Applicant {
  const text = (value: string) => value.normalize('NFC').trim();
  return {
    organisation: text(organisation),
    address: text(address),
    person: text(person),
    phone: text(phone),
    email: text(email),
  };
}
