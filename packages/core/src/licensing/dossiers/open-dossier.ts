import type { Actor, Authorized } from '../../identity/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import { getOutlet, getPublisher, type OutletView, type PublisherView } from '../../registry/index.ts';
import { LicenceVersion } from '../licences/licence.ts';
import { normaliseAnswers } from '../procedures/check-answers.ts';
import type { FormField, Purpose } from '../procedures/definition.ts';
import { fieldsOf } from '../procedures/form-questions.ts';
import { getProcedure, type ProcedureView } from '../procedures/procedure.queries.ts';
import { type Answers, type Applicant, type Channel, Dossier } from './dossier.ts';
import { mayFile } from './dossier-actions.ts';
import { today } from './dossier-clocks.ts';
import { newPosition } from './dossier-position.ts';
import { badInput, endStep, toError } from './dossier-step.ts';
import { listedText } from './dossier-text.ts';
import { licenceObstacle } from './licence-obstacle.ts';
import { notYours } from './obstacle-sentences.ts';

export type OpenDossierInput = {
  procedureCode: string;
  purpose: Purpose;
  publisherId: string;
  outletId?: string | null;
  /** The licence it renews, changes or gives back. */
  licenceId?: string | null;
  channel: Channel;
};

/**
 * Opens a draft under the version of the procedure that applies today, prefilled from the register and, where it is about
 * a licence, from what that says now.
 * @throws DomainError `not-found` for a procedure that has no version today, `invalid-input` for a purpose, outlet or
 *   licence that doesn't fit, `invalid-transition` with the dates outside the time for renewals, `forbidden` for a channel
 *   that isn't the actor's
 */
export async function openDossier(
  tx: Tx,
  actor: Actor,
  input: Authorized<OpenDossierInput, 'dossier.file'>,
): Promise<Dossier> {
  const { purpose, publisherId, channel, outletId = null, licenceId = null } = input;
  const definition = await getProcedure(tx, input.procedureCode, { on: today(tx) });
  requirePurpose(definition, purpose);
  const publisher = await getPublisher(tx, publisherId);
  const outlet = outletId ? await outletOf(tx, outletId, publisherId) : null;
  requireKind(definition, outlet);
  const why = await licenceObstacle(tx, { purpose, publisherId, licenceId }, definition, today(tx));
  if (why) throw toError({ code: 'invalid-transition', why });
  const licenceAnswers = purpose !== 'new' && licenceId ? await answersOfLicence(tx, licenceId) : {};
  const answers = prefill(definition, publisher, outlet, licenceAnswers);
  const applicant = applicantOf(publisher, actor);
  const now = tx.clock.now();
  const dossier = tx.em.create(Dossier, {
    id: tx.ids.next(),
    code: null,
    procedureCode: definition.code,
    procedureVersionId: definition.id,
    purpose,
    publisherId,
    outletId,
    licenceId: purpose === 'new' ? null : licenceId,
    channel,
    applicant,
    answers,
    ...listedText({ code: null, answers, applicant }, definition, publisher.name),
    state: newPosition.state,
    cameFrom: null,
    step: null,
    outcome: null,
    proposal: null,
    proposedById: null,
    endorsedById: null,
    assigneeId: null,
    appointmentOn: null,
    supplementCount: 0,
    apologyCount: 0,
    feeReference: null,
    submissionKey: null,
    createdById: actor.id,
    createdAt: now,
    submittedAt: null,
    acceptedAt: null,
    finishedAt: null,
    returnedAt: null,
    updatedAt: now,
    updatedById: actor.id,
    updatedByName: actor.name,
    eventCount: 0,
    rowVersion: 1,
  });
  if (!mayFile(dossier, actor)) throw toError({ code: 'forbidden', why: notYours });
  const step = { action: 'save', facts: { position: newPosition } } as const;
  return endStep(tx, actor, dossier, step, {
    note: '',
    isPublic: true,
    data: { opened: true, procedure: definition.code, version: definition.version, purpose, channel, licenceId },
  });
}

function requirePurpose({ purposes, name }: ProcedureView, purpose: Purpose): void {
  if (purposes.includes(purpose)) return;
  throw badInput(
    '/purpose',
    `Thủ tục “${name.vi}” không dùng cho việc này.`,
    `“${name.en}” isn’t for this purpose (${purpose}).`,
  );
}

async function outletOf(tx: Tx, id: string, publisherId: string): Promise<OutletView> {
  const outlet = await getOutlet(tx, id);
  if (outlet.publisher.id === publisherId) return outlet;
  throw badInput('/outletId', 'Cơ quan báo chí này thuộc đơn vị khác.', 'This outlet belongs to another publisher.');
}

function requireKind({ outletKinds, name }: ProcedureView, outlet: OutletView | null): void {
  if (!outletKinds || !outlet || outletKinds.includes(outlet.kind)) return;
  throw badInput(
    '/outletId',
    `Thủ tục “${name.vi}” không dành cho loại hình của “${outlet.name}”.`,
    `“${name.en}” isn’t for the kind of outlet “${outlet.name}” is.`,
  );
}

/** What a licence says now: the answers of its last version. */
export async function answersOfLicence(tx: Tx, licenceId: string): Promise<Answers> {
  const version = await tx.em.findOne(LicenceVersion, { licenceId }, { orderBy: { number: 'desc' } });
  return requireFound(version, 'licence').content.answers;
}

function prefill(
  definition: ProcedureView,
  publisher: PublisherView,
  outlet: OutletView | null,
  licence: Answers,
): Answers {
  const known: Record<NonNullable<FormField['prefill']>, string | string[] | null> = {
    'publisher.name': publisher.name,
    'publisher.address': publisher.address,
    'publisher.phone': publisher.phone,
    'publisher.email': publisher.email,
    'outlet.name': outlet?.name ?? null,
    'outlet.domains': outlet?.domains ?? null,
  };
  const answers: Answers = {};
  for (const { key, prefill: source } of fieldsOf(definition)) {
    const answer = licence[key] ?? (source ? known[source] : null);
    if (answer !== null) answers[key] = answer;
  }
  return normaliseAnswers(definition, answers);
}

/** The organisation and who hands it in: a publisher's own person; on paper, nobody is known yet. */
function applicantOf(publisher: PublisherView, actor: Actor): Applicant {
  const isOwn = actor.kind === 'user' && actor.publisherId === publisher.id;
  return {
    organisation: publisher.name,
    address: publisher.address ?? '',
    person: isOwn ? actor.name : '',
    phone: publisher.phone ?? '',
    email: publisher.email ?? '',
  };
}
