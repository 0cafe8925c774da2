import { randomUUID } from 'node:crypto';
import {
  type Action,
  type Actor,
  type Authorized,
  authorize,
  createUser,
  setupActor,
} from '../../../src/identity/index.ts';
import type { DeadlineRule } from '../../../src/law/index.ts';
import {
  type Answers,
  acceptDossier,
  addDossierFile,
  type Dossier,
  type DossierComponent,
  endorse,
  type FormField,
  findDossier,
  type OpenDossierInput,
  openDossier,
  type ProcedureDefinition,
  propose,
  saveDossier,
  seedProcedures,
  signDossier,
  submitDossier,
  takeUp,
} from '../../../src/licensing/index.ts';
import type { Kit } from '../../../src/papers/index.ts';
import { sha256Hex, type Tx } from '../../../src/platform/index.ts';
import { Publisher } from '../../../src/registry/index.ts';
import { createTestDatabase, openTestKit, type TestDatabase, testClock } from '../../support/index.ts';

const basis = { text: 'Thông tư 20/2026/TT-BVHTTDL', confidence: 'V' } as const;

export function days(amount: number, more: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    ...{ amount, unit: 'working-day', cutOff: null, firstDay: 'day-after', rollForward: true },
    ...{ source: 'Thông tư 20/2026/TT-BVHTTDL', confidence: 'V' },
    ...more,
  };
}

function field(key: string, label: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField {
  return { key, label: { vi: label, en: key }, kind, required: true, onLicence: true, isPublic: false, ...more };
}

function component(key: string, name: string, more: Partial<DossierComponent> = {}): DossierComponent {
  return {
    ...{ key, name: { vi: name, en: key }, originals: 1, copies: 0, basis },
    ...{ requirement: 'required' as const, files: ['pdf'] as const },
    ...more,
  };
}

/** A bulletin: checked within 5 working days, where silence accepts, then decided within 7; for a year. */
export function bulletin(more: Partial<ProcedureDefinition> = {}): ProcedureDefinition {
  return {
    code: 'T01',
    version: 1,
    validFrom: '2020-01-01',
    validTo: null,
    name: { vi: 'Cấp giấy phép xuất bản bản tin', en: 'Licence to publish a bulletin' },
    summary: { vi: 'Bản tin của cơ quan, tổ chức', en: 'A bulletin of an organisation' },
    shape: 'licence',
    nationalIds: [],
    outletKinds: null,
    applicants: { vi: 'Cơ quan, tổ chức', en: 'Organisations' },
    bases: [basis],
    purposes: ['new', 'renew', 'amend', 'return'],
    actsOn: [],
    subject: 'title',
    form: [
      {
        title: { vi: 'Bản tin', en: 'Bulletin' },
        fields: [
          field('holder', 'Tên cơ quan', 'line', { prefill: 'publisher.name' }),
          field('title', 'Tên bản tin', 'line'),
          field('pages', 'Số trang', 'number', { min: 1, max: 64 }),
          field('foreign', 'Có chữ nước ngoài', 'yes-no', { required: false, onLicence: false }),
          field('changes', 'Nội dung thay đổi', 'choices', {
            when: { purpose: ['amend'] },
            options: ['pages', 'title'].map((value) => ({ value, label: { vi: value, en: value } })),
            onLicence: false,
          }),
        ],
      },
    ],
    components: [
      component('declaration', 'Tờ khai', { files: ['pdf', 'docx'] }),
      component('mock-up', 'Mẫu trình bày', { files: ['pdf', 'png'] }),
      component('translation', 'Bản dịch', { requirement: 'conditional', when: { field: 'foreign', is: true } }),
    ],
    completeness: { rule: days(5), silence: 'accepted', basis },
    processing: { rule: days(7), internalTarget: days(5), exceptions: [] },
    notices: [],
    term: { kind: 'at-most', period: { amount: 1, unit: 'year' }, basis },
    renewal: { opensDaysBefore: 60, closesDaysBefore: 10, basis },
    changes: [
      {
        ...{ key: 'pages', label: { vi: 'Số trang', en: 'Pages' }, fields: ['pages'] },
        ...{ mode: 'notification', rule: null, notice: null },
      },
      {
        ...{ key: 'title', label: { vi: 'Tên', en: 'Title' }, fields: ['title'] },
        ...{ mode: 'approval', rule: days(5), notice: null },
      },
    ],
    conditions: [],
    exemptions: [],
    refusalGrounds: [
      { key: 'conditions', text: { vi: 'Không đủ điều kiện', en: 'Conditions not met' }, basis },
      { key: 'prohibited', text: { vi: 'Nội dung bị cấm', en: 'Prohibited content' }, basis },
    ],
    revocationGrounds: [],
    reminders: [30],
    numbering: { series: 'T-GP', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    fee: { text: { vi: 'Phí thẩm định', en: 'Fee' }, amountVnd: 50_000, basis },
    result: {
      kind: 'licence',
      title: { vi: 'Giấy phép xuất bản bản tin', en: 'Licence to publish a bulletin' },
      form: null,
      duties: [{ vi: 'Nộp lưu chiểu đúng hạn', en: 'Deposit in time' }],
    },
    isPublished: true,
    deposit: null,
    unconfirmed: [],
    ...more,
  };
}

/** A press conference: notified and no more. */
function conference(): ProcedureDefinition {
  return bulletin({
    code: 'T02',
    name: { vi: 'Thông báo họp báo', en: 'Notice of a press conference' },
    shape: 'notification',
    purposes: ['new'],
    components: [],
    completeness: null,
    processing: { rule: null, internalTarget: null, exceptions: [] },
    term: { kind: 'none', basis },
    renewal: null,
    changes: [],
    numbering: null,
    fee: null,
    result: {
      kind: 'acknowledgement',
      title: { vi: 'Ghi nhận thông báo', en: 'Notice taken' },
      form: null,
      duties: [],
    },
    isPublished: false,
  });
}

export type Desk = {
  database: TestDatabase;
  kit: Kit;
  clock: ReturnType<typeof testClock>;
  people: Record<'officer' | 'second' | 'head' | 'leader' | 'member' | 'stranger' | 'inspector' | 'reviewer', Actor>;
  publisherId: string;
  close(): Promise<void>;
};

/** A desk of its own: people of every role, two publishers, two procedures, and a clock that stands at Monday 8:30. */
export async function openDesk(start = '2026-11-23T01:30:00Z'): Promise<Desk> {
  const clock = testClock(start);
  const database = await createTestDatabase({ clock });
  const { kit, close } = await openTestKit();
  const [publisherId, otherId] = [randomUUID(), randomUUID()];
  await database.transaction(async (tx) => {
    const more = { address: '5 Lý Thái Tổ, Bắc Ninh', phone: '0222 3822 000', email: 'so@example.vn' };
    const at = { createdAt: clock.now() };
    tx.em.create(Publisher, { id: publisherId, code: 'so-y-te', name: 'Sở Y tế Bắc Ninh', ...more, ...at });
    tx.em.create(Publisher, { id: otherId, code: 'hoi-nong-dan', name: 'Hội Nông dân', ...more, ...at });
    await seedProcedures(tx, [bulletin(), conference()]);
  });
  const person = async (name: string, roles: Actor['roles'], of: string | null = null): Promise<Actor> => {
    const email = `${randomUUID()}@example.vn`;
    const input = { name, email, password: 'mật khẩu đủ dài', roles: [...roles], publisherId: of };
    const user = await database.transaction((tx) =>
      createUser(tx, setupActor, authorize(setupActor, 'user.manage', input)),
    );
    return { kind: 'user', id: user.id, name, roles, publisherId: of };
  };
  const people = {
    officer: await person('Lê Thu Thuỷ', ['licensing-officer']),
    second: await person('Đỗ Minh Quân', ['licensing-officer']),
    head: await person('Ngô Thị Bích Liên', ['department-head']),
    leader: await person('Phạm Đình Toàn', ['leader']),
    member: await person('Võ Ngọc Diệp', ['publisher'], publisherId),
    stranger: await person('Hà Văn Nam', ['publisher'], otherId),
    inspector: await person('Hoàng Văn Nghĩa', ['inspector']),
    reviewer: await person('Trần Thị Minh Hạnh', ['reviewer']),
  };
  return {
    ...{ database, kit, clock, people, publisherId },
    close: async () => {
      await database.close();
      await close();
    },
  };
}

/** Does something to a dossier in a transaction of its own, as the route would: found, authorized, done. */
export function act<A extends Action, T>(
  desk: Pick<Desk, 'database'>,
  actor: Actor,
  action: A,
  id: string,
  operation: (tx: Tx, dossier: Authorized<Dossier, A>) => Promise<T>,
): Promise<T> {
  return desk.database.transaction(async (tx) => operation(tx, authorize(actor, action, await findDossier(tx, id))));
}

export function read(desk: Pick<Desk, 'database'>, id: string): Promise<Dossier> {
  return desk.database.transaction((tx) => findDossier(tx, id));
}

export const goodAnswers: Answers = { holder: 'Sở Y tế Bắc Ninh', title: 'Bản tin Sức khoẻ', pages: 32 };

export async function open(
  desk: Desk,
  actor: Actor = desk.people.member,
  more: Partial<OpenDossierInput> = {},
): Promise<Dossier> {
  const input: OpenDossierInput = {
    ...{ procedureCode: 'T01', purpose: 'new', publisherId: desk.publisherId },
    channel: actor.publisherId ? 'online' : 'counter',
    ...more,
  };
  return desk.database.transaction((tx) => openDossier(tx, actor, authorize(actor, 'dossier.file', input)));
}

export async function attach(
  desk: Desk,
  actor: Actor,
  id: string,
  key: string,
  text = key,
  mediaType = 'application/pdf',
) {
  return act(desk, actor, 'dossier.file', id, (tx, dossier) =>
    addDossierFile(tx, actor, dossier, {
      ...{ component: key, fileName: `${key}.pdf`, mediaType, bytes: text.length },
      ...{ sha256: sha256Hex(text), scan: 'none' },
    }),
  );
}

/** A draft with everything in it. */
export async function filled(desk: Desk, answers: Answers = goodAnswers, more: Partial<OpenDossierInput> = {}) {
  const { member } = desk.people;
  const { id, rowVersion, applicant } = await open(desk, member, more);
  await act(desk, member, 'dossier.file', id, (tx, dossier) =>
    saveDossier(tx, member, dossier, { rowVersion, answers, applicant: { ...applicant, person: 'Võ Ngọc Diệp' } }),
  );
  if ((more.procedureCode ?? 'T01') === 'T01') {
    await attach(desk, member, id, 'declaration');
    await attach(desk, member, id, 'mock-up');
  }
  return read(desk, id);
}

export async function submitted(desk: Desk, answers?: Answers, more?: Partial<OpenDossierInput>): Promise<Dossier> {
  const { member } = desk.people;
  const { id, rowVersion } = await filled(desk, answers, more);
  return act(desk, member, 'dossier.file', id, (tx, dossier) =>
    submitDossier(tx, member, dossier, { rowVersion, submissionKey: randomUUID(), kit: desk.kit }),
  );
}

export async function accepted(desk: Desk, answers?: Answers, more?: Partial<OpenDossierInput>): Promise<Dossier> {
  const { officer } = desk.people;
  const { id, rowVersion } = await submitted(desk, answers, more);
  return act(desk, officer, 'dossier.work', id, (tx, dossier) =>
    acceptDossier(tx, officer, dossier, { rowVersion, kit: desk.kit }),
  );
}

export async function takenUp(desk: Desk): Promise<Dossier> {
  const { officer } = desk.people;
  const { id, rowVersion } = await accepted(desk);
  return act(desk, officer, 'dossier.work', id, (tx, dossier) => takeUp(tx, officer, dossier, { rowVersion }));
}

export const grantFor = (validFrom: string, validTo: string) =>
  ({ outcome: 'grant', grounds: [], reason: '', validFrom, validTo, conditions: [] }) as const;

export async function proposed(desk: Desk): Promise<Dossier> {
  const { officer } = desk.people;
  const { id, rowVersion } = await takenUp(desk);
  return act(desk, officer, 'dossier.work', id, (tx, dossier) =>
    propose(tx, officer, dossier, { rowVersion, proposal: grantFor('2026-12-01', '2027-11-30') }),
  );
}

export async function endorsed(desk: Desk): Promise<Dossier> {
  const { head } = desk.people;
  const { id, rowVersion } = await proposed(desk);
  return act(desk, head, 'dossier.endorse', id, (tx, dossier) =>
    endorse(tx, head, dossier, { rowVersion, note: 'Đồng ý trình ký.' }),
  );
}

export async function signed(desk: Desk): Promise<Dossier> {
  const { leader } = desk.people;
  const { id, rowVersion } = await endorsed(desk);
  return act(desk, leader, 'dossier.sign', id, (tx, dossier) =>
    signDossier(tx, leader, dossier, { rowVersion, kit: desk.kit }),
  );
}
