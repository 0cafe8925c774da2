import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genesisHash, type HashedEntry, hashEntry } from './hash-entry.ts';

type Row = HashedEntry & { hash: string };

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const said = fc.record({
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
  actorKind: fc.constantFrom('user', 'system'),
  actorId: text,
  actorName: text,
  type: text,
  subjectType: text,
  subjectId: text,
  data: fc.dictionary(
    text,
    fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
  ),
});

const chains = fc.array(said, { minLength: 1, maxLength: 20 }).map((entries) => {
  let prevHash = genesisHash;
  return entries.map((entry, index): Row => {
    const chained = { ...entry, seq: index + 1, prevHash };
    prevHash = hashEntry(chained);
    return { ...chained, hash: prevHash };
  });
});

/** The first place where a chain isn't what was written: what a reader with the rows alone finds out. */
function firstBroken(rows: Row[]): number | null {
  let prevHash = genesisHash;
  for (const [index, { hash, ...entry }] of rows.entries()) {
    if (entry.seq !== index + 1 || entry.prevHash !== prevHash || hashEntry(entry) !== hash) return index;
    prevHash = hash;
  }
  return null;
}

const fields = [
  'seq',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'type',
  'subjectType',
  'subjectId',
  'data',
  'prevHash',
  'hash',
] as const satisfies (keyof Row)[];

function changed(row: Row, field: (typeof fields)[number]): Row {
  if (field === 'seq') return { ...row, seq: row.seq + 1 };
  if (field === 'data') return { ...row, data: { ...row.data, more: !row.data.more } };
  return { ...row, [field]: `${row[field]}x` };
}

test('a chain as it was written is whole', () => {
  fc.assert(
    fc.property(chains, (rows) => {
      expect(firstBroken(rows)).toBeNull();
    }),
  );
});

test('any one changed field of any entry is found, at that entry', () => {
  fc.assert(
    fc.property(chains, fc.nat(), fc.constantFrom(...fields), (rows, at, field) => {
      const index = at % rows.length;
      const tampered = rows.with(index, changed(rows[index]!, field));
      expect(firstBroken(tampered)).toBe(index);
    }),
  );
});

test('an entry whose hash was made anew after the change is found at the next one', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (rows, at) => {
      fc.pre(rows.length > 1);
      const index = at % (rows.length - 1);
      const { hash: _, ...entry } = changed(rows[index]!, 'data');
      expect(firstBroken(rows.with(index, { ...entry, hash: hashEntry(entry) }))).toBe(index + 1);
    }),
  );
});

test('an entry taken out of a chain, or two that changed places, are found', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (rows, at) => {
      fc.pre(rows.length > 1);
      const index = at % (rows.length - 1);
      expect(firstBroken(rows.toSpliced(index, 1))).toBe(index);
      const swapped = rows.with(index, rows[index + 1]!).with(index + 1, rows[index]!);
      expect(firstBroken(swapped)).toBe(index);
    }),
  );
});

test('the order of the keys in the data doesn’t matter', () => {
  fc.assert(
    fc.property(said, (entry) => {
      const reversed = Object.fromEntries(Object.entries(entry.data).toReversed());
      const whole = { ...entry, seq: 1, prevHash: genesisHash };
      expect(hashEntry({ ...whole, data: reversed })).toBe(hashEntry(whole));
    }),
  );
});
