import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  deliverMessage,
  deliverMessageJob,
  listMessages,
  type Mailer,
  MessageAttempt,
  messagesAbout,
  NotDelivered,
  openMailer,
  type QueueMessageInput,
  queueMessage,
} from '../../src/messages/index.ts';
import { openJobs, openLog } from '../../src/platform/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
const log = openLog('silent', 'test');
const closing: (() => Promise<void> | void)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => database.close());

/** A mail server of the test's own, on loopback and any free port; it keeps what it took. */
async function aMailServer(
  options: SMTPServerOptions = {},
): Promise<{ url: string; taken: string[]; recipients: string[][] }> {
  const taken: string[] = [];
  const recipients: string[][] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      recipients.push(session.envelope.rcptTo.map(({ address }) => address));
      let text = '';
      stream.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8');
      });
      stream.on('end', () => {
        taken.push(text);
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken, recipients };
}

function aMailer(smtpUrl: string | null): Mailer {
  const mailer = openMailer({ smtpUrl, from: 'Sở VHTTDL <cap-phep@so.example>' }, log);
  closing.push(() => mailer.close());
  return mailer;
}

const queue = (more: Partial<QueueMessageInput> = {}) =>
  database.transaction((tx) =>
    queueMessage(tx, {
      key: randomUUID(),
      kind: 'licence-reminder',
      channel: 'email',
      to: 'toasoan@hoinongdan.example',
      locale: 'vi',
      subject: 'Giấy phép sắp hết hạn',
      body: 'Giấy phép số 05/GP-SVHTTDL hết hạn ngày 31/12/2026.',
      about: { type: 'licence', id: randomUUID() },
      ...more,
    }),
  );

const stored = async (id: string) => {
  const { items } = await database.transaction((tx) => listMessages(tx, { limit: 100 }));
  return items.find((message) => message.id === id)!;
};

const attemptsOf = (messageId: string) =>
  database.transaction((tx) => tx.em.find(MessageAttempt, { messageId }, { orderBy: { number: 'asc' } }));

const mailers = [
  { name: 'a mail server', status: 'sent', open: async () => aMailer((await aMailServer()).url) },
  { name: 'the log and the table', status: 'logged', open: async () => aMailer(null) },
];

describe.each(mailers)('with $name', ({ open, status }) => {
  test('a message is delivered once, and what the other side answered is kept as the proof', async () => {
    const mailer = await open();
    const id = (await queue())!;
    expect(await stored(id)).toMatchObject({ status: 'queued', attempts: 0, answer: null });
    await deliverMessage(database, mailer, id);
    await deliverMessage(database, mailer, id);
    expect(await stored(id)).toMatchObject({ status, attempts: 1, answer: expect.stringMatching(/\w/) });
    expect(await attemptsOf(id)).toMatchObject([{ number: 1, outcome: status }]);
  });

  test('what was written can be read again, whole', async () => {
    const mailer = await open();
    const id = (await queue({ subject: 'Một dòng\r\nBcc: a@b.example', body: 'Dòng 1\nDòng 2 – có dấu' }))!;
    await deliverMessage(database, mailer, id);
    expect(await stored(id)).toMatchObject({ subject: 'Một dòng Bcc: a@b.example', body: 'Dòng 1\nDòng 2 – có dấu' });
  });
});

test('a mail arrives in Vietnamese, from the office, under the message’s own id', async () => {
  const { url, taken, recipients } = await aMailServer();
  const id = (await queue())!;
  await deliverMessage(database, aMailer(url), id);
  expect(taken).toHaveLength(1);
  expect(taken[0]).toContain(`Message-ID: <${id}@so.example>`);
  expect(taken[0]).toContain('Content-Language: vi');
  expect(taken[0]).toContain('Auto-Submitted: auto-generated');
  expect(taken[0]).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(recipients).toEqual([['toasoan@hoinongdan.example']]);
});

test('nothing that is written into a subject or an address becomes a second recipient', async () => {
  const { url, taken, recipients } = await aMailServer();
  const mailer = aMailer(url);
  for (const to of ['a@b.example, c@d.example', 'a@b.example\r\nRCPT TO:<c@d.example>', 'a@b.example> <c@d.example']) {
    const id = (await queue({ to, subject: 'Giấy phép\r\nBcc: x@y.example' }))!;
    await deliverMessage(database, mailer, id).catch(() => null);
  }
  expect(recipients.filter((each) => each.length > 1)).toEqual([]);
  expect(recipients.flat()).not.toContain('c@d.example');
  expect(taken.join('\n')).not.toMatch(/^Bcc:/m);
});

test('a refusal by the server is kept in its own words, and the message fails until a later attempt succeeds', async () => {
  let isFull = true;
  const { url, taken } = await aMailServer({
    onRcptTo(_address, _session, done) {
      if (!isFull) return done();
      done(Object.assign(new Error('Mailbox full, try later'), { responseCode: 452 }));
    },
  });
  const mailer = aMailer(url);
  const id = (await queue())!;
  await expect(deliverMessage(database, mailer, id)).rejects.toBeInstanceOf(NotDelivered);
  expect(await stored(id)).toMatchObject({ status: 'failed', answer: expect.stringContaining('452') });
  isFull = false;
  await deliverMessage(database, mailer, id);
  expect(await stored(id)).toMatchObject({ status: 'sent', attempts: 2 });
  expect(taken).toHaveLength(1);
  expect((await attemptsOf(id)).map(({ outcome, answer }) => [outcome, answer.slice(0, 3)])).toEqual([
    ['failed', '452'],
    ['sent', '250'],
  ]);
});

test('a server that isn’t there is said so, without its password', async () => {
  const { url } = await aMailServer();
  for (const close of closing.splice(0).reverse()) await close();
  const mailer = aMailer(url.replace('smtp://', 'smtp://office:secret@'));
  const id = (await queue())!;
  await expect(deliverMessage(database, mailer, id)).rejects.toThrow('ECONNREFUSED');
  const { answer } = await stored(id);
  expect(answer).not.toContain('secret');
});

test('the queue tries a refused message again by its rule', async () => {
  const jobs = await openJobs({ url: database.url, definitions: [deliverMessageJob], role: 'worker', log });
  closing.push(() => jobs.stop());
  const { url } = await aMailServer({
    onMailFrom: (_address, _session, done) => done(Object.assign(new Error('Not now'), { responseCode: 451 })),
  });
  const mailer = aMailer(url);
  await database.transaction((tx) => tx.sql('delete from pgboss.job where name = $1', [deliverMessageJob.name]));
  const id = (await queue())!;
  const tried = new Promise<void>((resolve) => {
    void jobs.work(deliverMessageJob, { concurrency: 1 }, async ({ messageId }, signal) => {
      try {
        await deliverMessage(database, mailer, messageId, signal);
      } finally {
        resolve();
      }
    });
  });
  await tried;
  await expect
    .poll(() =>
      database.transaction((tx) =>
        tx.sql('select state, retry_count < retry_limit as more from pgboss.job where name = $1', [
          deliverMessageJob.name,
        ]),
      ),
    )
    .toMatchObject([{ state: 'retry', more: true }]);
  expect(await stored(id)).toMatchObject({ status: 'failed' });
});

test('a message of a transaction that fails was never written, and no job is there for it', async () => {
  const key = randomUUID();
  const jobs = () =>
    database.transaction((tx) => tx.sql('select id from pgboss.job where name = $1', [deliverMessageJob.name]));
  const before = await jobs();
  const failing = database.transaction(async (tx) => {
    await queueMessage(tx, {
      ...{ key, kind: 'test', channel: 'email', to: 'a@b.example', locale: 'vi', subject: 's', body: 'b' },
      about: { type: 'test', id: '1' },
    });
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await jobs()).toEqual(before);
  expect(await queue({ key })).not.toBeNull();
});

test('many who write one message at once write it once', async () => {
  const key = randomUUID();
  const ids = await Promise.all(Array.from({ length: 10 }, () => queue({ key })));
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
});

test('what is written into the portal has arrived, and is found by its publisher and by its subject', async () => {
  const publisher = randomUUID();
  const about = { type: 'licence', id: randomUUID() };
  const id = (await queue({ channel: 'portal', to: publisher, about }))!;
  expect(await stored(id)).toMatchObject({ status: 'sent', answer: 'entered into the portal' });
  const { items } = await database.transaction((tx) => listMessages(tx, { portalOf: publisher, limit: 10 }));
  expect(items.map((message) => message.id)).toEqual([id]);
  expect(await database.transaction((tx) => messagesAbout(tx, about))).toHaveLength(1);
});

test('neither what a message says nor an attempt to deliver it can be changed afterwards', async () => {
  const id = (await queue({ channel: 'portal', to: randomUUID() }))!;
  const refused = (sql: string) => expect(database.transaction((tx) => tx.sql(sql, [id]))).rejects.toThrow();
  await refused(`update messages set body = 'khác' where id = $1`);
  await refused('delete from messages where id = $1');
  await refused(`update message_attempts set answer = 'khác' where message_id = $1`);
  await refused('delete from message_attempts where message_id = $1');
});

test('messages are paged, the newest first', async () => {
  const about = { type: 'paging', id: randomUUID() };
  for (let number = 0; number < 5; number++) await queue({ about, channel: 'portal', to: `p${number}` });
  const first = await database.transaction((tx) => listMessages(tx, { about, limit: 3 }));
  const second = await database.transaction((tx) =>
    listMessages(tx, { about, limit: 3, ...(first.nextCursor ? { cursor: first.nextCursor } : {}) }),
  );
  expect([...first.items, ...second.items].map(({ to }) => to)).toEqual(['p4', 'p3', 'p2', 'p1', 'p0']);
  expect(second.nextCursor).toBeNull();
});
