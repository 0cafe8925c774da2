import { authorize, crawlerActor } from '@pressdesk/core/identity';
import { seedCatalogue } from '@pressdesk/core/law';
import { ReviewItem, recordVersion } from '@pressdesk/core/monitoring';
import { Outlet } from '@pressdesk/core/registry';
import { anArticle, aRule, testClock } from '@pressdesk/core/testing';
import type { CaseResponse } from '../../src/schemas/index.ts';
import { addAccount, createLicensingApi, type LicensingApi, type Person } from '../licensing/licensing-api.ts';

export type EnforcementApi = LicensingApi & {
  clock: ReturnType<typeof testClock>;
  /** Ids of the people who decide. */
  leaders: { first: string; second: string };
};

const officeZone = 'Asia/Ho_Chi_Minh';

/**
 * The API behind a real port on the morning of a Monday, with the law, two publishers, a second inspector, a second leader
 * to whom the first delegated, and somebody who is inspector and leader at once.
 */
export async function createEnforcementApi(): Promise<EnforcementApi> {
  const clock = testClock('2026-11-02T01:30:00Z');
  const api = await createLicensingApi({}, { clock });
  await api.database.transaction(seedCatalogue);
  await aRule(api.database, 'mystical', {
    provision: {
      ...{ id: 'V12', instrument: 'Nghị định 119/2020/NĐ-CP', confidence: 'S' },
      text: { vi: 'chuyện thần bí', en: 'mystical content' },
    },
  });
  await addAccount(api, 'inspector2', 'Lưu Thị Hạnh', 'inspector', null);
  const leader2 = await addAccount(api, 'leader2', 'Đỗ Thị Hòa', 'leader', null);
  const both = await addAccount(api, 'both', 'Trịnh Văn Cả', ['inspector', 'leader'], null);
  const first = (await idOf(api, 'leader'))!;
  const admin = await api.person('admin');
  const office = { validFrom: '2026-01-01', document: '01/QĐ-UBND' };
  await admin.post('/api/offices', { ...office, userId: first, title: 'department-director' });
  for (const { id } of [leader2, both]) {
    await admin.post('/api/offices', { ...office, userId: id, title: 'deputy-director', delegatedById: first });
  }
  return { ...api, clock, leaders: { first, second: leader2.id } };
}

async function idOf({ database }: LicensingApi, account: string): Promise<string | undefined> {
  const [row] = await database.transaction((tx) =>
    tx.sql<{ id: string }>('select id::text as id from users where email = $1', [`${account}@pressdesk.example`]),
  );
  return row?.id;
}

export const party = {
  kind: 'organisation',
  name: 'Tòa soạn Tin Kinh Lạc 24h',
  address: 'Số 5 đường Ngô Gia Tự, phường Kinh Lạc',
  idNumber: '123/GP-BTTTT',
  representative: 'Võ Ngọc Diệp',
  phone: null,
  email: 'toasoan@kinhlac.example',
};

/** V12: 30 to 50 million for organisations, so the party may explain. */
export const finding = {
  facts: 'Đăng bài cổ súy bùa ngải chữa bệnh.',
  grounds: 'Bài đăng ngày 30/10/2026 và ảnh chụp màn hình.',
  actStartedOn: '2026-10-30',
  actEndedOn: '2026-10-31',
  provisionCode: 'V12',
};

export const record = { complexity: 'simple', place: 'Trụ sở tòa soạn', present: ['Võ Ngọc Diệp'], witness: null };

/** A case by hand, of publisher A unless told otherwise. */
export function open(
  api: EnforcementApi,
  inspector: Person,
  more: Record<string, unknown> = {},
): Promise<CaseResponse> {
  return inspector.post('/api/cases', {
    ...{ title: 'Nội dung mê tín trên Tin Kinh Lạc 24h', party, publisherId: api.publishers.a.id },
    outletId: api.publishers.a.outletId,
    origin: { type: 'inspection', id: null, text: 'Kiểm tra chuyên đề' },
    ...{ actEndedOn: '2026-10-31', detectedOn: today(api) },
    ...more,
  });
}

/** Does an action to a case as it is now. */
export async function act(
  person: Person,
  { id }: { id: string },
  action: string,
  body: Record<string, unknown> = {},
): Promise<CaseResponse> {
  const answer = await attempt(person, { id }, action, body);
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CaseResponse;
}

/** The same, whatever the answer is. */
export async function attempt(
  person: Person,
  { id }: { id: string },
  action: string,
  body: Record<string, unknown> = {},
): Promise<Response> {
  const { rowVersion } = await person.get<CaseResponse>(`/api/cases/${id}`);
  return person.request('POST', `/api/cases/${id}/${action}`, { rowVersion, ...body });
}

/** What a request was refused with. */
export async function refusal(answer: Response): Promise<{
  status: number;
  code: string;
  detail: string;
  facts?: { why?: { vi: string; en: string } };
  errors?: { pointer: string }[];
}> {
  return (await answer.json()) as Awaited<ReturnType<typeof refusal>>;
}

/** A case with one finding and its record. */
export async function recorded(
  api: EnforcementApi,
  inspector: Person,
  more: Record<string, unknown> = {},
): Promise<CaseResponse> {
  const kase = await open(api, inspector);
  await act(inspector, kase, 'add-finding', { ...finding, ...more });
  return act(inspector, kase, 'make-record', record);
}

/** The same, heard: the party spoke, was answered, and its time is over. */
export async function heard(api: EnforcementApi, inspector: Person, member: Person): Promise<CaseResponse> {
  const kase = await recorded(api, inspector);
  const said = await act(member, kase, 'replies', {
    ...{ findingId: kase.findings[0]!.id, kind: 'disputes', text: 'Bài dẫn lời người dân.', channel: 'portal' },
  });
  const replyId = said.findings[0]!.replies[0]!.id;
  await act(inspector, kase, 'answer-reply', {
    replyId,
    verdict: 'rejected',
    text: 'Tòa soạn chịu trách nhiệm về bài.',
  });
  afterExplanation(api, said);
  return act(inspector, kase, 'close-explanation', { note: '' });
}

/** Moves the clock to the day after the party's time by the longer count. */
export function afterExplanation(api: EnforcementApi, kase: CaseResponse): void {
  const due = kase.clocks.find(({ purpose }) => purpose === 'explanation-longer')!.deadline.dueOn!;
  const next = Temporal.PlainDate.from(due).add({ days: 1 });
  moveTo(api, next.toString());
}

/** Proposed by the inspector; in the middle of the bracket unless told otherwise. */
export function propose(
  inspector: Person,
  kase: CaseResponse,
  { fineVnd = 40_000_000, ...more }: { fineVnd?: number; [field: string]: unknown } = {},
): Promise<Response> {
  return attempt(inspector, kase, 'propose-decision', { kind: 'fine', content: draft(kase, fineVnd, more) });
}

export function draft({ findings }: CaseResponse, fineVnd = 40_000_000, more: Record<string, unknown> = {}) {
  return {
    points: findings.map(({ id }) => ({ findingId: id, outcome: 'fine', fineVnd, reason: 'Mức giữa khung.' })),
    ...{ suspensions: [], remedies: [], reason: 'Hành vi đã rõ.', deviation: null },
    ...more,
  };
}

/** Decided on by the leader. */
export async function decided(api: EnforcementApi, inspector: Person, member: Person): Promise<CaseResponse> {
  const kase = await heard(api, inspector, member);
  const proposed = await propose(inspector, kase);
  if (!proposed.ok) throw new Error(await proposed.text());
  return act(await api.person('leader'), kase, 'decide');
}

export function today({ clock }: Pick<EnforcementApi, 'clock'>): string {
  return clock.now().toZonedDateTimeISO(officeZone).toPlainDate().toString();
}

/** Moves the clock to the morning of a day. */
export function moveTo({ clock }: EnforcementApi, day: string): void {
  const to = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: officeZone, plainTime: '08:30' }).toInstant();
  clock.advance(clock.now().until(to));
}

/** A page of publisher A’s outlet that was captured, flagged and escalated by a reviewer. */
export async function escalated(api: EnforcementApi, name: string): Promise<{ reviewItemId: string; itemId: string }> {
  const { database, services, clock, publishers } = api;
  const body = `Thầy cho bùa ngải ở Kinh Lạc: ${name}.`;
  const { sha256, bytes } = await services.blobs.put(Buffer.from(`<html>${body}</html>`));
  const capture = {
    ...{ url: `https://outlet-a.example/${name}`, fetchedAt: clock.now(), status: 200, mediaType: 'text/html' },
    ...{ headers: { 'content-type': 'text/html' }, sha256, bytes },
  };
  const { itemId } = await database.transaction(async (tx) => {
    const outlet = await tx.em.findOneOrFail(Outlet, { id: publishers.a.outletId });
    return recordVersion(tx, crawlerActor, authorize(crawlerActor, 'item.record', outlet), {
      ...{ database, sourceId: null, capture },
      read: anArticle(`/${name}`, { title: `Thầy bùa ${name}`, body }),
    });
  });
  const { id } = await database.transaction((tx) => tx.em.findOneOrFail(ReviewItem, { itemId, status: 'open' }));
  const reviewer = await api.person('reviewer');
  const claimed = await reviewer.post<{ rowVersion: number; claim: { token: number } }>(
    `/api/review/items/${id}/claim`,
    {},
  );
  await reviewer.post(`/api/review/items/${id}/decide`, {
    ...{ token: claimed.claim.token, rowVersion: claimed.rowVersion, outcome: 'escalate' },
    reason: 'Bài cổ súy bùa ngải, cần xử lý.',
  });
  return { reviewItemId: id, itemId };
}

/** A form with files beside its fields. */
export async function sendForm(
  person: Person,
  path: string,
  fields: Record<string, string>,
  files: Record<string, { bytes: Uint8Array; name: string }>,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [field, { bytes, name }] of Object.entries(files)) {
    form.append(field, new File([bytes as Uint8Array<ArrayBuffer>], name));
  }
  const encoded = new Response(form);
  const body = new Uint8Array(await encoded.arrayBuffer());
  return person.request('POST', path, body, { 'content-type': encoded.headers.get('content-type')! });
}
