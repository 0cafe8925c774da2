export { anArticle, anOutlet, aRule, record } from './fixtures.ts';
export { testClock } from './test-clock.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { openTestKit } from './test-kit.ts';
export { totpCode } from './totp-code.ts';
