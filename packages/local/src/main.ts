import { plainMessage } from '@pressdesk/core/platform';

const commands: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  start: async () => (await import('./start.ts')).start,
  smoke: async () => (await import('./smoke.ts')).smoke,
  journey: async () => (await import('./journeys/journey.ts')).journey,
  replay: async () => (await import('./replay.ts')).replay,
  bench: async () => (await import('./bench.ts')).bench,
  pressdesk: async () => (await import('./pressdesk.ts')).pressdesk,
  'audit:verify': async () => (await import('./audit-verify.ts')).auditVerify,
  'search:rebuild': async () => (await import('./search-rebuild.ts')).searchRebuild,
  docs: async () => (await import('./write-docs.ts')).writeDocs,
};

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (!load) {
  process.stderr.write(`Commands: ${Object.keys(commands).join(', ')}.\n`);
  process.exit(2);
}
try {
  const command = await load();
  await command(args);
} catch (error) {
  process.stderr.write(`\n${plainMessage(error)}\n`);
  process.exit(1);
}
