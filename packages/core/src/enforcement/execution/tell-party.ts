import { queueMessage } from '../../messages/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';

/**
 * Writes to the party of a case: into the portal where its publisher has one, and by mail where it has an address.
 * @returns whether anything was written: not again under the same key, nor to a party nobody can write to
 */
export async function tellParty(
  tx: Tx,
  { id, publisherId, party }: Case,
  { key, kind, subject, body }: { key: string; kind: string; subject: string; body: string },
): Promise<boolean> {
  const message = {
    ...{ kind, locale: 'vi' as const, subject, about: { type: 'case', id } },
    body: [`Kính gửi ${party.name},`, body].join('\n\n'),
  };
  const written = [
    publisherId
      ? await queueMessage(tx, { ...message, key: `${key}:portal`, channel: 'portal', to: publisherId })
      : null,
    party.email ? await queueMessage(tx, { ...message, key: `${key}:email`, channel: 'email', to: party.email }) : null,
  ];
  return written.some((each) => each !== null);
}
