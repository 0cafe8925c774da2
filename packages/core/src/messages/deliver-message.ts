import type { Database, Tx } from '../platform/index.ts';
import type { Mailer, MailOutcome } from './mailer.ts';
import { Message, MessageAttempt } from './message.ts';

/** A message that couldn't be delivered this time: the queue tries it again. */
export class NotDelivered extends Error {
  constructor(messageId: string, answer: string) {
    super(`Message ${messageId} wasn’t delivered: ${answer}`);
    this.name = 'NotDelivered';
  }
}

/**
 * Takes a message to its recipient and keeps what the other side answered. What has arrived already isn't sent again. A
 * program that dies between the sending and the keeping sends once more, under the same Message-ID.
 * @throws NotDelivered when the other side refused or couldn't be reached
 */
export async function deliverMessage(
  database: Database,
  mailer: Mailer,
  messageId: string,
  signal?: AbortSignal,
): Promise<void> {
  const mail = await database.transaction((tx) => readMail(tx, messageId));
  if (!mail) return;
  const outcome = await mailer.deliver(mail, signal);
  await database.transaction((tx) => recordAttempt(tx, messageId, outcome));
  if (outcome.outcome === 'failed') throw new NotDelivered(messageId, outcome.answer);
}

async function readMail(tx: Tx, id: string) {
  const message = await tx.em.findOne(Message, { id });
  if (!message || message.status === 'sent' || message.status === 'logged') return null;
  return { id, to: message.recipient, subject: message.subject, text: message.body, locale: message.locale };
}

async function recordAttempt(tx: Tx, messageId: string, { outcome, answer }: MailOutcome): Promise<void> {
  const at = tx.clock.now();
  const message = await tx.em.findOneOrFail(Message, { id: messageId });
  message.attemptCount += 1;
  message.status = outcome;
  message.settledAt = at;
  tx.em.create(MessageAttempt, { id: tx.ids.next(), messageId, number: message.attemptCount, outcome, answer, at });
}
