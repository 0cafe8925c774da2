import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { Finding } from '../findings/finding.ts';
import { createFinding, limitationOfCase } from '../findings/write-finding.ts';
import { Case } from './case.ts';
import { finishCaseClocks } from './case-clocks.ts';
import { wrongField } from './case-input.ts';
import { allowCaseStep, beginCaseStep, endCaseStep, holdCase, requireWords } from './case-step.ts';

/**
 * Brings a case into another of the same party: its findings are copied there under new numbers, its own number and its
 * exhibits stay where they are and are read from both.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for a case of somebody else
 */
export async function mergeCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, intoId, reason }: { rowVersion: number; intoId: string; reason: string },
): Promise<Case> {
  const target = await requireTarget(tx, kase, intoId);
  // Both in one order, so that two who merge each into the other don't wait for ever.
  for (const each of [kase, target].sort((a, b) => (a.id < b.id ? -1 : 1))) await holdCase(tx, each);
  const step = await beginCaseStep(tx, actor, kase, 'merge', rowVersion);
  const targetStep = await allowCaseStep(tx, actor, target, 'add-finding');
  const note = requireWords(reason, '/reason', 'Say why they belong together.');
  const findingIds = await copyFindings(tx, kase, target);
  await endCaseStep(tx, actor, target, targetStep, {
    note: `Nhập hồ sơ số ${kase.number} vào hồ sơ này: ${note}`,
    isPublic: false,
    data: { mergedFrom: { id: kase.id, number: kase.number }, findingIds },
    changes: await limitationOfCase(tx, target),
  });
  await finishCaseClocks(tx, actor, kase, null, { reason: `Nhập vào hồ sơ số ${target.number}.` });
  return endCaseStep(tx, actor, kase, step, { note, isPublic: false, data: { intoId, intoNumber: target.number } });
}

async function requireTarget(tx: Tx, kase: Case, intoId: string): Promise<Case> {
  const target = await tx.em.findOne(Case, { id: intoId });
  const isSameParty =
    target &&
    target.id !== kase.id &&
    ((kase.publisherId && target.publisherId === kase.publisherId) ||
      (kase.party.idNumber !== null && target.party.idNumber === kase.party.idNumber) ||
      target.party.name === kase.party.name);
  if (isSameParty) return target;
  throw wrongField('/intoId', {
    vi: 'Chỉ nhập vào một vụ việc khác của cùng bên vi phạm.',
    en: 'A case is merged only into another one of the same party.',
  });
}

async function copyFindings(tx: Tx, from: Case, to: Case): Promise<string[]> {
  const ids: string[] = [];
  const findings = await tx.em.find(Finding, { caseId: from.id, droppedAt: null }, { orderBy: { number: 'asc' } });
  for (const finding of findings) {
    const { facts, actStartedOn, provisionCode, aggravating, mitigating } = finding;
    const copy = await createFinding(tx, to, {
      ...{ facts, actStartedOn, provisionCode, aggravating, mitigating },
      grounds: `${finding.grounds}\n(Hồ sơ số ${from.number}, hành vi số ${finding.number})`.trim(),
      actEndedOn: finding.actEndedOn ?? null,
      exhibitIds: [],
      itemId: finding.itemId ?? null,
    });
    copy.exhibitIds = finding.exhibitIds;
    ids.push(copy.id);
  }
  return ids;
}
