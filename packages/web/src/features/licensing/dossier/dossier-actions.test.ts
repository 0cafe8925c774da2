import { describe, expect, it } from 'vitest';
import { effects, nextStepOf, offeredActions, offeredTo } from './dossier-actions.ts';

const component = (verdict: 'accepted' | 'insufficient') => ({
  key: 'application',
  isRequired: true,
  files: [],
  check: { verdict, note: '', by: { id: '1', name: 'Trần An' }, at: '2026-11-23T01:00:00Z' },
});

function dossier(actions: string[], { insufficient = false, kind = 'licence' as 'licence' | 'acknowledgement' } = {}) {
  return {
    actions,
    components: [component(insufficient ? 'insufficient' : 'accepted')],
    definition: { result: { kind } },
  };
}

describe('the next step of a dossier', () => {
  it('is accepting it when everything is there', () => {
    expect(nextStepOf(dossier(['assign', 'accept', 'request-supplement']))).toBe('accept');
  });

  it('is asking for what is insufficient, as long as that may be asked for', () => {
    expect(nextStepOf(dossier(['accept', 'request-supplement'], { insufficient: true }))).toBe('request-supplement');
    expect(nextStepOf(dossier(['accept'], { insufficient: true }))).toBe('accept');
  });

  it('is taking note where there is nothing to grant', () => {
    expect(nextStepOf(dossier(['propose', 'acknowledge'], { kind: 'acknowledgement' }))).toBe('acknowledge');
    expect(nextStepOf(dossier(['propose', 'acknowledge']))).toBe('propose');
  });

  it('is nobody’s who may only look or hand over', () => {
    expect(nextStepOf(dossier([]))).toBeNull();
    expect(nextStepOf(dossier(['assign', 'apologise']))).toBeNull();
  });
});

describe('the actions on offer', () => {
  it('join the two answers to a wish to withdraw', () => {
    expect(offeredTo(dossier(['accept-withdrawal', 'refuse-withdrawal']))).toEqual(['answer-withdrawal']);
  });

  it('leave out what the page does elsewhere', () => {
    expect(offeredTo(dossier(['check-component', 'save', 'accept']))).toEqual(['accept']);
  });

  it('each say what they bring with them', () => {
    expect(Object.keys(effects).sort()).toEqual([...offeredActions].sort());
  });
});
