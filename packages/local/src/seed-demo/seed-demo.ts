import { authorize, createDemoAccounts, createUser, type DemoAccount, setupActor } from '@pressdesk/core/identity';
import type { Database, Tx } from '@pressdesk/core/platform';
import type { Newsroom } from '../newsroom/index.ts';
import { seedDemoPublishers } from './demo-publishers.ts';
import { seedNewsroom } from './seed-newsroom.ts';

export type DemoAccounts = readonly DemoAccount[];

/** Beside one account a role: a second officer, so that four eyes can meet, somebody of a second publisher, and a second
 * leader, to whom complaints about the first one's decisions go. */
const moreAccounts: readonly DemoAccount[] = [
  {
    email: 'officer2@pressdesk.example',
    name: 'Đỗ Minh Quân',
    roles: ['licensing-officer'],
    password: 'pressdesk-demo',
  },
  { email: 'publisher2@pressdesk.example', name: 'Hà Thanh Bình', roles: ['publisher'], password: 'pressdesk-demo' },
  { email: 'leader2@pressdesk.example', name: 'Đỗ Thị Hòa', roles: ['leader'], password: 'pressdesk-demo' },
];

/** Accounts, outlets, sources, rules and publishers. What is there already is left as it is. */
export async function seedDemo(database: Database, newsroom: Newsroom): Promise<{ accounts: DemoAccounts }> {
  const accounts = [...(await createDemoAccounts(database)), ...moreAccounts];
  await database.transaction(async (tx) => {
    for (const account of moreAccounts) await seedAccount(tx, account);
    await seedNewsroom(tx, newsroom);
    await seedDemoPublishers(tx);
  });
  return { accounts };
}

async function seedAccount(tx: Tx, account: DemoAccount): Promise<void> {
  const [known] = await tx.sql('select id from users where email = $1', [account.email]);
  if (!known) await createUser(tx, setupActor, authorize(setupActor, 'user.manage', account));
}
