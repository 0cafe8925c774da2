import type { Database } from '../platform/index.ts';
import { type Role, setupActor } from './actor.ts';
import { authorize } from './authorize.ts';
import { createUser } from './create-user.ts';
import { findAccountByEmail } from './users.queries.ts';

export type DemoAccount = { email: string; password: string; roles: Role[]; name: string };

const password = 'pressdesk-demo';

/** Invented people, one a role; two reviewers, so that two can meet at the desk. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'reviewer@pressdesk.example', name: 'Trần Thị Minh Hạnh', roles: ['reviewer'], password },
  { email: 'reviewer2@pressdesk.example', name: 'Nguyễn Quốc Khánh', roles: ['reviewer'], password },
  { email: 'officer@pressdesk.example', name: 'Lê Thu Thuỷ', roles: ['licensing-officer'], password },
  { email: 'head@pressdesk.example', name: 'Ngô Thị Bích Liên', roles: ['department-head'], password },
  { email: 'leader@pressdesk.example', name: 'Phạm Đình Toàn', roles: ['leader'], password },
  { email: 'inspector@pressdesk.example', name: 'Hoàng Văn Nghĩa', roles: ['inspector'], password },
  { email: 'publisher@pressdesk.example', name: 'Võ Ngọc Diệp', roles: ['publisher'], password },
  { email: 'admin@pressdesk.example', name: 'Đặng Hữu Phước', roles: ['admin'], password },
  { email: 'auditor@pressdesk.example', name: 'Bùi Thị Kim Oanh', roles: ['auditor'], password },
];

/** Makes the demo accounts that aren't there yet; one that is there stays as it is. */
export async function createDemoAccounts(database: Database): Promise<readonly DemoAccount[]> {
  for (const account of demoAccounts) {
    await database.transaction(async (tx) => {
      if (!(await findAccountByEmail(tx, account.email)))
        await createUser(tx, setupActor, authorize(setupActor, 'user.manage', account));
    });
  }
  return demoAccounts;
}
