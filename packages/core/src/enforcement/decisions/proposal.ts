import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { wrongField } from '../cases/case-input.ts';
import { Finding } from '../findings/finding.ts';
import { checkDecision, type DecisionDraft, type ProposedKind } from './check-decision.ts';
import { type DecisionContent, DecisionProposal } from './decision.ts';

/** The findings that stand, in their order. */
async function standingFindingsOf(tx: Tx, { id }: Pick<Case, 'id'>): Promise<Finding[]> {
  return tx.em.find(Finding, { caseId: id, droppedAt: null }, { orderBy: { number: 'asc' } });
}

/** The proposal that waits; null when none does. */
export async function openProposal(tx: Tx, { id }: Pick<Case, 'id'>): Promise<DecisionProposal | null> {
  return tx.em.findOne(DecisionProposal, { caseId: id, state: 'open' });
}

/** A draft held against the findings of the case, its licences and its items. @throws DomainError `invalid-input` */
export async function readDraft(
  tx: Tx,
  kase: Case,
  kind: ProposedKind | 'fine-without-record',
  draft: DecisionDraft,
): Promise<DecisionContent> {
  const content = checkDecision(kind, draft, kase.party.kind, await standingFindingsOf(tx, kase));
  await requireLicences(tx, kase, content);
  await requireItems(tx, kase, content);
  return content;
}

async function requireLicences(tx: Tx, kase: Case, { suspensions }: DecisionContent): Promise<void> {
  for (const [at, { licenceId }] of suspensions.entries()) {
    if (licenceId === null) continue;
    const [row] = await tx.sql<{ publisher_id: string; status: string; number: string }>(
      'select publisher_id, status, number from licences where id = $1',
      [licenceId],
    );
    const isTheirs = row && (licenceId === kase.licenceId || row.publisher_id === kase.publisherId);
    if (isTheirs && row.status === 'in-force') continue;
    throw wrongField(
      `/content/suspensions/${at}/licenceId`,
      isTheirs
        ? {
            vi: `Giấy phép ${row.number} không còn đang có hiệu lực nên không thể tước quyền sử dụng.`,
            en: `Licence ${row.number} isn’t in force, so it can’t be suspended.`,
          }
        : { vi: 'Giấy phép này không phải của bên vi phạm.', en: 'This licence isn’t the party’s.' },
    );
  }
}

async function requireItems(tx: Tx, kase: Case, { remedies }: DecisionContent): Promise<void> {
  for (const [at, { itemId }] of remedies.entries()) {
    if (itemId === null) continue;
    const [row] = await tx.sql<{ ok: boolean }>(
      `select i.outlet_id = $2 or exists (select 1 from findings f where f.case_id = $3 and f.item_id = i.id)
              or exists (select 1 from outlets o where o.id = i.outlet_id and o.publisher_id = $4) as ok
         from items i where i.id = $1`,
      [itemId, kase.outletId ?? null, kase.id, kase.publisherId ?? null],
    );
    if (row?.ok) continue;
    throw wrongField(`/content/remedies/${at}/itemId`, {
      vi: 'Tin, bài này không phải của bên vi phạm.',
      en: 'This item isn’t the party’s.',
    });
  }
}
