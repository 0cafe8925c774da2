import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainedCustody, type CustodyFact, chainCustody, checkCustody, intakeHash } from './custody-chain.ts';
import { custodyActions } from './exhibit.ts';

const intake = {
  id: 'e1',
  caseId: 'c1',
  number: 1,
  kind: 'web-capture',
  title: 'Trang tin ngày 23/11',
  source: 'thu thập',
  sha256: 'a'.repeat(64),
  bytes: 10,
};

const facts = fc.array(
  fc.record({
    action: fc.constantFrom(...custodyActions),
    note: fc.string({ unit: 'grapheme' }),
    place: fc.option(fc.string()),
    foundSha256: fc.constant(null),
    at: fc.constant('2026-11-23T05:00:00Z'),
    actorKind: fc.constantFrom('user' as const, 'system' as const),
    actorId: fc.string(),
    actorName: fc.string(),
  }),
  { minLength: 1, maxLength: 12 },
);

function chain(events: readonly Omit<CustodyFact, 'seq'>[]): ChainedCustody[] {
  let previous = intakeHash(intake);
  return events.map((event, index) => {
    const chained = chainCustody({ ...event, seq: index + 1 }, previous);
    previous = chained.hash;
    return chained;
  });
}

test('a chain that nobody touched is whole', () => {
  fc.assert(
    fc.property(facts, (events) => {
      expect(checkCustody(intake, chain(events))).toEqual({ isWhole: true });
    }),
  );
});

test('an event that was changed in any of its parts is named', () => {
  const changes: ((event: ChainedCustody) => ChainedCustody)[] = [
    (event) => ({ ...event, note: `${event.note}.` }),
    (event) => ({ ...event, place: `${event.place ?? ''}.` }),
    (event) => ({ ...event, actorName: `${event.actorName}.` }),
    (event) => ({ ...event, at: '2026-11-23T05:00:01Z' }),
    (event) => ({ ...event, foundSha256: 'b'.repeat(64) }),
    (event) => ({ ...event, hash: 'c'.repeat(64) }),
  ];
  fc.assert(
    fc.property(facts, fc.nat(), fc.constantFrom(...changes), (events, at, change) => {
      const whole = chain(events);
      const index = at % whole.length;
      const changed = whole.map((event, i) => (i === index ? change(event) : event));
      expect(checkCustody(intake, changed)).toMatchObject({ isWhole: false, seq: index + 1 });
    }),
  );
});

test('an event that was taken out, put in or moved shows', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (events, at) => {
      const whole = chain(events);
      const index = at % whole.length;
      expect(checkCustody(intake, whole.toSpliced(index, 1), whole.length).isWhole).toBe(false);
      expect(checkCustody(intake, whole.toSpliced(index, 0, whole[index]!)).isWhole).toBe(false);
      if (whole.length > 1) expect(checkCustody(intake, whole.toReversed()).isWhole).toBe(false);
    }),
  );
});

test('a file or a number that was exchanged at the intake breaks the first link', () => {
  const whole = chain([
    {
      action: 'taken',
      note: '',
      place: null,
      foundSha256: null,
      at: 'x',
      actorKind: 'user',
      actorId: 'u',
      actorName: 'U',
    },
  ]);
  for (const exchanged of [
    { ...intake, sha256: 'b'.repeat(64) },
    { ...intake, number: 2 },
    { ...intake, title: 'khác' },
  ]) {
    expect(checkCustody(exchanged, whole)).toEqual({ isWhole: false, seq: 1, why: 'broken-link' });
  }
});
