export { testClock } from './test-clock.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
