import { describe, expect, it } from 'vitest';
import { firstItems } from './supplement-items.ts';

const by = { id: '1', name: 'Trần An' };
const component = (key: string, verdict: 'accepted' | 'insufficient' | null, note = '') => ({
  key,
  isRequired: true,
  files: [],
  check: verdict === null ? null : { verdict, note, by, at: '2026-11-23T01:00:00Z' },
});
const definition = {
  components: [
    { key: 'application', name: { vi: 'Đơn đề nghị', en: 'Application' } },
    { key: 'mock-up', name: { vi: 'Maket', en: 'Mock-up' } },
  ],
};

describe('a supplement request', () => {
  it('begins with what was found insufficient and why, in the order of the dossier', () => {
    const dossier = {
      definition,
      missing: [],
      components: [component('application', 'accepted'), component('mock-up', 'insufficient', 'Thiếu trang 3')],
    };
    expect(firstItems(dossier, ({ vi }) => vi)).toEqual([
      { pointer: '/components/mock-up', text: 'Maket: Thiếu trang 3' },
    ]);
  });

  it('asks for everything missing, once each', () => {
    const dossier = {
      definition,
      missing: [
        { pointer: '/components/mock-up', text: { vi: 'Thiếu maket', en: 'The mock-up is missing' } },
        { pointer: '/answers/title', text: { vi: 'Chưa có tên', en: 'There is no title' } },
      ],
      components: [component('mock-up', 'insufficient')],
    };
    expect(firstItems(dossier, ({ en }) => en)).toEqual([
      { pointer: '/components/mock-up', text: 'Mock-up' },
      { pointer: '/answers/title', text: 'There is no title' },
    ]);
  });

  it('is empty when nothing is wrong', () => {
    expect(firstItems({ definition, missing: [], components: [component('mock-up', null)] }, ({ vi }) => vi)).toEqual(
      [],
    );
  });
});
