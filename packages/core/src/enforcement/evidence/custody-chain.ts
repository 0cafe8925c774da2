import canonicalize from 'canonicalize';
import { sha256Hex } from '../../platform/index.ts';
import type { custodyActions } from './exhibit.ts';

/** What an exhibit was when it was taken: the chain begins with it, so it can't be exchanged later. */
export type ExhibitIntake = {
  id: string;
  caseId: string;
  number: number;
  kind: string;
  title: string;
  source: string;
  sha256: string | null;
  bytes: number | null;
};

/** An event of custody, less its hashes. `at` is ISO 8601 in UTC. */
export type CustodyFact = {
  seq: number;
  action: (typeof custodyActions)[number];
  note: string;
  place: string | null;
  foundSha256: string | null;
  at: string;
  actorKind: 'user' | 'system';
  actorId: string;
  actorName: string;
};

export type ChainedCustody = CustodyFact & { previousHash: string; hash: string };

/** What the first event names as the one before it: the hash of the intake. */
export function intakeHash({ id, caseId, number, kind, title, source, sha256, bytes }: ExhibitIntake): string {
  return sha256Hex(canonicalize({ id, caseId, number, kind, title, source, sha256, bytes })!);
}

/** Puts an event behind the one before it. The hash is SHA-256 over the canonical JSON (RFC 8785) of fact and previous hash. */
export function chainCustody(fact: CustodyFact, previousHash: string): ChainedCustody {
  const { seq, action, note, place, foundSha256, at, actorKind, actorId, actorName } = fact;
  const hashed = { seq, action, note, place, foundSha256, at, actorKind, actorId, actorName, previousHash };
  return { ...hashed, hash: sha256Hex(canonicalize(hashed)!) };
}

export type CustodyCheck = { isWhole: true } | { isWhole: false; seq: number; why: 'gap' | 'broken-link' | 'changed' };

/**
 * Goes over a chain from the intake on, and names the first event that doesn't follow: left out, put in, moved or changed.
 * An end that was cut off shows only against the count kept elsewhere (`expectedCount`).
 */
export function checkCustody(
  intake: ExhibitIntake,
  events: readonly ChainedCustody[],
  expectedCount = events.length,
): CustodyCheck {
  let previous = intakeHash(intake);
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { isWhole: false, seq: index + 1, why: 'gap' };
    if (event.previousHash !== previous) return { isWhole: false, seq: event.seq, why: 'broken-link' };
    if (chainCustody(event, previous).hash !== event.hash) return { isWhole: false, seq: event.seq, why: 'changed' };
    previous = event.hash;
  }
  return events.length === expectedCount ? { isWhole: true } : { isWhole: false, seq: events.length + 1, why: 'gap' };
}
