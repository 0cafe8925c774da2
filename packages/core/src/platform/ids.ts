import { randomUUIDv7 } from 'node:crypto';

/** Where new keys come from: UUIDs of version 7 (RFC 9562), which sort by time. */
export interface Ids {
  next(): string;
}

export const systemIds: Ids = { next: () => randomUUIDv7() };
