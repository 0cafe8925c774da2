import { listSources } from '@pressdesk/core/monitoring';
import { exportRoute } from '../../exports/export-route.ts';
import { yesOrNo } from '../../exports/labels.ts';
import { SourceFilter } from '../monitoring/list-sources.ts';

export const exportSources = exportRoute({
  operationId: 'exportSources',
  tag: 'monitoring',
  path: '/api/sources',
  name: 'sources',
  title: { vi: 'Nguồn tin', en: 'Sources' },
  action: 'source.read',
  filter: SourceFilter,
  page: (tx, _actor, { outlet, ...query }) => listSources(tx, { ...query, outletId: outlet }),
  columns: [
    { title: { vi: 'Tên', en: 'Name' }, width: 40, value: (source) => source.name },
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 30, value: (source) => source.outlet.name },
    { title: { vi: 'Loại', en: 'Kind' }, width: 12, value: (source) => source.kind },
    { title: { vi: 'Đang đọc', en: 'Enabled' }, width: 10, value: (source, lang) => yesOrNo(source.enabled, lang) },
    { title: { vi: 'Tình trạng', en: 'Health' }, width: 14, value: (source) => source.health },
    { title: { vi: 'Địa chỉ', en: 'Address' }, width: 60, value: (source) => source.url },
  ],
});
