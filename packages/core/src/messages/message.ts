import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

export const messageChannels = ['email', 'portal'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** `logged`: the office has no mail server, so it was written to the log and is read from the table. */
export const messageStatuses = ['queued', 'sent', 'failed', 'logged'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** What the office wrote to somebody. What it says is never changed; only how far its delivery has come. */
export const Message = defineEntity({
  name: 'Message',
  tableName: 'messages',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** What makes it the same message: there is one a key. */
    key: p.text(),
    /** What it is to the context that wrote it, such as `licence-reminder`. */
    kind: p.text(),
    channel: p.enum(messageChannels),
    /** An e-mail address; for the portal, the publisher's id. */
    recipient: p.text(),
    locale: p.enum(['vi', 'en'] as const),
    subject: p.text(),
    /** Plain text. */
    body: p.text(),
    aboutType: p.text(),
    aboutId: p.text(),
    status: p.enum(messageStatuses),
    createdAt: p.type(InstantType),
    /** When it was sent, or when the last attempt failed. */
    settledAt: p.type(InstantType).nullable(),
    attemptCount: p.integer(),
    rowVersion: p.integer().version(),
  }),
});
export type Message = InferEntity<typeof Message>;

/** One attempt to deliver a message with what the other side answered: the proof of delivery. Append-only. */
export const MessageAttempt = defineEntity({
  name: 'MessageAttempt',
  tableName: 'message_attempts',
  properties: (p) => ({
    id: p.uuid().primary(),
    messageId: p.manyToOne(Message).mapToPk().joinColumn('message_id'),
    /** 1 and up in its message. */
    number: p.integer(),
    outcome: p.enum(['sent', 'failed', 'logged'] as const),
    answer: p.text(),
    at: p.type(InstantType),
  }),
});
export type MessageAttempt = InferEntity<typeof MessageAttempt>;
