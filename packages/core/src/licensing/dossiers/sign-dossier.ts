import type { Actor, Authorized } from '../../identity/index.ts';
import { issuePaper, type Kit, type Paper, takeNumber } from '../../papers/index.ts';
import { DomainError, requireFound, type Tx } from '../../platform/index.ts';
import { applyToLicence } from '../licences/apply-to-licence.ts';
import { issueLicence } from '../licences/issue-licence.ts';
import { Licence } from '../licences/licence.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { Dossier, Proposal } from './dossier.ts';
import { finishClocks, today } from './dossier-clocks.ts';
import { paperSubject } from './dossier-slips.ts';
import { beginStep, endStep } from './dossier-step.ts';
import { refusalPaper } from './refusal-paper.ts';

/**
 * Signs what was proposed and endorsed: the licence is issued or changed, or the refusal is. Who signs neither proposed nor
 * endorsed it.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `unavailable` when it can't be signed
 */
export async function signDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.sign'>,
  { rowVersion, kit }: { rowVersion: number; kit: Kit },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'sign', rowVersion);
  const { definition } = step;
  const proposal = requireProposal(dossier);
  await finishClocks(tx, actor, dossier, null, { reason: 'Đã ký kết quả' });
  const result =
    proposal.outcome === 'refuse'
      ? {
          licenceId: dossier.licenceId ?? null,
          paper: await issueRefusal(tx, actor, kit, dossier, definition, proposal),
        }
      : await grant(tx, actor, kit, dossier, definition, proposal);
  return endStep(tx, actor, dossier, step, {
    note: '',
    isPublic: true,
    data: {
      outcome: proposal.outcome,
      grounds: proposal.grounds,
      reason: proposal.outcome === 'refuse' ? proposal.reason : null,
      licenceId: result.licenceId,
    },
    paperId: result.paper?.id ?? null,
    changes: { licenceId: result.licenceId },
  });
}

function requireProposal({ proposal }: Dossier): Proposal {
  if (proposal) return proposal;
  throw new DomainError('invalid-transition', 'Nothing was proposed yet.');
}

async function grant(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Authorized<Dossier, 'dossier.sign'>,
  definition: ProcedureDefinition,
  proposal: Proposal,
): Promise<{ licenceId: string; paper: Paper | null }> {
  if (dossier.purpose === 'new') {
    const { licence, paper } = await issueLicence(tx, actor, { dossier, definition, proposal, kit });
    return { licenceId: licence.id, paper };
  }
  const licence = requireFound(await tx.em.findOne(Licence, { id: dossier.licenceId! }), 'licence');
  const action = dossier.purpose;
  const { paper } = await applyToLicence(tx, actor, { licence, action, dossier, definition, proposal, kit });
  return { licenceId: licence.id, paper };
}

/** The written refusal, with the grounds it rests on. */
async function issueRefusal(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Dossier,
  definition: ProcedureDefinition,
  proposal: Proposal,
): Promise<Paper> {
  const { abbreviation } = kit.office;
  const series = { code: `TB-${abbreviation}`, pattern: `{seq}/TB-${abbreviation}` };
  const number = await takeNumber(tx, series, Temporal.PlainDate.from(today(tx)));
  return issuePaper(tx, actor, kit, {
    kind: 'refusal-decision',
    subject: paperSubject(dossier),
    title: { vi: 'Thông báo từ chối', en: 'Written refusal' },
    content: refusalPaper(tx, {
      ...{ signer: actor, office: kit.office, dossier, definition, proposal },
      number: number.number,
    }),
    number,
    signatures: ['personal', 'agency'],
  });
}
