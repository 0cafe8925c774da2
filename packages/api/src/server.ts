import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { DomainError } from '@pressdesk/core/platform';
import { createApp } from './app.ts';
import type { Services } from './services.ts';

/** How long requests under way may take once the server is asked to stop. */
const graceMs = 10_000;

/**
 * Starts to listen.
 * @param at.port 0 takes any free port
 * @returns the address it listens on, and `stop`, which lets requests under way end
 * @throws DomainError `unavailable` when the port is taken or may not be used
 */
export async function startApi(
  services: Services,
  at: { host: string; port: number },
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: createApp(services).fetch, hostname: at.host }) as Server;
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  await listen(server, at);
  const { port } = server.address() as AddressInfo;
  const host = at.host.includes(':') ? `[${at.host}]` : at.host;
  return {
    url: `http://${host}:${port}`,
    stop: () => stop(server),
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(toSentence(cause, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function toSentence(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  if (cause.code === 'EADDRINUSE') {
    return new DomainError(
      'unavailable',
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
      { facts: { port }, cause },
    );
  }
  if (cause.code === 'EACCES') {
    return new DomainError('unavailable', `This user may not listen on port ${port}. Set PORT to 1024 or above.`, {
      facts: { port },
      cause,
    });
  }
  if (cause.code === 'EADDRNOTAVAIL') {
    return new DomainError('unavailable', `This machine has no address ${host}. Set HOST to one it has.`, {
      facts: { host },
      cause,
    });
  }
  return cause;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}
