import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLicensingApi, type LicensingApi } from './licensing-api.ts';

let api: LicensingApi;
beforeAll(async () => {
  api = await createLicensingApi();
});
afterAll(() => api.close());

test('who signs is told beforehand that a test certificate would sign; nobody else is', async () => {
  const leader = await api.person('leader');
  expect(await leader.get('/api/papers/signing')).toEqual({ test: true });
  for (const account of ['officer', 'head', 'member-a']) {
    const person = await api.person(account);
    expect((await person.request('GET', '/api/papers/signing')).status).toBe(403);
  }
});
