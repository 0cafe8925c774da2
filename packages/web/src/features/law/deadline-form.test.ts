import { describe, expect, it } from 'vitest';
import { type DeadlineForm, toDeadlineRequest, toSegments } from './deadline-form.ts';

const form: DeadlineForm = {
  amount: 7,
  unit: 'working-day',
  startOn: '2026-11-23',
  startTime: '',
  cutOff: '17h',
  firstDay: 'day-after',
  rollForward: true,
  pauses: [],
  extensions: [],
};

describe('toDeadlineRequest', () => {
  it('waits for the first day and for hours that are hours', () => {
    expect(toDeadlineRequest({ ...form, startOn: undefined })).toBeNull();
    expect(toDeadlineRequest({ ...form, startTime: '25:00' })).toBeNull();
    expect(toDeadlineRequest(form)).toMatchObject({ rule: { cutOff: '17:00' }, start: { time: null }, events: [] });
  });

  it('sends what happened in the order of its days, and leaves out a pause that has no beginning', () => {
    const request = toDeadlineRequest({
      ...form,
      pauses: [
        { id: 1, from: '2026-12-01', to: '2026-12-03' },
        { id: 2 },
        { id: 3, from: '2026-11-25', to: '2026-11-26' },
      ],
      extensions: [{ id: 4, on: '2026-11-30', amount: 3, unit: 'working-day' }],
    });
    expect(request?.events.map(({ type, on }) => `${type} ${on}`)).toEqual([
      'pause 2026-11-25',
      'resume 2026-11-26',
      'extend 2026-11-30',
      'pause 2026-12-01',
      'resume 2026-12-03',
    ]);
  });
});

describe('toSegments', () => {
  it('goes from the start to the last day without a gap', () => {
    const pauses = [{ id: 1, from: '2026-11-25', to: '2026-11-27' }];
    expect(toSegments('2026-11-23', '2026-12-04', pauses)).toEqual([
      { kind: 'running', from: '2026-11-23', to: '2026-11-25', days: 2 },
      { kind: 'paused', from: '2026-11-25', to: '2026-11-27', days: 2 },
      { kind: 'running', from: '2026-11-27', to: '2026-12-04', days: 7 },
    ]);
  });

  it('ends open where the clock stands still', () => {
    const [running, paused] = toSegments('2026-11-23', null, [{ id: 1, from: '2026-11-27' }]);
    expect(running).toMatchObject({ kind: 'running', days: 4 });
    expect(paused).toMatchObject({ kind: 'paused', to: null });
  });

  it('leaves out what lies behind the last day', () => {
    expect(toSegments('2026-11-23', '2026-12-02', [{ id: 1, from: '2026-12-10', to: '2026-12-11' }])).toHaveLength(1);
  });
});
