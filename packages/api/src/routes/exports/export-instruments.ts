import { z } from '@hono/zod-openapi';
import { listInstruments } from '@pressdesk/core/law';
import { exportRoute } from '../../exports/export-route.ts';

export const exportInstruments = exportRoute({
  operationId: 'exportInstruments',
  tag: 'law',
  path: '/api/law/instruments',
  name: 'law-instruments',
  title: { vi: 'Văn bản pháp luật', en: 'Instruments of law' },
  action: 'law.read',
  filter: z.object({}),
  page: (tx, _actor, query) => listInstruments(tx, query),
  columns: [
    { title: { vi: 'Số, ký hiệu', en: 'Number' }, value: (instrument) => instrument.number },
    { title: { vi: 'Tên', en: 'Name' }, width: 80, value: (instrument) => instrument.versions[0]?.name },
    {
      title: { vi: 'Cơ quan ban hành', en: 'Issuer' },
      width: 30,
      value: (instrument) => instrument.versions[0]?.issuer,
    },
    { title: { vi: 'Ngày ban hành', en: 'Issued on' }, value: (instrument) => instrument.versions[0]?.issuedOn },
    { title: { vi: 'Hiệu lực từ', en: 'Valid from' }, value: (instrument) => instrument.versions[0]?.validFrom },
    { title: { vi: 'Hiệu lực đến', en: 'Valid to' }, value: (instrument) => instrument.versions[0]?.validTo },
    {
      title: { vi: 'Độ tin cậy', en: 'Confidence' },
      width: 12,
      value: (instrument) => instrument.versions[0]?.confidence,
    },
    { title: { vi: 'Số điều khoản', en: 'Provisions' }, width: 12, value: (instrument) => instrument.provisionCount },
  ],
});
