import { roles } from './actor.ts';
import { actions, policy } from './policy.ts';

/** The permission table as a Markdown page: one row an action, one column a role. */
export function printPolicy(): string {
  const header = ['Action', ...roles, 'The system itself'];
  const rows = actions.map((action) => {
    const allowed: { roles: readonly string[]; own?: readonly string[]; system: readonly string[] } = policy[action];
    return [
      `\`${action}\``,
      ...roles.map((role) => {
        if (allowed.roles.includes(role)) return 'yes';
        return allowed.own?.includes(role) ? 'own' : '';
      }),
      allowed.system.join(', '),
    ];
  });
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [
    '# Permissions',
    '',
    'Who may do what, printed from `packages/core/src/identity/policy.ts` by `npm run docs`. An empty cell refuses.',
    'A person with several roles may do what any of them may. “The system itself” names the parts of the program that',
    'act without a person: `crawler` fetches and reads, `setup` is the command line of the machine’s owner, `timekeeper`',
    'acts when a period of law has passed. “own” allows it on what belongs to the publisher the person acts for; of',
    'another publisher’s things that person doesn’t even learn that they exist.',
    '',
    line(header),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
  ].join('\n');
}
