import type { Actor } from '../../identity/index.ts';
import type { OfficeIdentity, RefusalDecisionPaper } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import { signatoryOf } from '../licences/licence-paper.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { Dossier, Proposal } from './dossier.ts';
import { momentOf, paperDossier, slipHead } from './dossier-slips.ts';

/** The written refusal with the grounds it rests on, as it is printed. */
export function refusalPaper(
  tx: Tx,
  input: {
    signer: Actor;
    office: OfficeIdentity;
    dossier: Dossier;
    definition: ProcedureDefinition;
    proposal: Pick<Proposal, 'grounds' | 'reason'>;
    number: string;
  },
): RefusalDecisionPaper {
  const { dossier, definition, proposal } = input;
  const chosen = definition.refusalGrounds.filter(({ key }) => proposal.grounds.includes(key));
  return {
    template: 'refusal-decision',
    ...slipHead(tx, input.signer, input.office, definition, dossier),
    number: input.number,
    signatory: signatoryOf(input.signer),
    dossier: paperDossier(dossier, definition),
    received: momentOf(dossier.submittedAt ?? tx.clock.now()),
    refuses: definition.result.title.vi,
    reasons: [
      ...chosen.map(({ text, basis }) => ({ text: text.vi, basis: basis.text })),
      { text: proposal.reason, basis: null },
    ],
    appeal: [
      'Nếu không đồng ý, tổ chức, cá nhân có quyền khiếu nại hoặc khởi kiện theo quy định của pháp luật về khiếu nại và tố tụng hành chính.',
    ],
  };
}
