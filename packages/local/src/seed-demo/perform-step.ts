import { type Action, type Actor, type Authorized, authorize } from '@pressdesk/core/identity';
import {
  acceptDossier,
  acknowledge,
  addDossierFile,
  apologise,
  assignDossier,
  type Dossier,
  endorse,
  findDossier,
  mediaTypeOf,
  openDossier,
  procedureOfVersion,
  propose,
  refuseAcceptance,
  requestSupplement,
  requestWithdrawal,
  requiredComponents,
  returnResult,
  saveDossier,
  signDossier,
  submitDossier,
  supplementDossier,
  takeUp,
} from '@pressdesk/core/licensing';
import type { Kit } from '@pressdesk/core/papers';
import { officeDay, type Tx } from '@pressdesk/core/platform';
import { makeSamplePdf } from '../sample-pdf.ts';
import type { DemoDossier, DemoPerson, DemoStep } from './demo-dossiers.ts';

export type DemoPeople = Record<DemoPerson, Actor>;
export type Stage = { tx: Tx; kit: Kit; people: DemoPeople };

/** Opens a dossier, fills it in and uploads its files, as the one who files it. @returns its id */
export async function fileDemoDossier(
  { tx, kit, people }: Stage,
  story: DemoDossier,
  publisherId: string,
): Promise<string> {
  const actor = people[story.by];
  const input = {
    ...{ procedureCode: story.procedure, purpose: 'new' as const, publisherId },
    channel: actor.publisherId ? ('online' as const) : ('counter' as const),
  };
  const { id } = await openDossier(tx, actor, authorize(actor, 'dossier.file', input));
  const opened = await findDossier(tx, id);
  const applicant = { ...opened.applicant, person: opened.applicant.person || 'Người nộp tại quầy' };
  const saved = await saveDossier(tx, actor, authorize(actor, 'dossier.file', opened), {
    ...{ rowVersion: opened.rowVersion, answers: story.answers, applicant },
  });
  const definition = await procedureOfVersion(tx, saved.procedureVersionId);
  for (const component of requiredComponents(definition, 'new', story.answers)) {
    if (story.without?.includes(component)) continue;
    const name = definition.components.find(({ key }) => key === component)!.name.vi;
    await upload({ tx, kit, people }, actor, saved, component, [name, saved.subject]);
  }
  return id;
}

/** Takes one step of a dossier's way. */
export async function performStep(stage: Stage, id: string, step: DemoStep): Promise<void> {
  const { tx, kit, people } = stage;
  const actor = people[step.as];
  const dossier = await findDossier(tx, id);
  const { rowVersion } = dossier;
  const as = <A extends Action>(action: A): Authorized<Dossier, A> => authorize(actor, action, dossier);
  switch (step.action) {
    case 'submit':
      await submitDossier(tx, actor, as('dossier.file'), { rowVersion, submissionKey: `demo-${id}`, kit });
      return;
    case 'supplement':
      await upload(stage, actor, dossier, 'degree', ['Ban sao co chung thuc', dossier.subject]);
      await supplementDossier(tx, actor, as('dossier.file'), { rowVersion });
      return;
    case 'request-withdrawal':
      await requestWithdrawal(tx, actor, as('dossier.file'), { rowVersion, reason: step.reason });
      return;
    case 'accept':
      await acceptDossier(tx, actor, as('dossier.work'), { rowVersion, kit });
      return;
    case 'refuse-acceptance':
      await refuseAcceptance(tx, actor, as('dossier.work'), { rowVersion, reason: step.reason, kit });
      return;
    case 'request-supplement': {
      const items = [{ pointer: `/components/${step.component}`, text: step.text }];
      await requestSupplement(tx, actor, as('dossier.work'), { rowVersion, reason: '', items, kit });
      return;
    }
    case 'assign':
      await assignDossier(tx, actor, as('dossier.assign'), { rowVersion, assigneeId: people[step.to].id });
      return;
    case 'take-up':
      await takeUp(tx, actor, as('dossier.work'), { rowVersion });
      return;
    case 'apologise': {
      const newDate = officeDay(tx.clock.now()).add({ days: step.inDays }).toString();
      await apologise(tx, actor, as('dossier.work'), { rowVersion, reason: step.reason, newDate, kit });
      return;
    }
    case 'acknowledge':
      await acknowledge(tx, actor, as('dossier.work'), { rowVersion, note: 'Đã ghi nhận thông báo.', kit });
      return;
    case 'grant': {
      const from = officeDay(tx.clock.now()).add({ days: 7 });
      const term =
        step.term === 'year'
          ? { validFrom: from.toString(), validTo: from.add({ years: 1 }).subtract({ days: 1 }).toString() }
          : { validFrom: null, validTo: null };
      const proposal = { outcome: 'grant' as const, grounds: [], reason: step.reason, ...term, conditions: [] };
      await propose(tx, actor, as('dossier.work'), { rowVersion, proposal });
      return;
    }
    case 'refuse': {
      const definition = await procedureOfVersion(tx, dossier.procedureVersionId);
      const grounds = definition.refusalGrounds.slice(0, 1).map(({ key }) => key);
      const proposal = { outcome: 'refuse' as const, grounds, reason: step.reason };
      const term = { validFrom: null, validTo: null, conditions: [] };
      await propose(tx, actor, as('dossier.work'), { rowVersion, proposal: { ...proposal, ...term } });
      return;
    }
    case 'endorse':
      await endorse(tx, actor, as('dossier.endorse'), { rowVersion, note: '' });
      return;
    case 'sign':
      await signDossier(tx, actor, as('dossier.sign'), { rowVersion, kit });
      return;
    case 'return-result':
      await returnResult(tx, actor, as('dossier.work'), { rowVersion, how: step.how });
  }
}

async function upload(
  { tx, kit }: Stage,
  actor: Actor,
  dossier: Dossier,
  component: string,
  lines: string[],
): Promise<void> {
  const { sha256, bytes } = await kit.blobs.put(makeSamplePdf(lines));
  await addDossierFile(tx, actor, authorize(actor, 'dossier.file', dossier), {
    ...{ component, fileName: `${component}.pdf`, mediaType: mediaTypeOf.pdf },
    ...{ bytes, sha256, scan: 'none' as const },
  });
}
