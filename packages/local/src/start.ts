import { readConfig } from '@pressdesk/core/platform';
import { runOffice } from './run-office.ts';

/** The newsroom takes a step of its timeline this often, so that edits and removals come while one looks on. */
const newsroomStepSeconds = 60;

/** `npm start`: the whole office on this machine, until Ctrl-C. */
export async function start(): Promise<void> {
  const started = performance.now();
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
  const office = await runOffice(config, {
    newsroomStepSeconds,
    step: (name) => print(`  ✓ ${name}`),
  });
  print('');
  print(`Pressdesk is ready: ${office.url}  (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  print('');
  if (office.demo) {
    print('Demo accounts, all with the password “pressdesk-demo”:');
    for (const { email, name, roles } of office.demo.accounts) {
      print(`  ${email.padEnd(34)} ${roles.join(', ').padEnd(20)} ${name}`);
    }
    print('');
    print('The demo newsroom is being read now; an edit, a removal and a correction follow, one a minute.');
  } else {
    print('Accounts are made with: npm run pressdesk -- user add EMAIL --name NAME --role ROLE');
  }
  if (office.dataDir) print(`The database lies in ${office.dataDir}.`);
  print('Stop with Ctrl-C.');

  await new Promise<void>((resolve) => {
    const stop = () => resolve();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    office.onBroken(() => {
      process.exitCode = 1;
      resolve();
    });
  });
  print('\nStopping …');
  await office.stop();
  print('Stopped in order.');
  process.exit();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
