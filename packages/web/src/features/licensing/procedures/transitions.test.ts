import { describe, expect, it } from 'vitest';
import { transitionsOf } from './transitions.ts';

describe('the ways of a state diagram', () => {
  it('are read with the names the diagram gives its states', () => {
    const diagram = `stateDiagram-v2
      state "Mới đăng ký" as registered
      accepted : Được tiếp nhận
      [*] --> registered : nộp
      registered --> accepted : tiếp nhận: đủ giấy tờ
      accepted --> [*]`;
    expect(transitionsOf(diagram)).toEqual([
      { from: '[*]', to: 'Mới đăng ký', by: 'nộp' },
      { from: 'Mới đăng ký', to: 'Được tiếp nhận', by: 'tiếp nhận: đủ giấy tờ' },
      { from: 'Được tiếp nhận', to: '[*]', by: '' },
    ]);
  });

  it('are none in a text that is no diagram', () => {
    expect(transitionsOf('')).toEqual([]);
    expect(transitionsOf('just words')).toEqual([]);
  });
});
