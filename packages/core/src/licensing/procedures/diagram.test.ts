import { expect, test } from 'vitest';
import { procedureCatalogue } from './catalogue/index.ts';
import { diagramOf } from './diagram.ts';

const latest = (code: string) => procedureCatalogue.findLast((definition) => definition.code === code)!;

test('a procedure without a fee has no way to one, and one with a fee comes back from it', () => {
  expect(diagramOf(latest('P01'))).not.toContain('awaiting_fee');
  expect(diagramOf(latest('P14'))).toContain('  awaiting_fee --> accepted : đã nộp phí');
});

test('silence accepts only where the law says so', () => {
  const silent = '  registered --> accepted : no notice in time, deemed accepted';
  expect(diagramOf(latest('P01'), 'en')).toContain(silent);
  expect(diagramOf(latest('P14'), 'en')).not.toContain(silent);
});

test('a notification is taken note of and not signed; a change may be either', () => {
  const signed = 'processing --> done : sign, grant or refuse';
  const noted = 'accepted --> done : take note';
  const has = (code: string) => [signed, noted].map((way) => diagramOf(latest(code), 'en').includes(way));
  expect(has('P11')).toEqual([false, true]);
  expect(has('P03')).toEqual([true, false]);
  expect(has('P02')).toEqual([true, true]);
});

test.each(procedureCatalogue.map((definition) => [`${definition.code} v${definition.version}`, definition] as const))(
  '%s: every state that is drawn is named, reached, and leads on or to the end',
  (_, definition) => {
    const lines = diagramOf(definition, 'en').trimEnd().split('\n');
    expect(lines[0]).toBe('stateDiagram-v2');
    const named = lines.flatMap((line) => /^ {2}state ".+" as (\w+)$/.exec(line)?.[1] ?? []);
    const ways = lines.flatMap((line) => {
      const parts = /^ {2}(\S+) --> (\S+?)(?: : .+)?$/.exec(line);
      return parts ? [[parts[1]!, parts[2]!] as const] : [];
    });
    expect(named.length).toBeGreaterThan(6);
    for (const state of named) {
      expect(
        ways.some(([, to]) => to === state),
        state,
      ).toBe(true);
      expect(
        ways.some(([from]) => from === state),
        state,
      ).toBe(true);
    }
    for (const [from, to] of ways) for (const end of [from, to]) expect([...named, '[*]']).toContain(end);
    // A label holds none of the marks that Mermaid’s own grammar uses.
    for (const line of lines) expect(line.replace(' : ', '')).not.toMatch(/[:;]|undefined/);
  },
);
