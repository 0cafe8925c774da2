import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LegalStatus, type LicenceAction, licenceTransitions } from './licence.ts';
import {
  addDays,
  type DecisionFact,
  foldLicence,
  statusOn,
  statusSince,
  suspendedDays,
  unnotedEnds,
  type VersionFact,
} from './status-on.ts';

const first = '2026-01-01';
const day = (number: number) => addDays(first, number);

type Facts = { decisions: DecisionFact[]; versions: VersionFact[] };
type Model = { status: LegalStatus; validTo: number; suspendedTo: number };
type Step = { wait: number; action: LicenceAction; days: number };

const step: fc.Arbitrary<Step> = fc.record({
  wait: fc.integer({ min: 0, max: 12 }),
  action: fc.constantFrom<LicenceAction[]>(
    'renew',
    'amend',
    'extend',
    'suspend',
    'lift-suspension',
    'revoke',
    'return',
  ),
  days: fc.integer({ min: 1, max: 20 }),
});
const walk = fc.record({ term: fc.integer({ min: 1, max: 25 }), steps: fc.array(step, { maxLength: 12 }) });

/** The same life told twice: as decisions, and as a machine that goes through it day by day by the transition table. */
function live({ term, steps }: { term: number; steps: Step[] }): Facts & { days: LegalStatus[] } {
  const decisions: DecisionFact[] = [{ seq: 1, action: 'issue', effectiveOn: day(0), endsOn: null }];
  const versions: VersionFact[] = [{ number: 1, effectiveFrom: day(0), validFrom: day(0), validTo: day(term - 1) }];
  const model: Model = { status: 'in-force', validTo: term - 1, suspendedTo: -1 };
  const days: LegalStatus[] = [];
  let now = 0;
  for (const { wait, action, days: length } of steps) {
    for (let passed = 0; passed < wait; passed++) {
      days[now] = model.status;
      now += 1;
      wakeUp(model, now);
    }
    const table: Partial<Record<LicenceAction, LegalStatus>> = licenceTransitions[model.status];
    const to = table[action];
    if (to === undefined) continue;
    const endsOn = action === 'suspend' ? day(now + length - 1) : null;
    decisions.push({ seq: decisions.length + 1, action, effectiveOn: day(now), endsOn });
    if (action === 'suspend') model.suspendedTo = now + length - 1;
    if (action === 'lift-suspension') model.suspendedTo = now - 1;
    if (action === 'renew' || action === 'extend' || action === 'amend') {
      if (action !== 'amend') model.validTo = Math.max(model.validTo, now) + length;
      const validFrom = action === 'renew' ? day(now) : versions.at(-1)!.validFrom;
      const validTo = day(model.validTo);
      versions.push({ number: versions.length + 1, effectiveFrom: day(now), validFrom, validTo });
    }
    model.status = to;
    // Lifted after its end: the table says in force, and the end comes the same day.
    wakeUp(model, now);
  }
  for (let rest = 0; rest < 40; rest++) {
    days[now] = model.status;
    now += 1;
    wakeUp(model, now);
  }
  return { decisions, versions, days };
}

function wakeUp(model: Model, today: number): void {
  if (model.status === 'suspended' && today > model.suspendedTo) {
    model.status =
      today > model.validTo ? licenceTransitions.suspended.expire : licenceTransitions.suspended['lift-suspension'];
  }
  if (model.status === 'in-force' && today > model.validTo) model.status = licenceTransitions['in-force'].expire;
}

test('on every day of any life, the fold of the decisions says what the transition table came to', () => {
  fc.assert(
    fc.property(walk, (each) => {
      const { decisions, versions, days } = live(each);
      expect(days.map((_, number) => statusOn(decisions, versions, day(number)))).toEqual(days);
    }),
  );
});

test('noting the ends that came by themselves changes no day, and leaves nothing to note', () => {
  fc.assert(
    fc.property(walk, (each) => {
      const { decisions, versions, days } = live(each);
      const last = day(days.length - 1);
      const noted = unnotedEnds(decisions, versions, last).map((end, index) => ({
        ...end,
        seq: decisions.length + index + 1,
        endsOn: null,
      }));
      const all = [...decisions, ...noted];
      expect(days.map((_, number) => statusOn(all, versions, day(number)))).toEqual(days);
      expect(unnotedEnds(all, versions, last)).toEqual([]);
    }),
  );
});

test('the order in which decisions are read makes no difference', () => {
  fc.assert(
    fc.property(walk, fc.infiniteStream(fc.nat()), (each, numbers) => {
      const { decisions, versions, days } = live(each);
      const shuffle = <T>(list: readonly T[]) =>
        list
          .map((item) => ({ item, key: numbers.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const last = day(days.length - 1);
      expect(foldLicence(shuffle(decisions), shuffle(versions), last)).toEqual(foldLicence(decisions, versions, last));
    }),
  );
});

test('the next change is the first day on which status or version differ', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 0, max: 60 }), (each, from) => {
      const { decisions, versions } = live(each);
      const { nextChangeOn } = foldLicence(decisions, versions, day(from));
      const stateOn = (on: string) =>
        JSON.stringify([
          statusOn(decisions, versions, on),
          Math.max(...versions.map((v) => (v.effectiveFrom <= on ? v.number : 0))),
        ]);
      const days = Array.from({ length: 400 }, (_, number) => day(from + number));
      expect(nextChangeOn).toBe(days.find((on) => stateOn(on) !== stateOn(day(from))) ?? null);
    }),
  );
});

test('suspended days are the days the licence stood suspended, and no others', () => {
  fc.assert(
    fc.property(walk, (each) => {
      const { decisions, days } = live(each);
      expect(suspendedDays(decisions, day(days.length - 1))).toBe(
        days.filter((status) => status === 'suspended').length,
      );
    }),
  );
});

const issued: DecisionFact = { seq: 1, action: 'issue', effectiveOn: '2026-01-01', endsOn: null };
const year: VersionFact = { number: 1, effectiveFrom: '2026-01-01', validFrom: '2026-01-01', validTo: '2026-12-31' };
const suspended: DecisionFact = { seq: 2, action: 'suspend', effectiveOn: '2026-12-01', endsOn: '2027-02-28' };

test('a suspension runs its whole term, past the end of the licence, which it does not prolong', () => {
  const decisions = [issued, suspended];
  expect(statusOn(decisions, [year], '2026-11-30')).toBe('in-force');
  expect(statusOn(decisions, [year], '2026-12-01')).toBe('suspended');
  expect(statusOn(decisions, [year], '2027-02-28')).toBe('suspended');
  expect(statusOn(decisions, [year], '2027-03-01')).toBe('expired');
  expect(statusSince(decisions, [year], '2027-01-15')).toBe('2026-12-01');
  expect(foldLicence(decisions, [year], '2027-01-15').validTo).toBe('2026-12-31');
  expect(suspendedDays(decisions, '2027-06-01')).toBe(90);
});

test('a term that was granted before the suspension is not usable until the suspension ends', () => {
  const next: VersionFact = { number: 2, effectiveFrom: '2027-01-01', validFrom: '2027-01-01', validTo: '2027-12-31' };
  const renewed: DecisionFact = { seq: 2, action: 'renew', effectiveOn: '2027-01-01', endsOn: null };
  const decisions = [issued, renewed, { ...suspended, seq: 3 }];
  expect(statusOn(decisions, [year, next], '2027-01-15')).toBe('suspended');
  expect(statusOn(decisions, [year, next], '2027-03-01')).toBe('in-force');
  expect(foldLicence(decisions, [year, next], '2026-12-15')).toMatchObject({
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    suspendedUntil: '2027-02-28',
    versionNumber: 2,
  });
});

test('a licence is worth nothing before its first day, and after a revocation nothing any more', () => {
  const revoked: DecisionFact = { seq: 3, action: 'revoke', effectiveOn: '2027-01-10', endsOn: null };
  expect(statusOn([issued], [year], '2025-12-31')).toBeNull();
  expect(statusOn([issued, suspended, revoked], [year], '2027-01-09')).toBe('suspended');
  expect(statusOn([issued, suspended, revoked], [year], '2027-01-10')).toBe('revoked');
  expect(suspendedDays([issued, suspended, revoked], '2027-06-01')).toBe(40);
});

test('without an end a licence stays in force, and nothing is going to change', () => {
  const open = { ...year, validTo: null };
  expect(statusOn([issued], [open], '2099-01-01')).toBe('in-force');
  expect(foldLicence([issued], [open], '2026-06-01').nextChangeOn).toBeNull();
});
