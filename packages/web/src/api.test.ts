import { describe, expect, it } from 'vitest';
import { toProblem, toQueryString } from './api.ts';

describe('toQueryString', () => {
  it('leaves out what is not set, and keeps zero and false', () => {
    expect(toQueryString({ q: '', outlet: undefined, cursor: null, from: 0, exact: false })).toBe(
      '?from=0&exact=false',
    );
    expect(toQueryString({})).toBe('');
  });

  it('escapes what would break the address', () => {
    expect(toQueryString({ q: '"a&b"=?#' })).toBe('?q=%22a%26b%22%3D%3F%23');
  });
});

describe('toProblem', () => {
  it('keeps the code, the facts and the fields of a problem document', () => {
    const problem = toProblem('POST', 409, {
      code: 'already-claimed',
      detail: 'Somebody was faster.',
      facts: { by: { id: '1', name: 'Lan' } },
      errors: [{ pointer: '/token', detail: 'old' }],
    });
    expect(problem).toMatchObject({ code: 'already-claimed', status: 409, detail: 'Somebody was faster.' });
    expect(problem.facts).toEqual({ by: { id: '1', name: 'Lan' } });
    expect(problem.errors).toHaveLength(1);
  });

  it('takes a read that makes no sense for an address that leads nowhere', () => {
    expect(toProblem('GET', 400, { code: 'invalid-input' }).code).toBe('not-found');
    expect(toProblem('POST', 400, { code: 'invalid-input' }).code).toBe('invalid-input');
  });

  it('says so when no problem document came, as from a proxy in between', () => {
    for (const body of [undefined, null, 'Bad Gateway', [], { message: 'x' }, { code: 7 }]) {
      expect(toProblem('GET', 502, body)).toMatchObject({ code: 'unexpected-answer', status: 502 });
    }
  });
});
