import type { ActorRef } from '../platform/index.ts';

export const roles = [
  'reviewer',
  'licensing-officer',
  'department-head',
  'leader',
  'inspector',
  'publisher',
  'admin',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/** Who asks for something: a person with roles, or a part of the system. */
export type Actor = ActorRef & {
  readonly roles: readonly Role[];
  /** The publisher a person acts for; what is only theirs to see and do is measured against it. */
  readonly publisherId?: string | null;
};

/** The part of the system that fetches and reads, acting under its own name. */
export const crawlerActor: Actor = { kind: 'system', id: 'crawler', name: 'Crawler', roles: [] };

/** The part of the system that sets it up: seeds, migrations, the command line of the machine's owner. */
export const setupActor: Actor = { kind: 'system', id: 'setup', name: 'Setup', roles: [] };

/** The part of the system that acts when a period of law has passed: what silence means, what expires, what is due. */
export const timekeeperActor: Actor = { kind: 'system', id: 'timekeeper', name: 'Timekeeper', roles: [] };
