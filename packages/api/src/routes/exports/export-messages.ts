import { listMessages } from '@pressdesk/core/messages';
import { exportRoute } from '../../exports/export-route.ts';
import { labelOf, messageChannels, messageStatuses } from '../../exports/labels.ts';
import { MessageFilter, toStoredFilter } from '../messages/message-filter.ts';

export const exportMessages = exportRoute({
  operationId: 'exportMessages',
  tag: 'messages',
  path: '/api/messages',
  name: 'messages',
  title: { vi: 'Thư đã gửi', en: 'Messages' },
  action: 'message.read',
  filter: MessageFilter,
  page: (tx, actor, { cursor, limit, ...filter }) =>
    listMessages(tx, { ...toStoredFilter(actor, filter), cursor, limit }),
  columns: [
    { title: { vi: 'Lúc', en: 'Written' }, value: (message) => message.createdAt },
    { title: { vi: 'Loại', en: 'Kind' }, value: (message) => message.kind },
    { title: { vi: 'Kênh', en: 'Channel' }, value: (message, lang) => labelOf(messageChannels, message.channel, lang) },
    { title: { vi: 'Gửi đến', en: 'To' }, width: 40, value: (message) => message.to },
    { title: { vi: 'Tiêu đề', en: 'Subject' }, width: 60, value: (message) => message.subject },
    {
      title: { vi: 'Tình trạng', en: 'Status' },
      value: (message, lang) => labelOf(messageStatuses, message.status, lang),
    },
    { title: { vi: 'Xong lúc', en: 'Settled' }, value: (message) => message.settledAt },
    { title: { vi: 'Số lần gửi', en: 'Attempts' }, width: 12, value: (message) => message.attempts },
    { title: { vi: 'Trả lời của máy chủ', en: 'Answer' }, width: 40, value: (message) => message.answer },
  ],
});
