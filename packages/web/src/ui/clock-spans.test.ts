import type { DossierClock } from '@pressdesk/api/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClockPicture } from './clock-spans.ts';

const by = { id: 'x', name: 'Lê Thu Thuỷ' };

type Given = { purpose?: string; kind?: 'statutory' | 'internal'; finished?: string; due?: string | null };

function clock(events: [type: string, at: string][], { purpose = 'processing', kind, finished, due }: Given = {}) {
  const dueOn = due === undefined ? '2026-11-20' : due;
  return {
    id: crypto.randomUUID(),
    purpose,
    kind: kind ?? 'statutory',
    startedAt: `${events[0]![1]}T02:00:00Z`,
    finishedAt: finished ? `${finished}T02:00:00Z` : null,
    deadline: {
      state: 'running',
      dueOn,
      dueAt: dueOn && `${dueOn}T17:00:00Z`,
      remaining: null,
      provisional: false,
      calendarVersion: 1,
      steps: [],
    },
    events: events.map(([type, at]) => ({ type, at: `${at}T02:00:00Z`, by, reason: '', note: null })),
  } satisfies DossierClock;
}

const at = (day: string) => Date.parse(`${day}T02:00:00Z`);
const words = (clocks: DossierClock[], now: string) =>
  toClockPicture(clocks, at(now))?.spans.map(
    ({ side, paused, late, ahead }) =>
      side + (paused ? ' paused' : '') + (late ? ' late' : '') + (ahead ? ' ahead' : ''),
  );

describe('the picture of a dossier’s clocks', () => {
  it('is nothing while no clock has started', () => {
    expect(toClockPicture([], at('2026-11-10'))).toBeNull();
  });

  it('shows the days gone and the days left until it is due', () => {
    expect(words([clock([['start', '2026-11-09']])], '2026-11-12')).toEqual(['office', 'office ahead']);
  });

  it('gives the time in which the office’s clock stands still to the applicant', () => {
    const stopped = clock(
      [
        ['start', '2026-11-09'],
        ['pause', '2026-11-11'],
      ],
      { due: null },
    );
    const supplement = clock([['start', '2026-11-11']], { purpose: 'supplement', due: '2026-12-11' });
    expect(words([stopped, supplement], '2026-11-13')).toEqual([
      'office',
      'applicant paused',
      'applicant paused ahead',
    ]);
  });

  it('shows what came after the due day as late', () => {
    expect(words([clock([['start', '2026-11-09']])], '2026-11-25')).toEqual(['office', 'office late']);
  });

  it('ends with the last clock, and then has no present and no due day', () => {
    const done = toClockPicture([clock([['start', '2026-11-09']], { finished: '2026-11-16' })], at('2027-02-01'));
    expect(done?.marks).toEqual([{ kind: 'finished', at: at('2026-11-16'), day: null }]);
    expect(done?.to).toBe(at('2026-11-16'));
  });

  it('marks an internal target without giving anybody time for it', () => {
    const internal = clock([['start', '2026-11-09']], { kind: 'internal', due: '2026-11-18' });
    const picture = toClockPicture([clock([['start', '2026-11-09']]), internal], at('2026-11-12'));
    expect(picture?.marks.map(({ kind }) => kind)).toEqual(['today', 'due', 'internal']);
    expect(picture?.spans).toHaveLength(2);
  });

  it('leaves no gap and no overlap, whatever happened', () => {
    const days = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(days, fc.array(days, { maxLength: 6 }), days, (start, turns, present) => {
        const day = (offset: number) => new Date(Date.UTC(2026, 10, 1 + offset)).toISOString().slice(0, 10);
        const events: [string, string][] = [['start', day(start)]];
        const sorted = turns.map((turn) => start + turn).sort((a, b) => a - b);
        for (const [index, turn] of sorted.entries()) events.push([index % 2 === 0 ? 'pause' : 'resume', day(turn)]);
        const picture = toClockPicture([clock(events, { due: day(start + 30) })], at(day(start + present)));
        const { spans, from } = picture!;
        for (const [index, span] of spans.entries()) {
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.from).toBe(index === 0 ? from : spans[index - 1]!.to);
        }
      }),
    );
  });
});
