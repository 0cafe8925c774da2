import type { DossierListItem } from '@pressdesk/api/schemas';
import { describe, expect, it } from 'vitest';
import { joinColumns } from './board-columns.ts';

const by = { id: '1', name: 'Trần An' };

function dossier(id: string, dueOn: string | null): DossierListItem {
  return {
    id,
    code: id,
    procedure: { code: 'P01', version: 1, name: { vi: 'Bản tin', en: 'Bulletin' } },
    purpose: 'new',
    publisher: by,
    outlet: null,
    subject: '',
    channel: 'online',
    state: 'registered',
    nationalState: 1,
    step: null,
    outcome: null,
    assignee: null,
    submittedAt: null,
    dueOn,
    appointmentOn: null,
    due: 'later',
    turn: 'applicant',
    createdAt: '2026-11-23T01:00:00Z',
    rowVersion: 1,
  };
}

const column = (key: string, items: DossierListItem[] = [], count = items.length) => ({ key, count, items });

describe('the columns of the board', () => {
  it('join what waits for the applicant, what is due first on top, and count what isn’t shown', () => {
    const columns = joinColumns([
      column('registered'),
      column('awaiting-supplement', [dossier('a', '2026-12-24'), dossier('b', null)], 40),
      column('awaiting-fee', [dossier('c', '2026-12-01')]),
      column('signature'),
      column('done'),
    ]);
    expect(columns.map(({ key }) => key)).toEqual(['registered', 'signature', 'waiting', 'done']);
    expect(columns[2]).toMatchObject({ count: 41, items: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] });
  });

  it('leave out wishes to withdraw while there are none', () => {
    expect(joinColumns([column('withdrawal-requested'), column('done')]).map(({ key }) => key)).toEqual(['done']);
    const one = joinColumns([column('withdrawal-requested', [dossier('a', null)]), column('done')]);
    expect(one.map(({ key }) => key)).toEqual(['withdrawal-requested', 'done']);
  });
});
