import {
  type AppointOfficeInput,
  appointOffice,
  type Case,
  closeExplanation,
  type DecideCaseInput,
  type DecisionDraft,
  decideCase,
  type ProposedKind,
  proposeDecision,
} from '../../../src/enforcement/index.ts';
import { type Actor, authorize, createUser, setupActor } from '../../../src/identity/index.ts';
import { act, answer, moveTo, type Office, read, recorded, reply, view } from '../cases/fixtures.ts';

/** Recorded on Monday 23 November; from this day on the party has had its time, and the decision is still in time. */
export const decisionDay = '2026-12-02';

export type Deciders = { director: Actor; deputy: Actor; chair: Actor; admin: Actor };

/** People with offices: the director is the leader everybody knows, a deputy by delegation, the province's chairman. */
export async function appointDeciders(office: Office): Promise<Deciders> {
  const director = office.people.leader;
  const deputy = await person(office, 'Nguyễn Thị Lan', 'leader');
  const chair = await person(office, 'Trịnh Quang Vinh', 'leader');
  const admin = await person(office, 'Bùi Đức Anh', 'admin');
  await appoint(office, admin, { userId: director.id, title: 'department-director' });
  await appoint(office, admin, { userId: deputy.id, title: 'deputy-director', delegatedById: director.id });
  await appoint(office, admin, { userId: chair.id, title: 'province-chair' });
  return { director, deputy, chair, admin };
}

export async function person(office: Office, name: string, role: 'leader' | 'admin' | 'inspector'): Promise<Actor> {
  const email = `${name.replaceAll(' ', '.').toLowerCase()}.${Math.random()}@so.example`;
  const input = { name, email, password: 'mật khẩu đủ dài', roles: [role] };
  const user = await office.database.transaction((tx) =>
    createUser(tx, setupActor, authorize(setupActor, 'user.manage', input)),
  );
  return { kind: 'user', id: user.id, name, roles: [role], publisherId: null };
}

export function appoint(
  office: Office,
  admin: Actor,
  more: Partial<AppointOfficeInput> & Pick<AppointOfficeInput, 'userId' | 'title'>,
) {
  const input: AppointOfficeInput = {
    ...{ validFrom: '2026-01-01', validTo: null, delegatedById: null, document: 'Quyết định số 01/QĐ-UBND' },
    ...more,
  };
  return office.database.transaction((tx) => appointOffice(tx, admin, authorize(admin, 'office.manage', input)));
}

/** What is proposed on every finding of a case: the amount for each, nothing else. */
export async function draftFor(
  office: Office,
  id: string,
  fineVnd: number,
  more: Partial<DecisionDraft> = {},
): Promise<DecisionDraft> {
  const { findings } = await view(office, id);
  return {
    points: findings
      .filter(({ droppedAt }) => droppedAt === null)
      .map((each) => ({ findingId: each.id, outcome: 'fine' as const, fineVnd, reason: '' })),
    ...{ suspensions: [], remedies: [], reason: 'Hành vi đã rõ.', deviation: null },
    ...more,
  };
}

/** A recorded case in which the party was heard, on the day of the decision. */
export async function heardCase(office: Office, more: Parameters<typeof recorded>[1] = {}): Promise<Case> {
  moveTo(office, '2026-11-23');
  const { id } = await recorded(office, more);
  await reply(office, id, { kind: 'agrees', text: '' });
  await answer(office, id, { verdict: 'accepted', text: 'Đã ghi nhận.' });
  moveTo(office, decisionDay);
  const { inspector } = office.people;
  return act(office, inspector, 'case.work', id, (tx, it) =>
    closeExplanation(tx, inspector, it, { rowVersion: it.rowVersion, note: '' }),
  );
}

export async function propose(
  office: Office,
  id: string,
  content: DecisionDraft,
  kind: ProposedKind = 'fine',
): Promise<Case> {
  const { inspector } = office.people;
  return act(office, inspector, 'case.work', id, (tx, it) =>
    proposeDecision(tx, inspector, it, { rowVersion: it.rowVersion, kind, content }),
  );
}

export async function decide(
  office: Office,
  id: string,
  more: Partial<DecideCaseInput> = {},
  actor: Actor = office.people.leader,
): Promise<Case> {
  return act(office, actor, 'case.decide', id, (tx, it) =>
    decideCase(tx, actor, it, { rowVersion: it.rowVersion, kit: office.kit, ...more }),
  );
}

/** A decided case: 40 million under V12, and what else is asked for. */
export async function decidedCase(
  office: Office,
  more: Partial<DecisionDraft> = {},
  finding: Parameters<typeof recorded>[1] = {},
  fineVnd = 40_000_000,
): Promise<Case> {
  const { id } = await heardCase(office, finding);
  await propose(office, id, await draftFor(office, id, fineVnd, more));
  return decide(office, id);
}

export { act, read, view };

export async function obligation(office: Office, id: string, kind: string) {
  return (await view(office, id)).obligations.find((each) => each.kind === kind)!;
}

/** The paper of the newest decision. */
export async function decisionPaperId(office: Office, id: string): Promise<string> {
  return (await view(office, id)).decisions.at(-1)!.paper!.id;
}
