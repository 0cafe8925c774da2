import { authorize, createUser, type Role, setupActor } from '@pressdesk/core/identity';
import { type Answers, seedProcedures } from '@pressdesk/core/licensing';
import type { Clock } from '@pressdesk/core/platform';
import { getOutlet } from '@pressdesk/core/registry';
import { anOutlet } from '@pressdesk/core/testing';
import { startApi } from '../../src/index.ts';
import { cookiesOf, createTestApi, type TestApi } from '../support.ts';
import { aPdf, aPng } from './sample-files.ts';

/** Somebody who is signed in, over a real connection. */
export type Person = {
  /** Of the session; empty without one. */
  cookie: string;
  request(
    method: string,
    path: string,
    body?: Record<string, unknown> | Uint8Array,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** The JSON of an answer that has to be a good one. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: Record<string, unknown>): Promise<T>;
};

export type Publisher = { id: string; outletId: string };

export type LicensingApi = TestApi & {
  url: string;
  /** Two publishers that know nothing of each other; `member-a` and `member-b` act for them. */
  publishers: { a: Publisher; b: Publisher };
  person(account: string): Promise<Person>;
};

/** The API behind a real port, with the procedures of the office, two publishers and their people. */
export async function createLicensingApi(
  config: Record<string, string> = {},
  options: { clock?: Clock } = {},
): Promise<LicensingApi> {
  const api = await createTestApi({ config, ...options });
  await api.database.transaction(seedProcedures);
  const publishers = { a: await addPublisher(api, 'a'), b: await addPublisher(api, 'b') };
  await addAccount(api, 'officer2', 'Đỗ Văn Thành', 'licensing-officer', null);
  const server = await startApi(api.services, { host: '127.0.0.1', port: 0 });
  const people = new Map<string, Promise<Person>>();
  return {
    ...api,
    url: server.url,
    publishers,
    person(account) {
      const known = people.get(account) ?? signIn(server.url, account);
      people.set(account, known);
      return known;
    },
    async close() {
      await server.stop();
      await api.close();
    },
  };
}

async function addPublisher(api: TestApi, letter: string): Promise<Publisher> {
  const outlet = await anOutlet(api.database, `outlet-${letter}`, {
    publisher: { code: `pub-${letter}`, name: `Hội Nhà báo ${letter.toUpperCase()}` },
  });
  const { publisher } = await api.database.transaction((tx) => getOutlet(tx, outlet.id));
  const publisherId = publisher.id;
  await addAccount(api, `member-${letter}`, `Nguyễn Thị ${letter.toUpperCase()}`, 'publisher', publisherId);
  return { id: publisherId, outletId: outlet.id };
}

export async function addAccount(
  { database }: TestApi,
  account: string,
  name: string,
  roles: Role | Role[],
  publisherId: string | null,
): Promise<{ id: string }> {
  const input = {
    email: `${account}@pressdesk.example`,
    name,
    roles: [roles].flat(),
    password: 'pressdesk-demo',
    publisherId,
  };
  return database.transaction((tx) => createUser(tx, setupActor, authorize(setupActor, 'user.manage', input)));
}

async function signIn(url: string, account: string): Promise<Person> {
  const email = `${account}@pressdesk.example`;
  const answer = await personWith(url).request('POST', '/api/session', { email, password: 'pressdesk-demo' });
  if (answer.status !== 200) throw new Error(`${email} can’t sign in: ${await answer.text()}`);
  return personWith(url, cookiesOf(answer));
}

/** Somebody with a session’s cookie, or without one. */
export function personWith(url: string, cookie?: string): Person {
  const person: Person = {
    cookie: cookie ?? '',
    async request(method, path, body, headers = {}) {
      const isBytes = body instanceof Uint8Array;
      return fetch(`${url}${path}`, {
        method,
        headers: {
          ...(method === 'GET' || method === 'HEAD' ? {} : { origin: url, 'x-pressdesk-csrf': '1' }),
          ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
          ...(cookie === undefined ? {} : { cookie }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      });
    },
    async get(path) {
      return good(await person.request('GET', path));
    },
    async post(path, body) {
      return good(await person.request('POST', path, body));
    },
  };
  return person;
}

async function good<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export type DossierAnswer = {
  id: string;
  code: string | null;
  state: string;
  step: string | null;
  rowVersion: number;
  licenceId?: string | null;
  licence: { id: string; number: string } | null;
  missing: { pointer: string }[];
  actions: string[];
  obstacles: { action: string }[];
  components: { key: string; isRequired: boolean; files: { id: string; number: number; fileName: string }[] }[];
  papers: { id: string; kind: string; number: string | null }[];
  events: { action: string; isPublic: boolean }[];
  answers: Answers;
};

export const applicant = {
  organisation: 'Hội Nhà báo A',
  address: '12 Lý Thái Tổ, Bắc Ninh',
  person: 'Nguyễn Thị A',
  phone: '0222 3821 234',
  email: 'a@hoinhabao.example',
};

export function bulletinAnswers(title = 'Bản tin Nhà báo Bắc Ninh'): Answers {
  return {
    holder: 'Hội Nhà báo A',
    'holder-address': '12 Lý Thái Tổ, Bắc Ninh',
    'holder-phone': '0222 3821 234',
    'holder-email': 'a@hoinhabao.example',
    'founding-document': 'Quyết định 12/QĐ-UBND, UBND tỉnh, 02/01/2020',
    title,
    purpose: 'Thông tin hoạt động của Hội',
    content: 'Hoạt động nội bộ, kết quả hội thảo',
    audience: 'Hội viên',
    language: 'Tiếng Việt',
    scope: 'Trong tỉnh',
    periodicity: 'Hằng tháng',
    'page-width-cm': 19,
    'page-height-cm': 27,
    pages: 32,
    'print-run': 500,
    place: 'Xí nghiệp in Bắc Ninh',
    'no-advertising': true,
    'foreign-words': false,
    'responsible-person': 'Trần Văn Sáu',
    'responsible-position': 'Chủ tịch Hội',
    'responsible-qualification': 'Cử nhân Báo chí',
    'responsible-phone': '0222 3821 235',
  };
}

/** Begins an upload. @returns where it is, or the answer that refused it */
export async function createUpload(
  person: Person,
  metadata: { dossierId: string; component: string; filename: string },
  length: number,
): Promise<{ answer: Response; place: string }> {
  const answer = await person.request('POST', '/api/uploads', undefined, {
    'tus-resumable': '1.0.0',
    'upload-length': String(length),
    'upload-metadata': Object.entries(metadata)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(','),
  });
  return { answer, place: answer.headers.get('location') ?? '' };
}

export function sendPart(person: Person, place: string, offset: number, bytes: Uint8Array): Promise<Response> {
  return person.request('PATCH', place, bytes, {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  });
}

/** Uploads a file in one part. */
export async function upload(
  person: Person,
  dossierId: string,
  component: string,
  bytes: Uint8Array,
  filename = 'tệp đính kèm.pdf',
): Promise<Response> {
  const { answer, place } = await createUpload(person, { dossierId, component, filename }, bytes.byteLength);
  return answer.status === 201 ? sendPart(person, place, 0, bytes) : answer;
}

/** A draft of a bulletin’s dossier by a publisher’s person, filled in and with its components. */
export async function aFilledDossier(person: Person, publisher: Publisher, title?: string): Promise<DossierAnswer> {
  const draft = await person.post<DossierAnswer>('/api/dossiers', {
    ...{ procedureCode: 'P01', purpose: 'new', publisherId: publisher.id, channel: 'online' },
  });
  for (const [component, bytes] of [
    ['declaration', aPdf('declaration')],
    ['degree', aPdf('degree')],
    ['masthead', aPng()],
  ] as const) {
    const answer = await upload(person, draft.id, component, bytes);
    if (answer.status !== 204) throw new Error(`${component}: ${await answer.text()}`);
  }
  const saved = await person.request('PATCH', `/api/dossiers/${draft.id}`, {
    ...{ rowVersion: draft.rowVersion, answers: bulletinAnswers(title), applicant },
  });
  return good(saved);
}
