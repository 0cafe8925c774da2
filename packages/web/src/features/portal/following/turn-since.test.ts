import { describe, expect, it } from 'vitest';
import { turnSince } from './turn-since.ts';

describe('since when it is somebody’s turn', () => {
  it('is when it was given to them, whatever they did with it since', () => {
    const filed = { at: '2026-11-02T02:00:00Z', stateAfter: 'registered' } as const;
    const accepted = { at: '2026-11-05T02:00:00Z', stateAfter: 'accepted' } as const;
    const asked = { at: '2026-11-09T02:00:00Z', stateAfter: 'awaiting-supplement' } as const;
    const answered = { at: '2026-11-12T02:00:00Z', stateAfter: 'processing' } as const;
    expect(turnSince([filed, accepted])).toBe(filed.at);
    expect(turnSince([filed, accepted, asked])).toBe(asked.at);
    expect(turnSince([filed, accepted, asked, answered])).toBe(answered.at);
  });

  it('is not known before anything happened', () => {
    expect(turnSince([])).toBeNull();
  });
});
