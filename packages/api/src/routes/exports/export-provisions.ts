import { listProvisions } from '@pressdesk/core/law';
import { exportRoute } from '../../exports/export-route.ts';
import { ProvisionFilter } from '../law/list-provisions.ts';

export const exportProvisions = exportRoute({
  operationId: 'exportProvisions',
  tag: 'law',
  path: '/api/law/provisions',
  name: 'law-provisions',
  title: { vi: 'Điều khoản', en: 'Provisions of law' },
  action: 'law.read',
  filter: ProvisionFilter,
  page: (tx, _actor, query) => listProvisions(tx, query),
  columns: [
    { title: { vi: 'Văn bản', en: 'Instrument' }, value: (provision) => provision.instrument.number },
    { title: { vi: 'Điều khoản', en: 'Citation' }, width: 30, value: (provision) => provision.version.citation },
    {
      title: { vi: 'Nội dung', en: 'Text' },
      width: 80,
      value: ({ version }, lang) => version.text[lang] ?? version.text.vi,
    },
    { title: { vi: 'Phạt từ (đồng)', en: 'Fine from (VND)' }, value: ({ version }) => version.violation?.fine?.minVnd },
    { title: { vi: 'Phạt đến (đồng)', en: 'Fine to (VND)' }, value: ({ version }) => version.violation?.fine?.maxVnd },
    { title: { vi: 'Hiệu lực từ', en: 'Valid from' }, value: (provision) => provision.version.validFrom },
    { title: { vi: 'Hiệu lực đến', en: 'Valid to' }, value: (provision) => provision.version.validTo },
    { title: { vi: 'Độ tin cậy', en: 'Confidence' }, width: 12, value: (provision) => provision.version.confidence },
    { title: { vi: 'Người xác nhận', en: 'Confirmed by' }, value: (provision) => provision.version.confirmed?.by.name },
    { title: { vi: 'Xác nhận lúc', en: 'Confirmed at' }, value: (provision) => provision.version.confirmed?.at },
  ],
});
