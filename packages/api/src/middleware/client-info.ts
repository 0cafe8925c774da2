import { getConnInfo } from '@hono/node-server/conninfo';
import type { ClientInfo } from '@pressdesk/core/identity';
import type { AppContext } from '../context.ts';

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Where a request comes from. `X-Forwarded-For` counts only when the connection comes from this machine, where a
 * reverse proxy may stand; of it only the last address, which that proxy wrote itself.
 */
export function clientInfo(c: AppContext): ClientInfo {
  const peer = peerAddress(c);
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const ip = forwarded && /^[0-9a-f.:]{2,45}$/i.test(forwarded) && loopback.test(peer) ? forwarded : peer;
  return { ip, userAgent: c.req.header('user-agent') ?? '' };
}

function peerAddress(c: AppContext): string {
  // A request that didn't come through a socket, as in tests, has no connection to ask.
  if (typeof c.env !== 'object' || c.env === null || !('incoming' in c.env)) return '127.0.0.1';
  return getConnInfo(c).remote.address ?? '127.0.0.1';
}
