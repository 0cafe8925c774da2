import type { Tx } from '../platform/index.ts';
import { sanitiseText } from '../platform/text.ts';
import { deliverMessageJob } from './jobs.ts';
import type { MessageChannel } from './message.ts';

export type QueueMessageInput = {
  /** What makes it the same message, such as `licence-reminder:<licence>:30:2027-01-01:email`. */
  key: string;
  /** What it is, such as `licence-reminder`. */
  kind: string;
  channel: MessageChannel;
  /** An e-mail address; for the portal, the publisher's id. */
  to: string;
  /** The language it is written in: the recipient's. */
  locale: 'vi' | 'en';
  /** One line; line ends become spaces. */
  subject: string;
  /** Plain text. */
  body: string;
  about: { type: string; id: string };
};

/**
 * Writes a message and, in the same transaction, the job that delivers it. What is in the portal has arrived; an e-mail is
 * `queued`. A message whose key is known isn't written again, however many write it at once.
 * @returns its id, or null when there was one under the key already
 */
export async function queueMessage(tx: Tx, input: QueueMessageInput): Promise<string | null> {
  const isDelivered = input.channel === 'portal';
  const now = tx.clock.now().toString();
  const id = tx.ids.next();
  const [row] = await tx.sql<{ id: string }>(
    `insert into messages (id, key, kind, channel, recipient, locale, subject, body, about_type, about_id, status,
                           created_at, settled_at, attempt_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (key) do nothing returning id`,
    [
      id,
      input.key,
      input.kind,
      input.channel,
      input.to,
      input.locale,
      sanitiseText(input.subject).replace(/\s+/g, ' ').trim(),
      sanitiseText(input.body),
      input.about.type,
      input.about.id,
      isDelivered ? 'sent' : 'queued',
      now,
      isDelivered ? now : null,
      isDelivered ? 1 : 0,
    ],
  );
  if (!row) return null;
  if (isDelivered) {
    await tx.sql(
      `insert into message_attempts (id, message_id, number, outcome, answer, at) values ($1, $2, 1, 'sent', $3, $4)`,
      [tx.ids.next(), id, 'entered into the portal', now],
    );
  } else {
    await tx.jobs.enqueue(deliverMessageJob, { messageId: id }, { singletonKey: id });
  }
  return id;
}
