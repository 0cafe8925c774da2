import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../portal-types.ts';
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  delayMs,
  isUnsaved,
  mustSend,
  startAutosave,
} from './autosave.ts';

const applicant = { organisation: '', address: '', person: '', phone: '', email: '' };
const draft = (answers: Draft['answers'], person = ''): Draft => ({ answers, applicant: { ...applicant, person } });
const after = (events: AutosaveEvent[], from = startAutosave(draft({ name: 'A' }), 1)): Autosave =>
  events.reduce(autosave, from);
const saved = (rowVersion: number): AutosaveEvent => ({ type: 'saved', rowVersion, at: '2026-11-23T03:32:00Z' });

describe('saving as one types', () => {
  it('sends what changed, once, and knows when it was saved', () => {
    const sending = after([{ type: 'edit', draft: draft({ name: 'B' }) }, { type: 'send' }]);
    expect(sending.phase).toBe('saving');
    expect(mustSend(sending)).toBe(false);
    const done = autosave(sending, saved(2));
    expect(done).toMatchObject({ phase: 'idle', rowVersion: 2, savedAt: '2026-11-23T03:32:00Z' });
    expect(isUnsaved(done)).toBe(false);
  });

  it('keeps what is typed while it is under way, and sends that next', () => {
    const state = after([
      { type: 'edit', draft: draft({ name: 'B' }) },
      { type: 'send' },
      { type: 'edit', draft: draft({ name: 'BC' }) },
      saved(2),
    ]);
    expect(state.draft.answers.name).toBe('BC');
    expect(mustSend(state)).toBe(true);
  });

  it('sends nothing when nothing but white space changed', () => {
    expect(mustSend(after([{ type: 'edit', draft: draft({ name: 'A ' }) }]))).toBe(false);
  });

  it('keeps trying while the server can’t be reached, with longer and longer waits', () => {
    let state = after([{ type: 'edit', draft: draft({ name: 'B' }) }]);
    const delays = [delayMs(state)];
    for (let attempt = 0; attempt < 7; attempt++) {
      state = after([{ type: 'send' }, { type: 'unreachable' }], state);
      delays.push(delayMs(state));
    }
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays.at(-1)).toBe(30_000);
    expect(mustSend(state)).toBe(true);
    expect(delayMs(after([{ type: 'send' }, saved(2)], state))).toBe(delays[0]);
  });

  it('waits for a correction when it is refused', () => {
    const refused = after([
      { type: 'edit', draft: draft({ name: 'B' }) },
      { type: 'send' },
      { type: 'refused', problem: 'why' },
    ]);
    expect(mustSend(refused)).toBe(false);
    expect(mustSend(after([{ type: 'edit', draft: draft({ name: 'C' }) }], refused))).toBe(true);
  });

  it('joins what somebody else changed elsewhere without asking', () => {
    const state = after([
      { type: 'edit', draft: draft({ name: 'B' }) },
      { type: 'arrived', server: draft({ name: 'A', pages: 12 }, 'Diệp'), rowVersion: 4 },
    ]);
    expect(state).toMatchObject({ phase: 'idle', rowVersion: 4, draft: draft({ name: 'B', pages: 12 }, 'Diệp') });
  });

  it('asks about a value both changed, and takes what is chosen', () => {
    const conflict = after([
      { type: 'edit', draft: draft({ name: 'mine', pages: 1 }) },
      { type: 'arrived', server: draft({ name: 'theirs', pages: 2 }), rowVersion: 4 },
    ]);
    expect(conflict.phase).toBe('conflict');
    expect(conflict.conflicts.map(({ at }) => at)).toEqual(['answers/name', 'answers/pages']);
    expect(mustSend(conflict)).toBe(false);
    const chosen = autosave(conflict, { type: 'resolve', mine: new Set(['answers/pages']) });
    expect(chosen.draft.answers).toEqual({ name: 'theirs', pages: 1 });
    expect(mustSend(chosen)).toBe(true);
  });

  it('goes on asking while the same state arrives again', () => {
    const arrived: AutosaveEvent = { type: 'arrived', server: draft({ name: 'theirs' }), rowVersion: 4 };
    const state = after([{ type: 'edit', draft: draft({ name: 'mine' }) }, arrived, arrived]);
    expect(state.phase).toBe('conflict');
    const newer = autosave(state, { ...arrived, server: draft({ name: 'theirs', pages: 3 }), rowVersion: 5 });
    expect(newer).toMatchObject({ phase: 'conflict', conflicts: [{ at: 'answers/name', mine: 'mine' }] });
  });

  it('takes no older state for a newer one', () => {
    const state = after([{ type: 'arrived', server: draft({ name: 'old' }), rowVersion: 0 }]);
    expect(state.draft.answers.name).toBe('A');
  });

  it('never drops what was typed last, whatever the network does', () => {
    const event = fc.oneof(
      fc.string().map((name): AutosaveEvent => ({ type: 'edit', draft: draft({ name: `t${name}` }) })),
      fc.constant<AutosaveEvent>({ type: 'send' }),
      fc.constant<AutosaveEvent>({ type: 'unreachable' }),
      fc.integer({ min: 2, max: 9 }).map(saved),
      fc
        .integer({ min: 1, max: 9 })
        .map((pages): AutosaveEvent => ({ type: 'arrived', server: draft({ name: 'A', pages }), rowVersion: pages })),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const typed = events.findLast((each) => each.type === 'edit');
        // Somebody else changes other answers meanwhile; on this one the server has what it was last sent.
        const state = events.reduce(
          (before, each) =>
            each.type === 'arrived'
              ? autosave(before, {
                  ...each,
                  server: draft({ ...each.server.answers, name: before.base.answers.name ?? null }),
                })
              : autosave(before, each),
          startAutosave(draft({ name: 'A' }), 1),
        );
        if (typed) expect(state.draft.answers.name).toBe(typed.draft.answers.name);
      }),
    );
  });
});
