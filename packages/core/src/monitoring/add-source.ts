import { isAbsolute } from 'node:path';
import { recordAudit } from '../audit/index.ts';
import type { Actor, Authorized } from '../identity/index.ts';
import { DomainError, oneAtATime, requireFound, type Tx } from '../platform/index.ts';
import { Outlet } from '../registry/index.ts';
import { Source, type SourceKind } from './source.ts';

export type AddSourceInput = {
  outletId: string;
  kind: SourceKind;
  name: string;
  url: string;
  local: boolean;
  intervalSeconds: number;
};

/**
 * Adds a source to an outlet; it is read at once and then at its interval (seconds).
 * @throws DomainError `not-found` for the outlet, `duplicate` for the address, `invalid-input` for one that can't be read
 */
export async function addSource(
  tx: Tx,
  actor: Actor,
  input: Authorized<AddSourceInput, 'source.manage'>,
): Promise<Source> {
  const outlet = requireFound(await tx.em.findOne(Outlet, { id: input.outletId }), 'outlet');
  requireReadable(input);
  await oneAtATime(tx, 'source.add');
  if (await tx.em.findOne(Source, { url: input.url })) {
    throw new DomainError('duplicate', 'This address is already a source.', {
      fieldErrors: [{ pointer: '/url', detail: 'already a source' }],
    });
  }
  const now = tx.clock.now();
  const source = tx.em.create(Source, {
    id: tx.ids.next(),
    outletId: outlet.id,
    kind: input.kind,
    name: input.name,
    url: input.url,
    local: input.local,
    enabled: true,
    intervalSeconds: input.intervalSeconds,
    health: 'new',
    failureCount: 0,
    nextFetchAt: now,
    createdAt: now,
    rowVersion: 1,
  });
  recordAudit(tx, actor, {
    type: 'source.added',
    subject: { type: 'source', id: source.id },
    data: { outlet: outlet.code, kind: input.kind, url: input.url, local: input.local },
  });
  return source;
}

function requireReadable({ kind, url, local }: AddSourceInput): void {
  const refuse = (detail: string) => {
    throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/url', detail }] });
  };
  if (kind === 'drop-folder') {
    if (!local) refuse('A drop folder is on this machine: mark the source as local.');
    if (!isAbsolute(url)) refuse('Give the folder’s whole path, beginning with “/”.');
    return;
  }
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) refuse('Give an address that begins with http:// or https://.');
  if (address?.username || address?.password) refuse('Leave user name and password out of the address.');
}
