import { listReviewItems } from '@pressdesk/core/monitoring';
import { exportRoute } from '../../exports/export-route.ts';
import { itemKinds, labelOf, reviewStatuses, severities, yesOrNo } from '../../exports/labels.ts';
import { ReviewQueueFilter } from '../review/list-review-items.ts';
import { toFilter } from '../review/review-requests.ts';

export const exportReviewItems = exportRoute({
  operationId: 'exportReviewItems',
  tag: 'review',
  path: '/api/review/items',
  name: 'review-items',
  title: { vi: 'Bàn duyệt', en: 'Review queue' },
  action: 'review.read',
  filter: ReviewQueueFilter,
  page: (tx, actor, { status, claimed, sort, cursor, limit, ...filter }) =>
    listReviewItems(tx, actor, { ...toFilter(filter), status, claimed, sort, cursor, limit }),
  columns: [
    { title: { vi: 'Tiêu đề', en: 'Title' }, width: 60, value: (item) => item.title },
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 30, value: (item) => item.outlet.name },
    { title: { vi: 'Loại', en: 'Kind' }, width: 12, value: (item, lang) => labelOf(itemKinds, item.kind, lang) },
    {
      title: { vi: 'Mức độ', en: 'Severity' },
      width: 10,
      value: (item, lang) => labelOf(severities, item.severity, lang),
    },
    {
      title: { vi: 'Quy tắc', en: 'Rules' },
      width: 50,
      value: (item, lang) => item.ruleNames.map((name) => name[lang]),
    },
    { title: { vi: 'Tình trạng', en: 'Status' }, value: (item, lang) => labelOf(reviewStatuses, item.status, lang) },
    {
      title: { vi: 'Đã sửa sau khi đăng', en: 'Changed' },
      width: 12,
      value: (item, lang) => yesOrNo(item.changed, lang),
    },
    { title: { vi: 'Đăng lúc', en: 'Published' }, value: (item) => item.publishedAt },
    { title: { vi: 'Vào bàn duyệt', en: 'Queued' }, value: (item) => item.createdAt },
    { title: { vi: 'Người giữ', en: 'Claimed by' }, value: (item) => item.claim?.by.name },
  ],
});
