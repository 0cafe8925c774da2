import { decodeCursor, type Page, type Tx, toInstant, toPage } from '../platform/index.ts';
import type { MessageChannel, MessageStatus } from './message.ts';

export type MessageView = {
  id: string;
  kind: string;
  channel: MessageChannel;
  /** An e-mail address; for the portal, the publisher's name where there is one. */
  to: string;
  subject: string;
  body: string;
  about: { type: string; id: string };
  status: MessageStatus;
  createdAt: Temporal.Instant;
  settledAt: Temporal.Instant | null;
  attempts: number;
  /** What the other side answered last; null while nothing was tried. */
  answer: string | null;
};

export type MessageFilter = {
  status?: MessageStatus | undefined;
  channel?: MessageChannel | undefined;
  kind?: string | undefined;
  about?: { type: string; id: string } | undefined;
  /** Only what is in this publisher's portal. */
  portalOf?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

type Row = Omit<MessageView, 'about' | 'createdAt' | 'settledAt'> & {
  about_type: string;
  about_id: string;
  created_at: string;
  settled_at: string | null;
};

/** Messages, the newest first. */
export async function listMessages(tx: Tx, filter: MessageFilter): Promise<Page<MessageView>> {
  const [at, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
  const rows = await tx.sql<Row>(
    `select m.id, m.kind, m.channel, coalesce(p.name, m.recipient) as to, m.subject, m.body, m.about_type, m.about_id,
            m.status, m.created_at, m.settled_at, m.attempt_count as attempts,
            (select a.answer from message_attempts a where a.message_id = m.id order by a.number desc limit 1) as answer
       from messages m
       left join publishers p on m.channel = 'portal' and p.id::text = m.recipient
      where ($1::text is null or m.status = $1) and ($2::text is null or m.channel = $2)
        and ($3::text is null or m.kind = $3)
        and ($4::text is null or (m.about_type, m.about_id) = ($4, $5::text))
        and ($6::text is null or (m.channel, m.recipient) = ('portal', $6))
        and ($7::timestamptz is null or (m.created_at, m.id) < ($7, $8::uuid))
      order by m.created_at desc, m.id desc limit $9`,
    [
      filter.status ?? null,
      filter.channel ?? null,
      filter.kind ?? null,
      filter.about?.type ?? null,
      filter.about?.id ?? null,
      filter.portalOf ?? null,
      at,
      id,
      filter.limit + 1,
    ],
  );
  return toPage(rows, filter.limit, (row) => [row.created_at, row.id], toView);
}

/** The newest messages about something, at most 100. */
export async function messagesAbout(tx: Tx, about: { type: string; id: string }): Promise<MessageView[]> {
  return (await listMessages(tx, { about, limit: 100 })).items;
}

function toView({ about_type: type, about_id: id, created_at, settled_at, ...row }: Row): MessageView {
  return {
    ...row,
    about: { type, id },
    createdAt: toInstant(created_at),
    settledAt: settled_at === null ? null : toInstant(settled_at),
  };
}
