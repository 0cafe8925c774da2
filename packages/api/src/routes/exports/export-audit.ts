import { listAudit } from '@pressdesk/core/audit';
import { exportRoute } from '../../exports/export-route.ts';
import { AuditFilter } from '../audit/list-audit.ts';

export const exportAudit = exportRoute({
  operationId: 'exportAudit',
  tag: 'audit',
  path: '/api/audit',
  name: 'audit-log',
  title: { vi: 'Nhật ký', en: 'Audit log' },
  action: 'audit.read',
  filter: AuditFilter,
  page: (tx, _actor, { subject, ...query }) => listAudit(tx, { ...query, subjectId: subject }),
  columns: [
    { title: { vi: 'Số', en: 'Number' }, width: 10, value: (entry) => entry.seq },
    { title: { vi: 'Lúc', en: 'At' }, value: (entry) => entry.at },
    { title: { vi: 'Người làm', en: 'Actor' }, width: 30, value: (entry) => entry.actor.name },
    { title: { vi: 'Việc', en: 'Type' }, width: 30, value: (entry) => entry.type },
    { title: { vi: 'Về loại', en: 'Subject type' }, value: (entry) => entry.subjectType },
    { title: { vi: 'Về', en: 'Subject' }, width: 40, value: (entry) => entry.subjectId },
    { title: { vi: 'Dữ kiện', en: 'Facts' }, width: 60, value: (entry) => JSON.stringify(entry.data) },
    { title: { vi: 'Mã băm', en: 'Hash' }, width: 66, value: (entry) => entry.hash },
  ],
});
