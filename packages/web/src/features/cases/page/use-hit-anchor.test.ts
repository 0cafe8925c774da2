import type { ExhibitResponse, Party } from '@pressdesk/api/schemas';
import { expect, it } from 'vitest';
import { anchorOf } from './use-hit-anchor.ts';

const exhibit: ExhibitResponse = {
  ...{ id: 'e1', number: 1, label: 'BL-01', kind: 'object', title: 'Tập in số 45', source: 'Thu tại tòa soạn' },
  ...{ capture: null, fileName: null, mediaType: null, bytes: null, sha256: null, isSealed: false },
  ...{ takenAt: '2026-11-01T01:00:00Z', takenBy: { id: 'p', name: 'P' }, verified: null, custody: [], actions: [] },
};
const fullParty: Party = {
  ...{ kind: 'organisation', name: 'Báo Ví dụ', address: '', idNumber: null },
  ...{ representative: null, phone: null, email: null },
};
const kase = {
  ...{ number: '01/2026', title: 'Mê tín', fullParty, findings: [] },
  exhibits: [exhibit],
};

it('goes to the exhibit that has the words, with accents or without, and stays on top where the heading has them', () => {
  expect(anchorOf(kase, 'toa soan 45')).toBe('exhibit-e1');
  expect(anchorOf(kase, 'me tin')).toBeNull();
  expect(anchorOf(kase, 'khác hẳn')).toBeNull();
});
