import { z } from '@hono/zod-openapi';
import { listRules } from '@pressdesk/core/monitoring';
import { exportRoute } from '../../exports/export-route.ts';
import { labelOf, ruleStatuses, severities } from '../../exports/labels.ts';

export const exportRules = exportRoute({
  operationId: 'exportRules',
  tag: 'rules',
  path: '/api/rules',
  name: 'rules',
  title: { vi: 'Quy tắc', en: 'Rules' },
  action: 'rule.read',
  filter: z.object({}),
  page: (tx, _actor, query) => listRules(tx, query),
  columns: [
    { title: { vi: 'Mã', en: 'Code' }, value: (rule) => rule.code },
    { title: { vi: 'Tên', en: 'Name' }, width: 40, value: (rule, lang) => rule.current.name[lang] },
    { title: { vi: 'Tình trạng', en: 'Status' }, value: (rule, lang) => labelOf(ruleStatuses, rule.status, lang) },
    { title: { vi: 'Phiên bản', en: 'Version' }, width: 10, value: (rule) => rule.current.number },
    {
      title: { vi: 'Mức độ', en: 'Severity' },
      value: (rule, lang) => labelOf(severities, rule.current.severity, lang),
    },
    { title: { vi: 'Chủ đề', en: 'Topic' }, value: (rule) => rule.current.topic },
    { title: { vi: 'Câu tìm', en: 'Query' }, width: 60, value: (rule) => rule.current.query },
    { title: { vi: 'Căn cứ', en: 'Provision' }, width: 50, value: (rule, lang) => rule.current.provision?.text[lang] },
    { title: { vi: 'Số cảnh báo', en: 'Signals' }, width: 12, value: (rule) => rule.signalCount },
  ],
});
