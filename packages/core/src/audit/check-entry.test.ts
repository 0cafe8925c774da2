import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditRow, faultOf } from './check-entry.ts';
import { genesisHash, hashEntry } from './hash-entry.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const said = fc.record({
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
  actor_kind: fc.constantFrom('user', 'system'),
  actor_id: text,
  actor_name: text,
  type: text,
  subject_type: text,
  subject_id: text,
  data: fc.dictionary(
    text,
    fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
  ),
});

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  return hashEntry({
    seq: Number(row.seq),
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    type: row.type,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    data: row.data,
    prevHash: row.prev_hash,
  });
}

const chains = fc.array(said, { minLength: 1, maxLength: 20 }).map((entries) => {
  let prev_hash = genesisHash;
  return entries.map((entry, index): AuditRow => {
    const chained = { ...entry, seq: index + 1, prev_hash };
    prev_hash = hashOf(chained);
    return { ...chained, hash: prev_hash };
  });
});

/** The first entry of the rows that isn't what was written, counted from 0; null when all are. */
function firstBroken(rows: AuditRow[]): number | null {
  let before = { seq: 0, hash: genesisHash };
  for (const [index, row] of rows.entries()) {
    if (faultOf(row, before)) return index;
    before = { seq: index + 1, hash: row.hash };
  }
  return null;
}

const changes: Record<keyof AuditRow, (row: AuditRow) => Partial<AuditRow>> = {
  seq: (row) => ({ seq: Number(row.seq) + 1 }),
  at: (row) => ({ at: row.at.replace('Z', '001Z') }),
  actor_kind: (row) => ({ actor_kind: row.actor_kind === 'user' ? 'system' : 'user' }),
  actor_id: (row) => ({ actor_id: `${row.actor_id}x` }),
  actor_name: (row) => ({ actor_name: `${row.actor_name} ` }),
  type: (row) => ({ type: `${row.type}x` }),
  subject_type: (row) => ({ subject_type: `x${row.subject_type}` }),
  subject_id: (row) => ({ subject_id: `${row.subject_id}0` }),
  data: (row) => ({ data: { ...row.data, more: !row.data.more } }),
  prev_hash: (row) => ({ prev_hash: row.prev_hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
  hash: (row) => ({ hash: row.hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }),
};

const change = fc.constantFrom(...Object.values(changes));

test('a chain as it was written is whole', () => {
  fc.assert(
    fc.property(chains, (rows) => {
      expect(firstBroken(rows)).toBeNull();
    }),
  );
});

test('any change of one field of any entry is found, at that entry', () => {
  fc.assert(
    fc.property(chains, fc.nat(), change, (rows, at, changed) => {
      const index = at % rows.length;
      const row = rows[index]!;
      expect(firstBroken(rows.with(index, { ...row, ...changed(row) }))).toBe(index);
    }),
    { numRuns: 300 },
  );
});

test('an entry whose hash was made anew after the change is found at the next one', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (rows, at) => {
      fc.pre(rows.length > 1);
      const index = at % (rows.length - 1);
      const row = { ...rows[index]!, ...changes.data(rows[index]!) };
      expect(firstBroken(rows.with(index, { ...row, hash: hashOf(row) }))).toBe(index + 1);
    }),
  );
});

test('an entry taken out of a chain, and two that changed places, are found', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (rows, at) => {
      fc.pre(rows.length > 1);
      const index = at % (rows.length - 1);
      expect(firstBroken(rows.toSpliced(index, 1))).toBe(index);
      expect(firstBroken(rows.with(index, rows[index + 1]!).with(index + 1, rows[index]!))).toBe(index);
    }),
  );
});

test('data that were turned into a text of themselves count as changed', () => {
  fc.assert(
    fc.property(chains, (rows) => {
      const asText = JSON.stringify(rows[0]!.data) as unknown as Record<string, unknown>;
      expect(firstBroken(rows.with(0, { ...rows[0]!, data: asText }))).toBe(0);
    }),
  );
});

test('the order of the keys in the data doesn’t matter', () => {
  fc.assert(
    fc.property(chains, (rows) => {
      const data = Object.fromEntries(Object.entries(rows[0]!.data).toReversed());
      expect(firstBroken(rows.with(0, { ...rows[0]!, data }))).toBeNull();
    }),
  );
});
