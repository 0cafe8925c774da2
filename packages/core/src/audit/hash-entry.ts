import canonicalize from 'canonicalize';
import { sha256Hex } from '../platform/index.ts';

/** What an entry says, less its own hash. `at` is ISO 8601 in UTC with milliseconds. */
export type HashedEntry = {
  seq: number;
  at: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  type: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
  prevHash: string;
};

/** The hash the first entry names as the one before it. */
export const genesisHash = '0'.repeat(64);

/** SHA-256 (lower-case hex) over the canonical JSON of the entry (RFC 8785). */
export function hashEntry(entry: HashedEntry): string {
  const canonical = canonicalize(entry);
  if (canonical === undefined) throw new Error('An audit entry has no canonical form.');
  return sha256Hex(canonical);
}

/** The one text form in which an instant is hashed. */
export function hashedInstant(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'millisecond' });
}
