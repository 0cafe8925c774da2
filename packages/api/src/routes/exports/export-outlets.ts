import { z } from '@hono/zod-openapi';
import { listOutlets } from '@pressdesk/core/registry';
import { exportRoute } from '../../exports/export-route.ts';
import { labelOf, outletKinds, outletStatuses } from '../../exports/labels.ts';

export const exportOutlets = exportRoute({
  operationId: 'exportOutlets',
  tag: 'registry',
  path: '/api/outlets',
  name: 'outlets',
  title: { vi: 'Cơ quan báo chí', en: 'Outlets' },
  action: 'outlet.read',
  filter: z.object({}),
  page: (tx, _actor, query) => listOutlets(tx, query),
  columns: [
    { title: { vi: 'Mã', en: 'Code' }, width: 16, value: (outlet) => outlet.code },
    { title: { vi: 'Tên', en: 'Name' }, width: 40, value: (outlet) => outlet.name },
    { title: { vi: 'Loại hình', en: 'Kind' }, value: (outlet, lang) => labelOf(outletKinds, outlet.kind, lang) },
    { title: { vi: 'Cơ quan chủ quản', en: 'Publisher' }, width: 40, value: (outlet) => outlet.publisher.name },
    { title: { vi: 'Số giấy phép', en: 'Licence number' }, value: (outlet) => outlet.licenceNumber },
    { title: { vi: 'Giấy phép đến ngày', en: 'Licence valid to' }, value: (outlet) => outlet.licenceValidTo },
    {
      title: { vi: 'Tình trạng', en: 'Status' },
      value: (outlet, lang) => labelOf(outletStatuses, outlet.status, lang),
    },
    { title: { vi: 'Tên miền', en: 'Domains' }, width: 40, value: (outlet) => outlet.domains },
  ],
});
