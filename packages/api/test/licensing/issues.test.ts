import { PDF } from '@libpdf/core';
import { type Action, type Actor, type Authorized, authorize } from '@pressdesk/core/identity';
import {
  acceptDossier,
  addDossierFile,
  type Dossier,
  endorse,
  findDossier,
  openDossier,
  type Proposal,
  propose,
  saveDossier,
  submitDossier,
  takeUp,
} from '@pressdesk/core/licensing';
import { sha256Hex, type Tx } from '@pressdesk/core/platform';
import { openTestKit } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  applicant,
  bulletinAnswers,
  createLicensingApi,
  type DossierAnswer,
  type LicensingApi,
} from './licensing-api.ts';

const count = 50;

let api: LicensingApi;
beforeAll(async () => {
  api = await createLicensingApi();
});
afterAll(() => api.close());

async function actorOf(account: string): Promise<Actor> {
  const [row] = await api.database.transaction((tx) =>
    tx.sql<{ id: string; name: string; roles: Actor['roles']; publisherId: string | null }>(
      `select id, name, roles, publisher_id as "publisherId" from users where email = $1`,
      [`${account}@pressdesk.example`],
    ),
  );
  return { kind: 'user', ...row! };
}

/** A dossier that waits for the leader, brought there by the operations themselves with a press that costs nothing. */
async function aDossierToSign(people: Record<'member' | 'officer' | 'head', Actor>, title: string): Promise<Dossier> {
  const { kit, close } = await openTestKit();
  const { member, officer, head } = people;
  const step = async <A extends Action>(
    id: string,
    actor: Actor,
    action: A,
    operation: (tx: Tx, dossier: Authorized<Dossier, A>) => Promise<unknown>,
  ) =>
    api.database.transaction(async (tx) => {
      const dossier = authorize(actor, action, await findDossier(tx, id));
      await operation(tx, dossier);
      await tx.em.flush();
      return dossier;
    });
  const publisherId = api.publishers.a.id;
  const input = { procedureCode: 'P01', purpose: 'new', publisherId, channel: 'online' } as const;
  const { id } = await api.database.transaction((tx) =>
    openDossier(tx, member, authorize(member, 'dossier.file', input)),
  );
  await step(id, member, 'dossier.file', async (tx, dossier) => {
    for (const component of ['declaration', 'degree', 'masthead']) {
      await addDossierFile(tx, member, dossier, {
        ...{ component, fileName: 'tệp.pdf', mediaType: 'application/pdf', bytes: 1, scan: 'none' },
        sha256: sha256Hex(`${id} ${component}`),
      });
    }
  });
  const file = (operation: Parameters<typeof step<'dossier.file'>>[3]) => step(id, member, 'dossier.file', operation);
  const work = (operation: Parameters<typeof step<'dossier.work'>>[3]) => step(id, officer, 'dossier.work', operation);
  await file((tx, it) => saveDossier(tx, member, it, { ...it, answers: bulletinAnswers(title), applicant }));
  await file((tx, it) => submitDossier(tx, member, it, { rowVersion: it.rowVersion, submissionKey: it.id, kit }));
  await work((tx, it) => acceptDossier(tx, officer, it, { rowVersion: it.rowVersion, kit }));
  await work((tx, it) => takeUp(tx, officer, it, it));
  const from = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh');
  const proposal: Proposal = {
    ...{ outcome: 'grant', grounds: [], reason: '', conditions: [], validFrom: from.toString() },
    validTo: from.add({ months: 11 }).toString(),
  };
  await work((tx, it) => propose(tx, officer, it, { rowVersion: it.rowVersion, proposal }));
  const ready = await step(id, head, 'dossier.endorse', (tx, it) =>
    endorse(tx, head, it, { rowVersion: it.rowVersion, note: '' }),
  );
  await close();
  return ready;
}

test('fifty licences signed at once have fifty numbers without a gap, each on its own signed document', async () => {
  const [member, officer, head] = await Promise.all(['member-a', 'officer', 'head'].map(actorOf));
  const people = { member: member!, officer: officer!, head: head! };
  const waiting: Dossier[] = [];
  for (let number = 1; number <= count; number += 1) {
    waiting.push(await aDossierToSign(people, `Bản tin thứ ${number}`));
  }
  const leader = await api.person('leader');
  const signed = await Promise.all(
    waiting.map(({ id, rowVersion }) => leader.post<DossierAnswer>(`/api/dossiers/${id}/sign`, { rowVersion })),
  );
  const papers = signed.map((dossier) => dossier.papers.find(({ kind }) => kind === 'licence')!);
  const numbers = papers.map(({ number }) => Number(/^(\d+)\/GP-SVHTTDL$/.exec(number!)![1]));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
  for (const paper of papers) {
    const download = await leader.request('GET', `/api/papers/${paper.id}/pdf`);
    const bytes = Buffer.from(await download.arrayBuffer());
    expect(bytes.toString('latin1').match(/\/ByteRange/g)).toHaveLength(2);
    const pdf = await PDF.load(bytes);
    expect(
      pdf
        .getPages()
        .map((page) => page.extractText().text)
        .join(' '),
    ).toContain(`Số: ${paper.number}`);
  }
  const { items } = await leader.get<{ items: unknown[] }>('/api/licences?limit=100');
  expect(items).toHaveLength(count);
}, 180_000);
