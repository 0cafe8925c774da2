import { ConfigError, DomainError, runProcess } from '../../src/platform/index.ts';

// A program as the real ones are: what it does is the first argument.
const [behaviour] = process.argv.slice(2);

runProcess(async () => {
  if (behaviour === 'bad-config') throw new ConfigError(['PORT: too large']);
  if (behaviour === 'no-database') throw new DomainError('unavailable', 'The database can’t be reached.');
  // Something that keeps the program alive, as a server does.
  const work = setInterval(() => undefined, 60_000);
  return {
    async stop() {
      clearInterval(work);
      process.stdout.write('stopped in order\n');
    },
  };
});
