import type { Actor } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import {
  issuePaper,
  type Kit,
  type LicenceDecisionPaper,
  type NumberSeries,
  type OfficeIdentity,
  type Paper,
  takeNumber,
} from '../../papers/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { Licence, LicenceContent } from './licence.ts';
import { licenceDecisionPaper } from './licence-paper.ts';

/** The office's decisions have one series a year, whatever they are about. */
export function decisionSeries({ abbreviation }: OfficeIdentity): NumberSeries {
  return { code: `QĐ-${abbreviation}`, pattern: `{seq}/QĐ-${abbreviation}` };
}

/** Takes a number for a decision on a licence, sets and signs it. @throws DomainError `unavailable` when it can't be signed */
export async function issueDecisionPaper(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  input: {
    licence: Licence;
    /** What the licence says now. */
    content: LicenceContent;
    home: ProcedureDefinition;
    action: LicenceDecisionPaper['action'];
    basis: string;
    reason: string;
    /** ISO 8601 dates. */
    effectiveOn: string;
    endsOn: string | null;
  },
): Promise<Paper> {
  const { licence, ...said } = input;
  const today = officeDay(tx.clock.now());
  const taken = await takeNumber(tx, decisionSeries(kit.office), today);
  return issuePaper(tx, actor, kit, {
    kind: 'licence-decision',
    subject: { type: 'licence', id: licence.id },
    title: titles[input.action],
    content: licenceDecisionPaper({
      ...said,
      office: kit.office,
      signer: actor,
      number: taken.number,
      date: today.toString(),
      issuedOn: officeDay(licence.issuedAt).toString(),
    }),
    number: taken,
    signatures: ['personal', 'agency'],
  });
}

const titles: Record<LicenceDecisionPaper['action'], Bilingual> = {
  suspend: { vi: 'Quyết định đình chỉ giấy phép', en: 'Decision to suspend a licence' },
  'lift-suspension': { vi: 'Quyết định chấm dứt đình chỉ giấy phép', en: 'Decision to lift a suspension' },
  revoke: { vi: 'Quyết định thu hồi giấy phép', en: 'Decision to revoke a licence' },
  'acknowledge-return': { vi: 'Quyết định về việc trả lại giấy phép', en: 'Decision on a licence given back' },
};
