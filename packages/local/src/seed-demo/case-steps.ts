import {
  addFinding,
  answerReply,
  type Case,
  closeCase,
  closeExplanation,
  confirmRemedy,
  type DecisionDraft,
  decideCase,
  deliverPaper,
  type FindingInput,
  fileComplaint,
  findCase,
  getCaseView,
  makeRecord,
  markExecuted,
  noteWorkingSession,
  proposeDecision,
  recordPayment,
  recordReply,
  sendFindings,
  stopByLimitation,
} from '@pressdesk/core/enforcement';
import { type Action, type Actor, type Authorized, authorize } from '@pressdesk/core/identity';
import type { Kit } from '@pressdesk/core/papers';
import { officeDay, type Tx } from '@pressdesk/core/platform';

export type CasePeople = Record<'inspector' | 'leader' | 'reviewer' | 'publisher' | 'publisher2', Actor>;
export type CaseStage = { tx: Tx; kit: Kit; people: CasePeople };

/** Something done in a case as it is then. */
export type CaseDeed = (stage: CaseStage, id: string) => Promise<void>;

type Reply = { point: number; kind: 'agrees' | 'disputes' | 'explains'; text: string };
type Order = { code: string; text: string; days: number; itemId?: () => string };

/** What people do in the cases of the demo, each by the operation that the screens use. */
export const deeds = {
  find: (finding: Omit<FindingInput, 'aggravating' | 'mitigating' | 'exhibitIds'>): CaseDeed =>
    working((stage, kase) =>
      addFinding(stage.tx, stage.people.inspector, kase, {
        ...{ rowVersion: kase.rowVersion, aggravating: [], mitigating: [], exhibitIds: [] },
        ...finding,
      }),
    ),

  meet: (text: string, present: string[]): CaseDeed =>
    working(({ tx, kit, people }, kase) =>
      noteWorkingSession(tx, people.inspector, kase, {
        rowVersion: kase.rowVersion,
        on: today(tx),
        text,
        present,
        kit,
      }),
    ),

  record: (place: string, present: string[]): CaseDeed =>
    working(({ tx, kit, people }, kase) =>
      makeRecord(tx, people.inspector, kase, {
        ...{ rowVersion: kase.rowVersion, complexity: 'simple', place, present, witness: null, kit },
      }),
    ),

  send: (): CaseDeed =>
    working(({ tx, kit, people }, kase) =>
      sendFindings(tx, people.inspector, kase, { rowVersion: kase.rowVersion, kit }),
    ),

  reply:
    (as: 'publisher' | 'publisher2', { point, kind, text }: Reply): CaseDeed =>
    async ({ tx, people }, id) => {
      const finding = (await getCaseView(tx, people.inspector, id)).findings.find(({ number }) => number === point)!;
      await take(tx, people[as], 'case.reply', id, (kase) =>
        recordReply(tx, people[as], kase, {
          ...{ rowVersion: kase.rowVersion, findingId: finding.id, kind, text, channel: 'portal', attachments: [] },
        }),
      );
    },

  answer: (verdict: 'accepted' | 'partly' | 'rejected', text: string): CaseDeed =>
    working(async ({ tx, people }, kase) => {
      const replies = (await getCaseView(tx, people.inspector, kase.id)).findings.flatMap((each) => each.replies);
      const waiting = replies.find(({ answer }) => answer === null)!;
      await answerReply(tx, people.inspector, kase, {
        rowVersion: kase.rowVersion,
        replyId: waiting.id,
        verdict,
        text,
      });
    }),

  endHearing: (): CaseDeed =>
    working(({ tx, people }, kase) =>
      closeExplanation(tx, people.inspector, kase, { rowVersion: kase.rowVersion, note: '' }),
    ),

  propose: (reason: string, orders: Order[] = []): CaseDeed =>
    working(async ({ tx, people }, kase) => {
      const { findings } = await getCaseView(tx, people.inspector, kase.id);
      const content: DecisionDraft = {
        points: findings.map(({ id, fine }) => ({
          ...{ findingId: id, outcome: 'fine', fineVnd: fine!.proposedVnd, reason: 'Mức trung bình của khung phạt.' },
        })),
        remedies: orders.map(({ itemId, ...order }) => ({ ...order, itemId: itemId?.() ?? null })),
        ...{ suspensions: [], reason, deviation: null },
      };
      await proposeDecision(tx, people.inspector, kase, { rowVersion: kase.rowVersion, kind: 'fine', content });
    }),

  decide:
    (): CaseDeed =>
    async ({ tx, kit, people }, id) => {
      const { leader } = people;
      await take(tx, leader, 'case.decide', id, (kase) =>
        decideCase(tx, leader, kase, { rowVersion: kase.rowVersion, kit }),
      );
    },

  deliver: (note: string): CaseDeed =>
    working(async ({ tx, people }, kase) => {
      const { decisions } = await getCaseView(tx, people.inspector, kase.id);
      await deliverPaper(tx, people.inspector, kase, {
        ...{
          rowVersion: kase.rowVersion,
          paperId: decisions.at(-1)!.paper!.id,
          method: 'by-hand',
          result: 'delivered',
        },
        ...{ at: tx.clock.now(), proofSha256: null, note },
      });
    }),

  pay: (receiptNumber: string): CaseDeed =>
    working(async ({ tx, people }, kase) => {
      const fine = (await getCaseView(tx, people.inspector, kase.id)).obligations.find(({ kind }) => kind === 'fine')!;
      await recordPayment(tx, people.inspector, kase, {
        ...{ rowVersion: kase.rowVersion, obligationId: fine.id, amountVnd: fine.amountVnd!, receiptNumber },
        paidOn: today(tx),
      });
    }),

  confirm: (note: string): CaseDeed =>
    working(async ({ tx, people }, kase) => {
      const { obligations } = await getCaseView(tx, people.inspector, kase.id);
      const open = obligations.find(({ kind, settledAt }) => kind !== 'fine' && settledAt === null)!;
      await confirmRemedy(tx, people.inspector, kase, { rowVersion: kase.rowVersion, obligationId: open.id, note });
    }),

  carryOut: (): CaseDeed =>
    working(({ tx, people }, kase) =>
      markExecuted(tx, people.inspector, kase, { rowVersion: kase.rowVersion, note: '' }),
    ),

  close: (): CaseDeed =>
    working(({ tx, people }, kase) =>
      closeCase(tx, people.inspector, kase, { rowVersion: kase.rowVersion, note: 'Lưu hồ sơ.' }),
    ),

  stop: (): CaseDeed =>
    working(({ tx, people }, kase) => stopByLimitation(tx, people.inspector, kase, { rowVersion: kase.rowVersion })),

  complain:
    (as: 'publisher' | 'publisher2', grounds: string): CaseDeed =>
    async ({ tx, people }, id) => {
      await take(tx, people[as], 'case.complain', id, (kase) =>
        fileComplaint(tx, people[as], kase, { rowVersion: kase.rowVersion, grounds, channel: 'portal' }),
      );
    },
};

function working(work: (stage: CaseStage, kase: Authorized<Case, 'case.work'>) => Promise<unknown>): CaseDeed {
  return (stage, id) => take(stage.tx, stage.people.inspector, 'case.work', id, (kase) => work(stage, kase));
}

async function take<A extends Action>(
  tx: Tx,
  actor: Actor,
  action: A,
  id: string,
  work: (kase: Authorized<Case, A>) => Promise<unknown>,
): Promise<void> {
  await work(authorize(actor, action, await findCase(tx, id)));
}

function today(tx: Tx): string {
  return officeDay(tx.clock.now()).toString();
}
