import { listPublishers } from '@pressdesk/core/registry';
import { exportRoute } from '../../exports/export-route.ts';
import { PublisherFilter } from '../registry/list-publishers.ts';

export const exportPublishers = exportRoute({
  operationId: 'exportPublishers',
  tag: 'registry',
  path: '/api/publishers',
  name: 'publishers',
  title: { vi: 'Đơn vị', en: 'Publishers' },
  action: 'outlet.read',
  filter: PublisherFilter,
  page: (tx, _actor, query) => listPublishers(tx, query),
  columns: [
    { title: { vi: 'Mã', en: 'Code' }, width: 24, value: (publisher) => publisher.code },
    { title: { vi: 'Tên', en: 'Name' }, width: 50, value: (publisher) => publisher.name },
    { title: { vi: 'Địa chỉ', en: 'Address' }, width: 50, value: (publisher) => publisher.address },
    { title: { vi: 'Điện thoại', en: 'Telephone' }, value: (publisher) => publisher.phone },
    { title: { vi: 'Thư điện tử', en: 'Email' }, width: 30, value: (publisher) => publisher.email },
    {
      title: { vi: 'Cơ quan báo chí', en: 'Outlets' },
      width: 60,
      value: (publisher) => publisher.outlets.map(({ name }) => name).join('; '),
    },
  ],
});
