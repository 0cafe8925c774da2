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

  it('within a state come after those between states, without their own beginning and end', () => {
    const diagram = `stateDiagram-v2
      state processing {
        [*] --> examination
        examination --> endorsement : trình
      }
      accepted --> processing : nhận xử lý`;
    expect(transitionsOf(diagram)).toEqual([
      { from: 'accepted', to: 'processing', by: 'nhận xử lý' },
      { from: 'examination', to: 'endorsement', by: 'trình' },
    ]);
  });

  it('are none in a text that is no diagram', () => {
    expect(transitionsOf('')).toEqual([]);
    expect(transitionsOf('just words')).toEqual([]);
  });
});
