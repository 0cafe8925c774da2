import {
  authorize,
  createUser,
  disableUser,
  generatePassword,
  type Role,
  reopenUser,
  resetPassword,
  roles,
  setupActor,
  User,
} from '@pressdesk/core/identity';
import type { Config, Tx } from '@pressdesk/core/platform';
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
  const password = generatePassword();
  await withCore(config, async ({ database }) => {
    await database.transaction((tx) => {
      const wanted = { email, password, name: input.name, roles: input.role };
      return createUser(tx, setupActor, authorize(setupActor, 'user.manage', wanted));
    });
  });
  print(`${email} can sign in as ${input.role.join(', ')}.`);
  printPassword(password, print);
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
    await database.transaction(async (tx) => disableUser(tx, setupActor, await accountOf(tx, email)));
  });
  print(`${email} is closed.`);
}

/** Opens a closed account again, with the roles and the password it had. */
export async function reopenClosedUser(config: Config, email: string, print: Print): Promise<void> {
  await withCore(config, async ({ database }) => {
    await database.transaction(async (tx) => reopenUser(tx, setupActor, await accountOf(tx, email)));
  });
  print(`${email} is open again, with the password it had.`);
}

/** Gives an account a new password, which is shown once; without a second factor when the device is lost. */
export async function givePassword(
  config: Config,
  email: string,
  { withoutTotp }: { withoutTotp: boolean },
  print: Print,
): Promise<void> {
  await withCore(config, async ({ database }) => {
    const { user, password } = await database.transaction(async (tx) =>
      resetPassword(tx, setupActor, { ...(await accountOf(tx, email)), totp: withoutTotp }),
    );
    print(`${email} has a new password${withoutTotp ? ' and is asked for no code' : ''}; all its sessions have ended.`);
    printPassword(password, print);
    if (user.disabledAt) print('The account is closed. Open it with: pressdesk user reopen');
  });
}

/** The account with this address, for an operation of the machine's owner. */
async function accountOf(tx: Tx, email: string) {
  const user = (await tx.em.findOne(User, { email: email.trim().toLowerCase() })) ?? refuseUnknown('account', email);
  return authorize(setupActor, 'user.manage', { userId: user.id, rowVersion: user.rowVersion });
}

function printPassword(password: string, print: Print): void {
  print(`Password: ${password}`);
  print('It is shown this once.');
}
