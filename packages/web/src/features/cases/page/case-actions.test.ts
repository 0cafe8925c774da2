import { describe, expect, it } from 'vitest';
import type { Reply } from '../case-types.ts';
import { actionGroups, nextStepOf, offeredActions, offeredTo } from './case-actions.ts';

const kase = { actions: [], findings: [], obligations: [], events: [] };
const reply: Reply = {
  id: 'r',
  kind: 'disputes',
  text: '',
  channel: 'portal',
  attachments: [],
  receivedAt: '2026-11-01T01:00:00Z',
  isLate: false,
  enteredBy: { id: 'p', name: 'P' },
  answer: null,
};

describe('what a case offers', () => {
  it('stands in the menu once, each of it', () => {
    expect(Object.values(actionGroups).flat().toSorted()).toEqual([...offeredActions].toSorted());
  });

  it('leaves out what the page doesn’t know', () => {
    expect(offeredTo({ actions: ['decide', 'fly'] })).toEqual(['decide']);
  });

  it('leads to an answer only where the party said something that has none', () => {
    const actions = ['answer-reply', 'propose-decision'];
    expect(nextStepOf({ ...kase, actions })).toBe('propose-decision');
    const finding = { number: 1, droppedAt: null, replies: [reply] };
    expect(nextStepOf({ ...kase, actions, findings: [finding] })).toBe('answer-reply');
  });

  it('leads nowhere where nothing may be done', () => {
    expect(nextStepOf(kase)).toBeUndefined();
  });
});
