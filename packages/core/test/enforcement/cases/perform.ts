import {
  assignCase,
  type Case,
  type CaseAction,
  changeFinding,
  changeParty,
  closeCase,
  closeExplanation,
  dismissCase,
  dropFinding,
  extendExplanation,
  mergeCase,
  noteOralSession,
  noteRefusalToSign,
  noteVerification,
  noteWorkingSession,
  reopenCase,
  sendFindings,
  stopByLimitation,
  transferCase,
  transferCriminal,
} from '../../../src/enforcement/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { act, answer, dayOf, find, finding, make, type Office, open, party, read, reply, view } from './fixtures.ts';

/** What is done by the operations of the file itself; decisions and complaints have their own tests. */
export const performable = [
  'assign',
  'change-party',
  'add-finding',
  'change-finding',
  'drop-finding',
  'note-working-session',
  'note-verification',
  'make-record',
  'note-refusal-to-sign',
  'send-findings',
  'record-reply',
  'extend-explanation',
  'note-oral-session',
  'answer-reply',
  'close-explanation',
  'transfer',
  'transfer-criminal',
  'stop-by-limitation',
  'dismiss',
  'reopen',
  'merge',
  'close',
] as const satisfies readonly CaseAction[];

/** Does an action to a case by the person whose it is, with input that fits. */
export async function perform(office: Office, id: string, action: CaseAction, actor?: Actor): Promise<Case> {
  const { rowVersion, assigneeId } = await read(office, id);
  const { people, kit } = office;
  const by = actor ?? people.inspector;
  const reason = 'Theo quy định.';
  const session = { rowVersion, on: dayOf(office), text: 'Nội dung làm việc.', present: ['Võ Ngọc Diệp'], kit };
  const working = (operation: Parameters<typeof act<'case.work', Case>>[4]) =>
    act(office, by, 'case.work', id, operation);
  const [first] = (await view(office, id)).findings.filter(({ droppedAt }) => !droppedAt);
  const findingId = first?.id ?? id;

  switch (action) {
    case 'assign': {
      const to = assigneeId === people.inspector.id ? null : people.inspector.id;
      return working((tx, it) => assignCase(tx, by, it, { rowVersion, assigneeId: to, reason }));
    }
    case 'change-party':
      return working((tx, it) => changeParty(tx, by, it, { rowVersion, party, reason }));
    case 'add-finding':
      return find(office, id);
    case 'change-finding':
      return working((tx, it) => changeFinding(tx, by, it, { rowVersion, findingId, ...finding }));
    case 'drop-finding':
      return working((tx, it) => dropFinding(tx, by, it, { rowVersion, findingId, reason }));
    case 'note-working-session':
      return working((tx, it) => noteWorkingSession(tx, by, it, session));
    case 'note-verification':
      return working((tx, it) => noteVerification(tx, by, it, session));
    case 'note-oral-session':
      return working((tx, it) => noteOralSession(tx, by, it, session));
    case 'make-record':
      return make(office, id);
    case 'note-refusal-to-sign':
      return working((tx, it) => noteRefusalToSign(tx, by, it, { rowVersion, witness: 'Nguyễn Văn An', reason, kit }));
    case 'send-findings':
      return working((tx, it) => sendFindings(tx, by, it, { rowVersion, kit }));
    case 'record-reply':
      return reply(office, id, { findingId });
    case 'extend-explanation':
      return working((tx, it) => extendExplanation(tx, by, it, { rowVersion, days: 3, reason }));
    case 'answer-reply':
      return answer(office, id);
    case 'close-explanation':
      return working((tx, it) => closeExplanation(tx, by, it, { rowVersion, note: '' }));
    case 'transfer':
      return working((tx, it) => transferCase(tx, by, it, { rowVersion, to: 'Chủ tịch UBND tỉnh', reason, kit }));
    case 'transfer-criminal': {
      const leader = actor ?? people.leader;
      return act(office, leader, 'case.decide', id, (tx, it) =>
        transferCriminal(tx, leader, it, { rowVersion, to: 'Cơ quan Cảnh sát điều tra', reason, kit }),
      );
    }
    case 'stop-by-limitation':
      return working((tx, it) => stopByLimitation(tx, by, it, { rowVersion }));
    case 'dismiss':
      return working((tx, it) => dismissCase(tx, by, it, { rowVersion, reason }));
    case 'reopen':
      return working((tx, it) => reopenCase(tx, by, it, { rowVersion, reason }));
    case 'merge': {
      const into = await open(office, { detectedOn: dayOf(office) });
      return working((tx, it) => mergeCase(tx, by, it, { rowVersion, intoId: into.id, reason }));
    }
    case 'close':
      return working((tx, it) => closeCase(tx, by, it, { rowVersion, note: '' }));
    default:
      throw new Error(`${action} isn’t done here.`);
  }
}
