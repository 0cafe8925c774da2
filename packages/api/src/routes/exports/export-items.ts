import { listItems } from '@pressdesk/core/monitoring';
import { exportRoute } from '../../exports/export-route.ts';
import { itemKinds, labelOf } from '../../exports/labels.ts';
import { ItemFilter } from '../monitoring/list-items.ts';

export const exportItems = exportRoute({
  operationId: 'exportItems',
  tag: 'monitoring',
  path: '/api/items',
  name: 'items',
  title: { vi: 'Tin, bài đã ghi', en: 'Items' },
  action: 'item.read',
  filter: ItemFilter,
  page: (tx, _actor, { outlet, ...query }) => listItems(tx, { ...query, outletId: outlet }),
  columns: [
    { title: { vi: 'Tiêu đề', en: 'Title' }, width: 60, value: (item) => item.title },
    { title: { vi: 'Loại', en: 'Kind' }, width: 12, value: (item, lang) => labelOf(itemKinds, item.kind, lang) },
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 30, value: (item) => item.outlet.name },
    { title: { vi: 'Đăng lúc', en: 'Published' }, value: (item) => item.publishedAt },
    { title: { vi: 'Thấy lần đầu', en: 'First seen' }, value: (item) => item.firstSeenAt },
    { title: { vi: 'Thấy lần cuối', en: 'Last seen' }, value: (item) => item.lastSeenAt },
    { title: { vi: 'Không còn từ', en: 'Absent since' }, value: (item) => item.absentSince },
    { title: { vi: 'Số phiên bản', en: 'Versions' }, width: 12, value: (item) => item.versionCount },
    { title: { vi: 'Số cảnh báo', en: 'Signals' }, width: 12, value: (item) => item.signalCount },
    { title: { vi: 'Địa chỉ', en: 'Address' }, width: 60, value: (item) => item.url },
  ],
});
