import { randomBytes } from 'node:crypto';
import { authorize, createUser, disableUser, type Role, roles, setupActor, User } from '@pressdesk/core/identity';
import type { Config } from '@pressdesk/core/platform';
import { refuseUnknown } from './refuse-unknown.ts';
import { withCore } from './sources.ts';

type Print = (line: string) => void;

/** Makes an account with a password of its own, which is shown once and stored nowhere. */
export async function addUser(
  config: Config,
  email: string,
  input: { name: string; role: Role[] },
  print: Print,
): Promise<void> {
  const password = randomBytes(15).toString('base64url');
  await withCore(config, async ({ database }) => {
    await database.transaction((tx) => {
      const wanted = { email, password, name: input.name, roles: input.role };
      return createUser(tx, setupActor, authorize(setupActor, 'user.manage', wanted));
    });
  });
  print(`${email} can sign in as ${input.role.join(', ')}.`);
  print(`Password: ${password}`);
  print('It is shown this once.');
}

export async function listUsers(config: Config, print: Print): Promise<void> {
  await withCore(config, async ({ database }) => {
    const users = await database.transaction((tx) => tx.em.find(User, {}, { orderBy: { email: 'asc' }, limit: 1_000 }));
    for (const { email, name, roles: held, disabledAt } of users) {
      print(`${disabledAt ? 'closed' : 'open  '}  ${email.padEnd(34)} ${held.join(', ').padEnd(24)} ${name}`);
    }
    print(`${users.length} accounts. Roles: ${roles.join(', ')}.`);
  });
}

/** Closes an account: whoever has it is signed out and can't sign in again. What they did stays under their name. */
export async function closeUser(config: Config, email: string, print: Print): Promise<void> {
  await withCore(config, async ({ database }) => {
    await database.transaction(async (tx) => {
      const user =
        (await tx.em.findOne(User, { email: email.trim().toLowerCase() })) ?? refuseUnknown('account', email);
      const closing = { userId: user.id, rowVersion: user.rowVersion };
      await disableUser(tx, setupActor, authorize(setupActor, 'user.manage', closing));
    });
    print(`${email} is closed.`);
  });
}
