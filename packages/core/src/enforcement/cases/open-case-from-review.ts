import { type Actor, type Authorized, authorize } from '../../identity/index.ts';
import { getItem, type ItemView, ReviewItem } from '../../monitoring/index.ts';
import { type Blobs, DomainError, officeDay, requireFound, type Tx } from '../../platform/index.ts';
import { licencesOfOutlet, mainLicence, Outlet, type OutletKind, Publisher } from '../../registry/index.ts';
import { addExhibit } from '../evidence/add-exhibit.ts';
import { Finding } from '../findings/finding.ts';
import { proposeFindings } from '../findings/propose-findings.ts';
import { limitationOfCase } from '../findings/write-finding.ts';
import type { Case, Party } from './case.ts';
import { readCaseFacts } from './case-facts.ts';
import { dmy } from './case-sentences.ts';
import { endCaseStep } from './case-step.ts';
import { createCase } from './open-case.ts';

export type OpenCaseFromReviewInput = {
  reviewItemId: string;
  /** What the case is about; the item's title, unless said otherwise. */
  title?: string | undefined;
  blobs: Blobs;
};

/**
 * Opens a case from what a reviewer escalated, with everything that was found: the versions of the item and their captures
 * with hashes, the rules in the versions that met, the places they met, and the reviewer's reason. Each provision that a
 * rule names becomes a finding to be checked; the captures become exhibits, as WARC, when the opener works on the case.
 * @throws DomainError `invalid-transition` for what wasn't escalated, `duplicate` when a case was opened from it already
 */
export async function openCaseFromReview(
  tx: Tx,
  actor: Actor,
  input: Authorized<OpenCaseFromReviewInput, 'case.open'>,
): Promise<Case> {
  const review = await holdReview(tx, input.reviewItemId);
  const item = await getItem(tx, review.itemId);
  const kase = await openFor(tx, actor, input, review, item);
  await addProposed(tx, actor, kase, review, item);
  if (kase.assigneeId === actor.id) await takeCaptures(tx, actor, kase, item, input.blobs);
  return kase;
}

/** @throws DomainError `not-found`, `invalid-transition`, `duplicate` with the case there is */
async function holdReview(tx: Tx, id: string): Promise<ReviewItem> {
  await tx.sql('select 1 from review_items where id = $1 for update', [id]);
  const review = requireFound(await tx.em.findOne(ReviewItem, { id }, { refresh: true }), 'review item');
  if (review.status !== 'escalated') {
    throw new DomainError('invalid-transition', 'Only what a reviewer escalated to the inspectors becomes a case.', {
      facts: {
        why: {
          vi: 'Chỉ lập hồ sơ vụ việc từ mục đã được người xem xét chuyển thanh tra.',
          en: 'Only what a reviewer escalated to the inspectors becomes a case.',
        },
        status: review.status,
      },
    });
  }
  const [other] = await tx.sql<{ id: string; number: string }>(
    `select id, number from cases where origin->>'type' = 'review-decision' and origin->>'id' = $1 limit 1`,
    [id],
  );
  if (!other) return review;
  const detail = `Case ${other.number} was opened from this already.`;
  const why = { vi: `Đã lập hồ sơ ${other.number} từ mục này.`, en: detail };
  throw new DomainError('duplicate', detail, { facts: { why, caseId: other.id, number: other.number } });
}

async function openFor(
  tx: Tx,
  actor: Actor,
  input: OpenCaseFromReviewInput,
  review: ReviewItem,
  item: ItemView,
): Promise<Case> {
  const outlet = await tx.em.findOneOrFail(Outlet, { id: review.outletId }, { populate: ['publisher'] });
  const publisher = await tx.em.findOneOrFail(Publisher, { id: outlet.publisher.id });
  const registered = outlet.licenceNumber ?? null;
  const licence = mainLicence(await licencesOfOutlet(tx, outlet.id), registered);
  const detectedOn = officeDay(review.decidedAt!).toString();
  return createCase(
    tx,
    actor,
    {
      title: input.title ?? item.title,
      party: partyOf(outlet, publisher, licence?.number ?? registered),
      ...{ publisherId: publisher.id, outletId: outlet.id, licenceId: licence?.licenceId ?? null },
      origin: {
        type: 'review-decision',
        id: review.id,
        text: `${review.decidedByName} chuyển thanh tra ngày ${dmy(detectedOn)}: ${review.reason ?? ''}`,
      },
      actEndedOn: item.absentSince ? officeDay(item.absentSince).toString() : null,
      detectedOn,
    },
    { review: foundAt(review, item) },
  );
}

const pressAgencies: readonly OutletKind[] = ['newspaper', 'magazine', 'radio', 'television'];

/**
 * Whom the act is laid to: a press agency answers for itself, a site or a commune's station through its owner. As
 * registered today; what isn't known is filled in before a record is made.
 */
function partyOf(
  outlet: Outlet,
  { name: owner, address, phone, email }: Publisher,
  licenceNumber: string | null,
): Party {
  const name = pressAgencies.includes(outlet.kind) ? outlet.name : owner;
  return {
    ...{ kind: 'organisation', name, address: address ?? '', idNumber: licenceNumber, representative: null },
    ...{ phone: phone ?? null, email: email ?? null },
  };
}

/** What stood on the desk when it was escalated: kept in the file, whatever becomes of the rules and the item. */
function foundAt(review: ReviewItem, item: ItemView): Record<string, unknown> {
  return {
    itemId: item.id,
    itemVersionId: review.itemVersionId,
    url: item.url,
    title: item.title,
    decidedAt: review.decidedAt!.toString(),
    decidedBy: { id: review.decidedById, name: review.decidedByName },
    reason: review.reason,
    versions: item.versions.map(({ id, number, title, recordedAt, contentHash, capture }) => ({
      ...{ id, number, title, contentHash, recordedAt: recordedAt.toString() },
      capture: capture && { ...capture, fetchedAt: capture.fetchedAt.toString() },
    })),
    signals: item.signals.map(({ id, rule, itemVersionNumber, hits, note }) => ({
      ...{ id, itemVersionNumber, hits, note },
      rule: { code: rule.code, version: rule.number, name: rule.name, provisionId: rule.provision?.id ?? null },
    })),
  };
}

async function addProposed(tx: Tx, actor: Actor, kase: Case, review: ReviewItem, item: ItemView): Promise<void> {
  const { findings, refused } = await proposeFindings(tx, kase, item, review.reason ?? '');
  if (findings.length + refused.length === 0) return;
  const facts = await readCaseFacts(tx, kase);
  await endCaseStep(
    tx,
    actor,
    kase,
    { action: 'add-finding', facts },
    {
      note: `Đề xuất từ kết quả giám sát: ${findings.length} hành vi, cần thanh tra viên kiểm tra lại.`,
      isPublic: false,
      data: { findingIds: findings.map(({ id }) => id), refused },
      changes: await limitationOfCase(tx, kase),
    },
  );
}

/** The versions that were captured, the first first: each page as it came. */
async function takeCaptures(tx: Tx, actor: Actor, kase: Case, item: ItemView, blobs: Blobs): Promise<void> {
  const exhibitIds: string[] = [];
  for (const { number, capture } of item.versions.toReversed()) {
    if (!capture) continue;
    const exhibit = await addExhibit(tx, actor, authorize(actor, 'evidence.handle', kase), {
      rowVersion: kase.rowVersion,
      kind: 'web-capture',
      title: `${item.title} (phiên bản ${number})`,
      source: `Hệ thống giám sát lưu từ ${capture.url}`,
      captureId: capture.id,
      blobs,
    });
    exhibitIds.push(exhibit.id);
  }
  for (const finding of await tx.em.find(Finding, { caseId: kase.id })) finding.exhibitIds = exhibitIds;
  await tx.em.flush();
}
