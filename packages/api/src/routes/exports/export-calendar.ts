import { listCalendarDays } from '@pressdesk/core/law';
import { officeDay } from '@pressdesk/core/platform';
import { exportRoute } from '../../exports/export-route.ts';
import { dayKinds, dayStatuses, labelOf } from '../../exports/labels.ts';
import { CalendarQuery } from '../law/read-calendar.ts';

export const exportCalendar = exportRoute({
  operationId: 'exportCalendar',
  tag: 'law',
  path: '/api/law/calendar',
  name: 'working-calendar',
  title: { vi: 'Lịch làm việc', en: 'Working calendar' },
  action: 'law.read',
  filter: CalendarQuery,
  async page(tx, _actor, { year }) {
    const days = await listCalendarDays(tx, year ?? officeDay(tx.clock.now()).year);
    return { items: days.filter(({ withdrawnAt }) => withdrawnAt === null), nextCursor: null };
  },
  columns: [
    { title: { vi: 'Ngày', en: 'Date' }, width: 12, value: (day) => day.date },
    { title: { vi: 'Tên', en: 'Name' }, width: 50, value: (day, lang) => day.name[lang] },
    { title: { vi: 'Loại', en: 'Kind' }, width: 28, value: (day, lang) => labelOf(dayKinds, day.kind, lang) },
    { title: { vi: 'Tình trạng', en: 'Status' }, value: (day, lang) => labelOf(dayStatuses, day.status, lang) },
    { title: { vi: 'Quyết định', en: 'Decision' }, width: 30, value: (day) => day.decision?.number },
    { title: { vi: 'Người xác nhận', en: 'Confirmed by' }, width: 30, value: (day) => day.confirmedBy?.name },
    { title: { vi: 'Xác nhận lúc', en: 'Confirmed at' }, value: (day) => day.confirmedAt },
  ],
});
