import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../src/identity/index.ts';
import {
  acceptDossier,
  acknowledge,
  addDossierFile,
  answerWithdrawal,
  apologise,
  assignDossier,
  type Dossier,
  type DossierAction,
  deemAcceptedDue,
  discardDossier,
  endorse,
  lapseSupplements,
  propose,
  recordFee,
  refuseAcceptance,
  requestFee,
  requestSupplement,
  requestWithdrawal,
  returnResult,
  saveDossier,
  sendBack,
  signDossier,
  submitDossier,
  supplementDossier,
  takeUp,
} from '../../../src/licensing/index.ts';
import { sha256Hex } from '../../../src/platform/index.ts';
import { act, type Desk, grantFor, read } from './fixtures.ts';

export type Way = { rowVersion?: number; outcome?: 'grant' | 'refuse'; actor?: Actor; key?: string };

/** Does an action to a dossier by the person whose it is, with input that fits. */
export async function perform(desk: Desk, id: string, action: DossierAction, way: Way = {}): Promise<Dossier> {
  const dossier = await read(desk, id);
  const rowVersion = way.rowVersion ?? dossier.rowVersion;
  const { people, kit } = desk;
  const actorOf = (usual: Actor) => way.actor ?? usual;
  const file = actorOf(people.member);
  const work = actorOf(people.officer);
  const head = actorOf(people.head);
  const leader = actorOf(people.leader);
  const reason = 'Theo quy định.';
  const filing = <T>(operation: Parameters<typeof act<'dossier.file', T>>[4]) =>
    act(desk, file, 'dossier.file', id, operation);
  const working = <T>(operation: Parameters<typeof act<'dossier.work', T>>[4]) =>
    act(desk, work, 'dossier.work', id, operation);

  switch (action) {
    case 'save': {
      const { answers, applicant } = dossier;
      return filing((tx, it) => saveDossier(tx, file, it, { rowVersion, answers, applicant }));
    }
    case 'submit': {
      const submissionKey = way.key ?? randomUUID();
      return filing((tx, it) => submitDossier(tx, file, it, { rowVersion, submissionKey, kit }));
    }
    case 'discard':
      return filing((tx, it) => discardDossier(tx, file, it, { rowVersion }));
    case 'supplement':
      return filing(async (tx, it) => {
        const text = randomUUID();
        await addDossierFile(tx, file, it, {
          ...{ component: 'declaration', fileName: 'to-khai.pdf', mediaType: 'application/pdf' },
          ...{ bytes: text.length, sha256: sha256Hex(text), scan: 'none' },
        });
        return supplementDossier(tx, file, it, { rowVersion });
      });
    case 'request-withdrawal':
      return filing((tx, it) => requestWithdrawal(tx, file, it, { rowVersion, reason }));
    case 'accept':
      return working((tx, it) => acceptDossier(tx, work, it, { rowVersion, kit }));
    case 'refuse-acceptance':
      return working((tx, it) => refuseAcceptance(tx, work, it, { rowVersion, reason, kit }));
    case 'request-supplement': {
      const items = [{ pointer: '/components/declaration', text: 'Tờ khai chưa ký tên, đóng dấu.' }];
      return working((tx, it) => requestSupplement(tx, work, it, { rowVersion, reason, items, kit }));
    }
    case 'request-fee':
      return working((tx, it) => requestFee(tx, work, it, { rowVersion, amountVnd: 50_000, reason }));
    case 'record-fee':
      return working((tx, it) => recordFee(tx, work, it, { rowVersion, reference: 'BL-0001' }));
    case 'take-up':
      return working((tx, it) => takeUp(tx, work, it, { rowVersion }));
    case 'propose': {
      const grant = grantFor('2027-06-01', '2028-05-31');
      const refusal = { ...grant, outcome: 'refuse', grounds: ['conditions'], reason } as const;
      const proposal = way.outcome === 'refuse' ? refusal : grant;
      return working((tx, it) => propose(tx, work, it, { rowVersion, proposal }));
    }
    case 'acknowledge':
      return working((tx, it) => acknowledge(tx, work, it, { rowVersion, note: 'Đã ghi nhận.', kit }));
    case 'apologise': {
      const newDate = Temporal.PlainDate.from(dossier.appointmentOn!).add({ days: 60 }).toString();
      return working((tx, it) => apologise(tx, work, it, { rowVersion, reason, newDate, kit }));
    }
    case 'accept-withdrawal':
    case 'refuse-withdrawal': {
      const accept = action === 'accept-withdrawal';
      return working((tx, it) => answerWithdrawal(tx, work, it, { rowVersion, accept, reason }));
    }
    case 'return-result':
      return working((tx, it) => returnResult(tx, work, it, { rowVersion, how: 'Trực tuyến' }));
    case 'assign': {
      const assigneeId = dossier.assigneeId === people.officer.id ? null : people.officer.id;
      return act(desk, head, 'dossier.assign', id, (tx, it) =>
        assignDossier(tx, head, it, { rowVersion, assigneeId, reason }),
      );
    }
    case 'endorse':
      return act(desk, head, 'dossier.endorse', id, (tx, it) => endorse(tx, head, it, { rowVersion, note: '' }));
    case 'send-back':
      return dossier.step === 'signature'
        ? act(desk, leader, 'dossier.sign', id, (tx, it) => sendBack(tx, leader, it, { rowVersion, reason }))
        : act(desk, head, 'dossier.endorse', id, (tx, it) => sendBack(tx, head, it, { rowVersion, reason }));
    case 'sign':
      return act(desk, leader, 'dossier.sign', id, (tx, it) => signDossier(tx, leader, it, { rowVersion, kit }));
    case 'deem-accepted':
      desk.clock.advance({ hours: 24 * 30 });
      await desk.database.transaction((tx) => deemAcceptedDue(tx));
      return read(desk, id);
    case 'lapse':
      desk.clock.advance({ hours: 24 * 60 });
      await desk.database.transaction((tx) => lapseSupplements(tx));
      return read(desk, id);
    case 'check-component':
      throw new Error('A verdict is no event.');
  }
}
