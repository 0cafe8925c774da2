import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles, timekeeperActor } from '../../identity/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { Dossier } from './dossier.ts';
import { type DossierFacts, dossierActionsOf } from './dossier-actions.ts';
import { type DossierPosition, newPosition } from './dossier-position.ts';
import type { DossierAction, DossierState, DossierStep } from './dossier-states.ts';

const publisherId = 'publisher-a';
const person = (role: Role, more: Partial<Actor> = {}): Actor => ({
  ...{
    kind: 'user',
    id: `a-${role}`,
    name: role,
    roles: [role],
    publisherId: role === 'publisher' ? publisherId : null,
  },
  ...more,
});

const definition = {
  shape: 'licence',
  changes: [],
  fee: { text: {} },
  components: [],
} as unknown as ProcedureDefinition;

function dossierAt(state: DossierState, more: Partial<Dossier> = {}): Dossier {
  const usual = { publisherId, state, purpose: 'new', channel: 'online', answers: {}, apologyCount: 0 };
  return { ...usual, appointmentOn: '2026-12-03', assigneeId: null, step: null, ...more } as unknown as Dossier;
}

function offered(actor: Actor, dossier: Dossier, more: Partial<DossierFacts> = {}) {
  const position: DossierPosition = { ...newPosition, state: dossier.state, step: dossier.step ?? null };
  return dossierActionsOf(dossier, actor, definition, {
    ...{ today: '2026-11-23', position, isCurrent: true, missing: [], unanswered: [], insufficient: [] },
    ...{ filedBy: [], licenceObstacle: null, assigneeName: null },
    ...more,
  });
}

const asked: DossierAction[] = ['request-supplement', 'request-fee'];

/** Who may do what where: everything that isn't here is nobody's. */
const table: [DossierState, DossierStep | null, Partial<Record<Role, DossierAction[]>>][] = [
  ['draft', null, { publisher: ['save', 'submit', 'discard'] }],
  [
    'registered',
    null,
    {
      publisher: ['request-withdrawal'],
      'licensing-officer': ['accept', 'refuse-acceptance', 'request-supplement', 'assign', 'check-component'],
      'department-head': ['assign'],
    },
  ],
  [
    'accepted',
    null,
    {
      publisher: ['request-withdrawal'],
      'licensing-officer': ['request-fee', 'take-up', 'apologise', 'assign'],
      'department-head': ['assign'],
    },
  ],
  [
    'processing',
    'examination',
    {
      publisher: ['request-withdrawal'],
      'licensing-officer': [...asked, 'propose', 'apologise', 'assign', 'check-component'],
      'department-head': ['assign'],
    },
  ],
  [
    'processing',
    'endorsement',
    {
      publisher: ['request-withdrawal'],
      'licensing-officer': ['apologise', 'assign'],
      'department-head': ['send-back', 'endorse', 'assign'],
    },
  ],
  [
    'processing',
    'signature',
    {
      publisher: ['request-withdrawal'],
      'licensing-officer': ['apologise', 'assign'],
      'department-head': ['assign'],
      leader: ['send-back', 'sign'],
    },
  ],
  [
    'awaiting-supplement',
    null,
    {
      publisher: ['save', 'supplement', 'request-withdrawal'],
      'licensing-officer': ['assign'],
      'department-head': ['assign'],
    },
  ],
  [
    'awaiting-fee',
    null,
    {
      publisher: ['request-withdrawal'],
      'licensing-officer': ['record-fee', 'assign'],
      'department-head': ['assign'],
    },
  ],
  [
    'withdrawal-requested',
    null,
    {
      'licensing-officer': ['refuse-withdrawal', 'accept-withdrawal', 'assign'],
      'department-head': ['assign'],
    },
  ],
  ['done', null, { 'licensing-officer': ['return-result'] }],
  ['returned', null, {}],
  ['stopped', null, {}],
  ['not-accepted', null, {}],
];

describe('who is offered what', () => {
  test.each(table)('at %s, step %s, every role has its own actions and no other', (state, step, expected) => {
    for (const role of roles) {
      const { actions, obstacles } = offered(person(role), dossierAt(state, { step }));
      expect([role, new Set(actions)]).toEqual([role, new Set(expected[role] ?? [])]);
      expect(obstacles).toEqual([]);
    }
  });

  test('a member of another publisher is offered nothing anywhere', () => {
    for (const [state, step] of table) {
      const stranger = person('publisher', { publisherId: 'publisher-b' });
      expect(offered(stranger, dossierAt(state, { step })).actions).toEqual([]);
    }
  });

  test('silence is the timekeeper’s alone, and it does nothing else', () => {
    expect(offered(timekeeperActor, dossierAt('registered')).actions).toEqual(['deem-accepted']);
    expect(offered(timekeeperActor, dossierAt('awaiting-supplement')).actions).toEqual(['lapse']);
    expect(offered(timekeeperActor, dossierAt('accepted')).actions).toEqual([]);
  });
});

describe('what stands in the way is said in both languages', () => {
  const why = (actor: Actor, dossier: Dossier, action: DossierAction, facts: Partial<DossierFacts> = {}) => {
    const { actions, obstacles } = offered(actor, dossier, facts);
    expect(actions).not.toContain(action);
    return obstacles.find((obstacle) => obstacle.action === action)?.why;
  };

  test('who proposed, endorsed or filed', () => {
    const head = person('department-head');
    const leader = person('leader');
    const officer = person('licensing-officer');
    expect(why(head, dossierAt('processing', { step: 'endorsement', proposedById: head.id }), 'endorse')?.vi).toContain(
      'Bạn là người đề xuất',
    );
    expect(why(leader, dossierAt('processing', { step: 'signature', endorsedById: leader.id }), 'sign')?.en).toContain(
      'You endorsed this',
    );
    expect(why(officer, dossierAt('registered'), 'accept', { filedBy: [officer.id] })?.vi).toContain('lập hồ sơ này');
    expect(offered(officer, dossierAt('done'), { filedBy: [officer.id] }).actions).toEqual(['return-result']);
  });

  test('somebody else has it', () => {
    const dossier = dossierAt('accepted', { assigneeId: 'another' });
    expect(why(person('licensing-officer'), dossier, 'take-up', { assigneeName: 'Đỗ Minh Quân' })).toEqual({
      vi: 'Hồ sơ đang do Đỗ Minh Quân phụ trách; hãy nhận bàn giao trước.',
      en: 'Đỗ Minh Quân has this dossier; have it handed over first.',
    });
  });

  test('more is missing than fits a sentence', () => {
    const missing = ['Một.', 'Hai.', 'Ba.', 'Bốn.', 'Năm.'].map((vi) => ({ pointer: '/x', text: { vi, en: vi } }));
    expect(why(person('publisher'), dossierAt('draft'), 'submit', { missing })?.vi).toBe(
      'Hồ sơ còn thiếu: Một. Hai. Ba. Và 2 mục khác.',
    );
  });

  test('a second apology, and one without an appointment', () => {
    const officer = person('licensing-officer');
    expect(why(officer, dossierAt('accepted', { apologyCount: 1 }), 'apologise')?.vi).toContain('một lần');
    expect(why(officer, dossierAt('accepted', { appointmentOn: null }), 'apologise')?.vi).toContain('ngày hẹn');
  });
});
