import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Actor,
  type Authorized,
  actions,
  actionsOf,
  authorize,
  crawlerActor,
  may,
  mayOnAll,
  printPolicy,
  type Role,
  roles,
  setupActor,
  timekeeperActor,
} from '../../src/identity/index.ts';

/** The whole table, written out so that every change of a permission is seen here as well. */
const expected = `
action            reviewer licensing-officer department-head leader inspector publisher admin auditor crawler setup timekeeper
outlet.read       yes      yes               yes             yes    yes       -         yes   yes     -       -     -
outlet.manage     -        yes               -               -      -         -         yes   -       -       yes   -
source.read       yes      yes               yes             yes    yes       -         yes   yes     -       -     -
source.manage     -        -                 -               -      -         -         yes   -       -       yes   -
source.run        yes      -                 -               -      -         -         yes   -       -       yes   -
item.read         yes      yes               yes             yes    yes       -         yes   yes     -       -     -
item.record       -        -                 -               -      -         -         yes   -       yes     yes   -
search.query      yes      yes               yes             yes    yes       -         yes   yes     -       -     -
rule.read         yes      -                 -               yes    yes       -         yes   yes     -       -     -
rule.manage       -        -                 -               yes    -         -         yes   -       -       yes   -
review.read       yes      -                 -               yes    yes       -         -     yes     -       -     -
review.claim      yes      -                 -               yes    -         -         -     -       -       -     -
review.decide     yes      -                 -               yes    -         -         -     -       -       -     -
review.reopen     yes      -                 -               yes    -         -         -     -       -       -     -
transcript.upload yes      -                 -               -      -         -         yes   -       -       -     -
audit.read        -        -                 -               -      -         -         yes   yes     -       -     -
law.read          yes      yes               yes             yes    yes       yes       yes   yes     -       yes   -
law.manage        -        -                 -               -      -         -         yes   -       -       yes   -
law.confirm       -        -                 -               yes    -         -         yes   -       -       -     -
job.read          -        -                 -               -      -         -         yes   yes     -       -     -
user.manage       -        -                 -               -      -         -         yes   -       -       yes   -
procedure.read    yes      yes               yes             yes    yes       yes       yes   yes     -       yes   -
dossier.read      -        yes               yes             yes    yes       own       -     yes     -       -     -
dossier.file      -        yes               -               -      -         own       -     -       -       yes   -
dossier.work      -        yes               -               -      -         -         -     -       -       yes   yes
dossier.assign    -        yes               yes             -      -         -         -     -       -       yes   -
dossier.endorse   -        -                 yes             -      -         -         -     -       -       yes   -
dossier.sign      -        -                 -               yes    -         -         -     -       -       yes   -
licence.read      yes      yes               yes             yes    yes       own       yes   yes     -       -     -
licence.record    -        yes               -               -      -         -         -     -       -       yes   -
licence.decide    -        -                 -               yes    -         -         -     -       -       yes   -
licence.expire    -        -                 -               -      -         -         -     -       -       -     yes
deposit.read      yes      yes               yes             yes    yes       own       -     yes     -       -     -
deposit.record    yes      yes               -               -      -         -         -     -       -       yes   yes
message.read      -        yes               yes             -      -         own       yes   yes     -       -     -
case.read         -        -                 yes             yes    yes       own       -     yes     -       -     -
case.open         -        -                 -               yes    yes       -         -     -       -       yes   -
case.work         -        -                 -               -      yes       -         -     -       -       yes   yes
case.decide       -        -                 -               yes    -         -         -     -       -       yes   -
case.reply        -        -                 -               -      yes       own       -     -       -       yes   -
case.complain     -        -                 -               -      yes       own       -     -       -       yes   -
case.review       -        -                 -               yes    -         -         -     -       -       yes   -
evidence.read     -        -                 -               yes    yes       -         -     yes     -       -     yes
evidence.handle   -        -                 -               -      yes       -         -     -       -       yes   yes
office.manage     -        -                 -               -      -         -         yes   -       -       yes   -
report.read       yes      yes               yes             yes    yes       -         yes   yes     -       yes   -
report.manage     -        -                 yes             yes    -         -         yes   -       -       yes   yes
`;

const [header, ...rows] = expected.trim().split('\n');
const columns = header!.split(/ +/).slice(1);

function person(...held: Role[]): Actor {
  return { kind: 'user', id: 'u1', name: 'Nguyễn Thị Hoà', roles: held };
}

const systems: Record<string, Actor> = { crawler: crawlerActor, setup: setupActor, timekeeper: timekeeperActor };

test('every cell of the permission table is what it is meant to be', () => {
  const actual = actions.map((action) => {
    const cells = columns.map((column) => {
      const actor = systems[column] ?? person(column as Role);
      if (mayOnAll(actor, action)) return 'yes';
      return may(actor, action) ? 'own' : '-';
    });
    return [action, ...cells].join(' ');
  });
  expect(actual).toEqual(rows.map((row) => row.replace(/ +/g, ' ')));
});

test('the expected table has a column for every role', () => {
  expect(columns).toEqual([...roles, 'crawler', 'setup', 'timekeeper']);
});

test('a person without a role, and a part of the system the table doesn’t name, may nothing', () => {
  expect(actionsOf(person())).toEqual([]);
  expect(actionsOf({ kind: 'system', id: 'stranger', name: 'Stranger', roles: ['admin'] })).toEqual([]);
});

test('a person is no part of the system, whatever their id says', () => {
  expect(actionsOf({ ...person(), id: 'setup' })).toEqual([]);
});

test('a person with several roles may what any of them may', () => {
  const both = actionsOf(person('publisher', 'auditor'));
  const either = new Set([...actionsOf(person('publisher')), ...actionsOf(person('auditor'))]);
  expect(both).toEqual(actions.filter((action) => either.has(action)));
});

test('what a person may is the sum of what each of their roles may, in any order and however often', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...roles)), (held) => {
      const single = new Set(held.flatMap((role) => actionsOf(person(role))));
      expect(actionsOf(person(...held))).toEqual(actions.filter((action) => single.has(action)));
    }),
  );
});

test('authorize hands the subject back, or refuses with a code and the action', () => {
  const subject = { id: 's1' };
  const allowed: Authorized<typeof subject, 'source.manage'> = authorize(person('admin'), 'source.manage', subject);
  expect(allowed).toBe(subject);
  expect(() => authorize(person('reviewer'), 'source.manage', subject)).toThrow(
    expect.objectContaining({ code: 'forbidden', facts: { action: 'source.manage' } }),
  );
});

test('what is a publisher’s own it may; of another’s it doesn’t learn that it exists', () => {
  const actor: Actor = { ...person('publisher'), publisherId: 'p1' };
  const own = { publisherId: 'p1' };
  expect(authorize(actor, 'dossier.read', own)).toBe(own);
  for (const subject of [{ publisherId: 'p2' }, { publisherId: null }, {}, null]) {
    expect(() => authorize(actor, 'dossier.read', subject)).toThrow(expect.objectContaining({ code: 'not-found' }));
  }
  for (const stranger of [person('publisher'), { ...person('publisher'), publisherId: null }]) {
    expect(() => authorize(stranger, 'dossier.read', { publisherId: null })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  }
  expect(() => authorize(actor, 'dossier.work', own)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('a subject that wasn’t authorized, or was for another action, doesn’t pass the compiler', () => {
  const take = (subject: Authorized<{ id: string }, 'source.manage'>) => subject.id;
  const subject = { id: 's1' };
  // @ts-expect-error the brand is missing
  expect(take(subject)).toBe('s1');
  // @ts-expect-error the brand is another action's
  expect(take(authorize(person('admin'), 'source.run', subject))).toBe('s1');
});

test('docs/permissions.md shows the table as it is', async () => {
  const page = await readFile(new URL('../../../../docs/permissions.md', import.meta.url), 'utf8');
  expect(page).toBe(printPolicy());
});
