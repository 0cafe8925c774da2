import { describe, expect, it } from 'vitest';
import type { Cue } from '../../types.ts';
import { cueAt, formatCueTime, opensTurn, parseSeconds, speakerField } from './cues.ts';

const cues: Cue[] = [
  { index: 0, startMs: 1_500, endMs: 4_000, speaker: 'Phát thanh viên', text: 'Kính chào', start: 0, end: 9 },
  { index: 1, startMs: 4_000, endMs: 9_000, speaker: 'Phát thanh viên', text: 'quý vị', start: 10, end: 16 },
  { index: 2, startMs: 83_200, endMs: 85_000, speaker: 'Ông Lê Văn Bình', text: 'Vâng', start: 17, end: 21 },
];

describe('cueAt', () => {
  it('finds the cue that was last begun', () => {
    expect(cueAt(cues, 3)).toBe(0);
    expect(cueAt(cues, 60)).toBe(1);
    expect(cueAt(cues, 90_000)).toBe(2);
  });

  it('finds a cue by the whole second it begins in', () => {
    expect(cueAt(cues, 83)).toBe(2);
  });

  it('finds nothing before the first cue', () => {
    expect(cueAt(cues, 0)).toBeNull();
    expect(cueAt([], 10)).toBeNull();
  });
});

describe('formatCueTime', () => {
  it('shows hours only when there are any', () => {
    expect(formatCueTime(247_900)).toBe('4:07');
    expect(formatCueTime(3_729_000)).toBe('1:02:09');
  });
});

describe('parseSeconds', () => {
  it('reads the fragment and the bare number, and nothing else', () => {
    expect(parseSeconds('#t=83')).toBe(83);
    expect(parseSeconds('t=5')).toBe(5);
    expect(parseSeconds('7')).toBe(7);
    expect(parseSeconds('#t=-1')).toBeNull();
    expect(parseSeconds('')).toBeNull();
  });
});

describe('speakerField', () => {
  it('holds each name once, in the order they speak', () => {
    const { text, places } = speakerField(cues);
    expect(text).toBe('Phát thanh viên\nÔng Lê Văn Bình');
    for (const [name, { start, end }] of places) expect(text.slice(start, end)).toBe(name);
  });
});

describe('opensTurn', () => {
  it('is true once a turn', () => {
    expect(cues.map((_, position) => opensTurn(cues, position))).toEqual([true, false, true]);
  });
});
