import { plainMessage, readConfig } from '@pressdesk/core/platform';
import { runCli } from './cli/run-cli.ts';

try {
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
  await runCli(process.argv.slice(2), config, (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${plainMessage(error)}\n`);
  process.exitCode = 1;
}
