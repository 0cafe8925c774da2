import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';

// A program of its own that starts the server of a folder, says so, and runs until it is killed.
const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir });
process.send?.({ url: server.url });
process.on('message', () => undefined);
