import { describe } from 'vitest';
import { postgresSearch } from '../../src/search/index.ts';
import { createTestDatabase } from '../support/index.ts';
import { testSearchEngine } from './search-contract.ts';

describe('search in PostgreSQL', () => {
  testSearchEngine(async () => {
    const database = await createTestDatabase();
    return { engine: postgresSearch(database), close: () => database.close() };
  });
});
