import { randomUUID } from 'node:crypto';
import {
  type AnswerReplyInput,
  addFinding,
  answerReply,
  type Case,
  CaseEvent,
  type CaseView,
  type FindingInput,
  findCase,
  foldCase,
  getCaseView,
  type MakeRecordInput,
  makeRecord,
  type OpenCaseInput,
  openCase,
  type Party,
  type RecordReplyInput,
  recordReply,
} from '../../../src/enforcement/index.ts';
import {
  type Action,
  type Actor,
  type Authorized,
  authorize,
  createUser,
  setupActor,
} from '../../../src/identity/index.ts';
import { seedCatalogue } from '../../../src/law/index.ts';
import type { Kit } from '../../../src/papers/index.ts';
import type { Tx } from '../../../src/platform/index.ts';
import type { Outlet } from '../../../src/registry/index.ts';
import { anOutlet, createTestDatabase, openTestKit, type TestDatabase, testClock } from '../../support/index.ts';

export type Office = {
  database: TestDatabase;
  clock: ReturnType<typeof testClock>;
  kit: Kit;
  outlet: Outlet;
  publisherId: string;
  people: Record<
    'inspector' | 'second' | 'leader' | 'officer' | 'head' | 'auditor' | 'member' | 'stranger' | 'reviewer',
    Actor
  >;
  close(): Promise<void>;
};

/** A Monday morning; the day after is a public holiday. */
export async function openOffice(start = '2026-11-23T01:30:00Z'): Promise<Office> {
  const clock = testClock(start);
  const database = await createTestDatabase({ clock });
  await database.transaction((tx) => seedCatalogue(tx));
  const { kit, close } = await openTestKit();
  const outlet = await anOutlet(database, 'kinhlac');
  const other = await anOutlet(database, 'khac');
  const publisherId = outlet.publisher.id;
  const person = async (name: string, roles: Actor['roles'], of: string | null = null): Promise<Actor> => {
    const email = `${randomUUID()}@example.vn`;
    const input = { name, email, password: 'mật khẩu đủ dài', roles: [...roles], publisherId: of };
    const user = await database.transaction((tx) =>
      createUser(tx, setupActor, authorize(setupActor, 'user.manage', input)),
    );
    return { kind: 'user', id: user.id, name, roles, publisherId: of };
  };
  const people = {
    inspector: await person('Hoàng Văn Nghĩa', ['inspector']),
    second: await person('Lưu Thị Hạnh', ['inspector']),
    leader: await person('Phạm Đình Toàn', ['leader']),
    officer: await person('Lê Thu Thuỷ', ['licensing-officer']),
    head: await person('Ngô Thị Bích Liên', ['department-head']),
    auditor: await person('Đặng Quốc Việt', ['auditor']),
    member: await person('Võ Ngọc Diệp', ['publisher'], publisherId),
    stranger: await person('Hà Văn Nam', ['publisher'], other.publisher.id),
    reviewer: await person('Trần Thị Minh Hạnh', ['reviewer']),
  };
  return {
    ...{ database, clock, kit, outlet, publisherId, people },
    close: async () => {
      await database.close();
      await close();
    },
  };
}

export const party: Party = {
  kind: 'organisation',
  name: 'Tòa soạn Tin Kinh Lạc 24h',
  address: 'Số 5 đường Ngô Gia Tự, phường Kinh Lạc',
  idNumber: '123/GP-BTTTT',
  representative: 'Võ Ngọc Diệp',
  phone: null,
  email: 'toasoan@kinhlac.example',
};

/** V12: 30 to 50 million for organisations, so that the party may explain; V10: a warning or up to 2 million. */
export const finding: FindingInput = {
  facts: 'Đăng bài quy kết tội danh khi chưa có bản án.',
  grounds: 'Bài “Kẻ cướp đã thú tội” và ảnh chụp màn hình.',
  actStartedOn: '2026-11-18',
  actEndedOn: '2026-11-20',
  provisionCode: 'V12',
  aggravating: [],
  mitigating: [],
  exhibitIds: [],
  itemId: null,
};

/** Does something to a case as it is now. */
export async function act<A extends Action, T>(
  { database }: Office,
  actor: Actor,
  action: A,
  id: string,
  operation: (tx: Tx, kase: Authorized<Case, A>) => Promise<T>,
): Promise<T> {
  return database.transaction(async (tx) => operation(tx, authorize(actor, action, await findCase(tx, id))));
}

export function read({ database }: Office, id: string): Promise<Case> {
  return database.transaction((tx) => findCase(tx, id));
}

export function view({ database, people }: Office, id: string, actor: Actor = people.inspector): Promise<CaseView> {
  return database.transaction((tx) => getCaseView(tx, actor, id));
}

export function open(office: Office, more: Partial<OpenCaseInput> = {}, actor?: Actor): Promise<Case> {
  const by = actor ?? office.people.inspector;
  const input: OpenCaseInput = {
    ...{ title: 'Quy kết tội danh trên Tin Kinh Lạc 24h', party, publisherId: office.publisherId },
    outletId: office.outlet.id,
    origin: { type: 'inspection', id: null, text: 'Kiểm tra chuyên đề' },
    ...{ actEndedOn: '2026-11-20', detectedOn: '2026-11-23' },
    ...more,
  };
  return office.database.transaction((tx) => openCase(tx, by, authorize(by, 'case.open', input)));
}

export async function find(office: Office, id: string, more: Partial<FindingInput> = {}): Promise<Case> {
  const { inspector } = office.people;
  return act(office, inspector, 'case.work', id, (tx, kase) =>
    addFinding(tx, inspector, kase, { rowVersion: kase.rowVersion, ...finding, ...more }),
  );
}

export async function make(office: Office, id: string, more: Partial<MakeRecordInput> = {}): Promise<Case> {
  const { people, kit } = office;
  const { inspector } = people;
  return act(office, inspector, 'case.work', id, (tx, kase) =>
    makeRecord(tx, inspector, kase, {
      ...{ rowVersion: kase.rowVersion, complexity: 'simple', place: 'Trụ sở tòa soạn' },
      ...{ present: ['Võ Ngọc Diệp'], witness: null, kit },
      ...more,
    }),
  );
}

/** A case with one finding under V12 and its record. */
export async function recorded(office: Office, more: Partial<FindingInput> = {}): Promise<Case> {
  const { id } = await open(office, { detectedOn: dayOf(office) });
  await find(office, id, more);
  return make(office, id);
}

export async function reply(
  office: Office,
  id: string,
  more: Partial<RecordReplyInput> = {},
  actor: Actor = office.people.member,
): Promise<Case> {
  const findingId = more.findingId ?? (await view(office, id)).findings[0]!.id;
  return act(office, actor, 'case.reply', id, (tx, kase) =>
    recordReply(tx, actor, kase, {
      ...{ rowVersion: kase.rowVersion, findingId, kind: 'disputes', text: 'Bài đã dẫn lời cơ quan điều tra.' },
      ...{ channel: 'portal', attachments: [] },
      ...more,
    }),
  );
}

export async function answer(office: Office, id: string, more: Partial<AnswerReplyInput> = {}): Promise<Case> {
  const { inspector } = office.people;
  const replies = (await view(office, id)).findings.flatMap((each) => each.replies);
  const waiting = replies.find((each) => each.answer === null && each.kind !== 'no-answer');
  return act(office, inspector, 'case.work', id, (tx, kase) =>
    answerReply(tx, inspector, kase, {
      ...{ rowVersion: kase.rowVersion, replyId: waiting?.id ?? '', verdict: 'rejected' },
      text: 'Cơ quan điều tra chưa kết luận.',
      ...more,
    }),
  );
}

export function dayOf({ clock }: Office): string {
  return clock.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
}

/** Moves the clock to the morning of a day. */
export function moveTo({ clock }: Office, day: string): void {
  const to = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '08:30' })
    .toInstant();
  clock.advance(clock.now().until(to));
}

/** What the events of a case come to, and the events. */
export async function fold({ database }: Office, id: string) {
  const events = await database.transaction((tx) => tx.em.find(CaseEvent, { caseId: id }, { orderBy: { seq: 'asc' } }));
  return { events, position: foldCase(events) };
}
