import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { DomainError } from '@pressdesk/core/platform';

/** A file may take this long, and no silence of the scanner may: in milliseconds. */
const timeoutMs = 60_000;

export type ScanVerdict = { infected: false } | { infected: true; name: string };

/**
 * Has clamd look at a file, by its command INSTREAM: chunks with their length before them, an empty one at the end, and
 * one line back.
 * @param url `tcp://host:port` or `unix:///path`
 * @throws DomainError `unavailable` when it can't be reached, doesn't answer, or doesn't scan
 * @source clamd(8), § Commands
 */
export async function scanFile(url: string, path: string): Promise<ScanVerdict> {
  const socket = connectTo(url);
  try {
    const answer = readAnswer(socket);
    // It may fail while the file is still being sent; it is waited for below.
    answer.catch(() => undefined);
    await sendFile(socket, path, answer);
    return toVerdict(await answer);
  } finally {
    socket.destroy();
  }
}

function connectTo(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url);
  const socket =
    protocol === 'unix:'
      ? connect({ path: decodeURIComponent(pathname) })
      : connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
  return socket.setTimeout(timeoutMs, () => socket.destroy(new Error('The scanner was silent for too long.')));
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = () => resolve(text);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\0') || text.length > 4096) end();
    });
    socket.once('end', end);
    socket.once('error', (cause) => reject(unavailable('The virus scanner can’t be reached.', cause)));
    socket.once('close', () => reject(unavailable('The virus scanner broke off.')));
  });
}

/** Sends until the file is at its end or the scanner has made up its mind, as it does with what is too large for it. */
async function sendFile(socket: Socket, path: string, answer: Promise<string>): Promise<void> {
  const answered = answer.then(() => 'answered' as const);
  answered.catch(() => undefined);
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.byteLength);
    socket.write(length);
    if (socket.write(chunk)) continue;
    const drained = new Promise<'drained'>((resolve) => socket.once('drain', () => resolve('drained')));
    if ((await Promise.race([drained, answered])) === 'answered') return;
  }
  socket.write(Buffer.alloc(4));
}

function toVerdict(answer: string): ScanVerdict {
  const line = answer.replace(/\0[\s\S]*$/, '').trim();
  if (line === 'stream: OK') return { infected: false };
  const found = /^stream: (.{1,200}) FOUND$/.exec(line);
  if (found) return { infected: true, name: found[1]! };
  throw unavailable(`The virus scanner didn’t scan the file: ${line.slice(0, 200) || 'no answer'}.`);
}

function unavailable(detail: string, cause?: unknown): DomainError {
  return new DomainError('unavailable', detail, cause === undefined ? {} : { cause });
}
