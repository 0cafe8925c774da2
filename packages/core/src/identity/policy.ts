import type { Role } from './actor.ts';

/** A part of the system that acts without a person. */
type SystemActor = 'crawler' | 'setup' | 'timekeeper';

/**
 * Who may do what. One row an action: the roles that may, those that may on what is their own publisher's (`own`), and
 * the parts of the system that may. The table is printed into docs/permissions.md and walked cell by cell by its test;
 * a role that isn't named may not.
 */
export const policy = {
  'outlet.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'admin', 'auditor'],
    system: [],
  },
  'outlet.manage': { roles: ['licensing-officer', 'admin'], system: ['setup'] },
  'source.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'admin', 'auditor'],
    system: [],
  },
  'source.manage': { roles: ['admin'], system: ['setup'] },
  'source.run': { roles: ['reviewer', 'admin'], system: ['setup'] },
  'item.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'admin', 'auditor'],
    system: [],
  },
  'item.record': { roles: ['admin'], system: ['crawler', 'setup'] },
  'search.query': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'admin', 'auditor'],
    system: [],
  },
  'rule.read': { roles: ['reviewer', 'leader', 'inspector', 'admin', 'auditor'], system: [] },
  'rule.manage': { roles: ['leader', 'admin'], system: ['setup'] },
  'review.read': { roles: ['reviewer', 'leader', 'inspector', 'auditor'], system: [] },
  'review.claim': { roles: ['reviewer', 'leader'], system: [] },
  'review.decide': { roles: ['reviewer', 'leader'], system: [] },
  'review.reopen': { roles: ['reviewer', 'leader'], system: [] },
  'transcript.upload': { roles: ['reviewer', 'admin'], system: [] },
  'audit.read': { roles: ['admin', 'auditor'], system: [] },
  'law.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'publisher', 'admin', 'auditor'],
    system: ['setup'],
  },
  'law.manage': { roles: ['admin'], system: ['setup'] },
  'law.confirm': { roles: ['leader', 'admin'], system: [] },
  'job.read': { roles: ['admin', 'auditor'], system: [] },
  'user.manage': { roles: ['admin'], system: ['setup'] },
  'procedure.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'publisher', 'admin', 'auditor'],
    system: ['setup'],
  },
  'dossier.read': {
    roles: ['licensing-officer', 'department-head', 'leader', 'inspector', 'auditor'],
    own: ['publisher'],
    system: [],
  },
  'dossier.file': { roles: ['licensing-officer'], own: ['publisher'], system: ['setup'] },
  'dossier.work': { roles: ['licensing-officer'], system: ['setup', 'timekeeper'] },
  'dossier.assign': { roles: ['licensing-officer', 'department-head'], system: ['setup'] },
  'dossier.endorse': { roles: ['department-head'], system: ['setup'] },
  'dossier.sign': { roles: ['leader'], system: ['setup'] },
  'licence.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'admin', 'auditor'],
    own: ['publisher'],
    system: [],
  },
  'licence.record': { roles: ['licensing-officer'], system: ['setup'] },
  'licence.decide': { roles: ['leader'], system: ['setup'] },
  'licence.expire': { roles: [], system: ['timekeeper'] },
  'deposit.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'auditor'],
    own: ['publisher'],
    system: [],
  },
  'deposit.record': { roles: ['licensing-officer', 'reviewer'], system: ['setup', 'timekeeper'] },
  'message.read': {
    roles: ['licensing-officer', 'department-head', 'admin', 'auditor'],
    own: ['publisher'],
    system: [],
  },
  'case.read': {
    roles: ['inspector', 'department-head', 'leader', 'auditor'],
    own: ['publisher'],
    system: [],
  },
  'case.open': { roles: ['inspector', 'leader'], system: ['setup'] },
  'case.work': { roles: ['inspector'], system: ['setup', 'timekeeper'] },
  'case.decide': { roles: ['leader'], system: ['setup'] },
  'case.reply': { roles: ['inspector'], own: ['publisher'], system: ['setup'] },
  'case.complain': { roles: ['inspector'], own: ['publisher'], system: ['setup'] },
  'case.review': { roles: ['leader'], system: ['setup'] },
  'evidence.read': { roles: ['inspector', 'leader', 'auditor'], system: ['timekeeper'] },
  'evidence.handle': { roles: ['inspector'], system: ['setup', 'timekeeper'] },
  'office.manage': { roles: ['admin'], system: ['setup'] },
  'report.read': {
    roles: ['reviewer', 'licensing-officer', 'department-head', 'leader', 'inspector', 'admin', 'auditor'],
    system: ['setup'],
  },
  'report.manage': { roles: ['department-head', 'leader', 'admin'], system: ['setup', 'timekeeper'] },
} as const satisfies Record<string, { roles: readonly Role[]; own?: readonly Role[]; system: readonly SystemActor[] }>;

export type Action = keyof typeof policy;

export const actions = Object.keys(policy) as Action[];
