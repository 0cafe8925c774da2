import { createServer, type Socket } from 'node:net';
import { eicar } from './sample-files.ts';

export type ClamdServer = { url: string; stop(): Promise<void> };

/**
 * A scanner that speaks clamd's INSTREAM and knows one virus.
 * @param behaviour `too-large` refuses what is longer than 1,000 bytes, `mute` hangs up without a word
 */
export async function startClamd(behaviour: 'usual' | 'too-large' | 'mute' = 'usual'): Promise<ClamdServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (behaviour === 'mute') socket.end();
    else answer(socket, behaviour === 'too-large' ? 1000 : Number.POSITIVE_INFINITY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The scanner doesn’t listen.');
  return {
    url: `tcp://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const command = 'zINSTREAM\0';

function answer(socket: Socket, maxBytes: number): void {
  let received = Buffer.alloc(0);
  const content: Buffer[] = [];
  let isCommanded = false;
  let bytes = 0;
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (!isCommanded) {
      if (received.byteLength < command.length) return;
      isCommanded = received.toString('latin1', 0, command.length) === command;
      if (!isCommanded) return void socket.end('UNKNOWN COMMAND\0');
      received = received.subarray(command.length);
    }
    while (received.byteLength >= 4) {
      const length = received.readUInt32BE(0);
      if (length === 0) {
        const isInfected = Buffer.concat(content).includes(eicar);
        return void socket.end(isInfected ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      }
      if (received.byteLength < 4 + length) return;
      content.push(received.subarray(4, 4 + length));
      bytes += length;
      if (bytes > maxBytes) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      received = received.subarray(4 + length);
    }
  });
}
