import { z } from '@hono/zod-openapi';
import { listCases } from '@pressdesk/core/enforcement';
import { exportRoute } from '../../exports/export-route.ts';
import { caseDues, caseLimitations, caseStates, caseTurns, labelOf, partyKinds } from '../../exports/labels.ts';
import { CaseFilter, CaseOrder } from '../cases/case-filter.ts';

export const exportCases = exportRoute({
  operationId: 'exportCases',
  tag: 'cases',
  path: '/api/cases',
  name: 'cases',
  title: { vi: 'Vụ việc', en: 'Cases' },
  action: 'case.read',
  filter: z.object({ ...CaseFilter.shape, ...CaseOrder.shape }),
  page: listCases,
  columns: [
    { title: { vi: 'Số hồ sơ', en: 'Number' }, value: ({ number }) => number },
    { title: { vi: 'Vụ việc', en: 'Case' }, width: 40, value: ({ title }) => title },
    { title: { vi: 'Bên vi phạm', en: 'Party' }, width: 40, value: ({ party }) => party.name },
    { title: { vi: 'Loại', en: 'Kind' }, value: ({ party }, lang) => labelOf(partyKinds, party.kind, lang) },
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 32, value: ({ outlet }) => outlet?.name },
    {
      title: { vi: 'Trạng thái', en: 'State' },
      width: 24,
      value: ({ state }, lang) => labelOf(caseStates, state, lang),
    },
    { title: { vi: 'Người thụ lý', en: 'Assignee' }, width: 28, value: ({ assignee }) => assignee?.name },
    { title: { vi: 'Quy định', en: 'Provisions' }, value: ({ provisions }) => provisions.join(', ') },
    { title: { vi: 'Phát hiện ngày', en: 'Detected' }, width: 14, value: ({ detectedOn }) => detectedOn },
    { title: { vi: 'Lập hồ sơ lúc', en: 'Opened' }, value: ({ openedAt }) => openedAt },
    { title: { vi: 'Hạn gần nhất', en: 'Next date' }, width: 14, value: ({ dueOn }) => dueOn },
    { title: { vi: 'Mức gấp', en: 'Urgency' }, value: ({ due }, lang) => labelOf(caseDues, due, lang) },
    {
      title: { vi: 'Ngày cuối được phạt', en: 'Last lawful day' },
      width: 16,
      value: ({ lastLawfulOn }) => lastLawfulOn,
    },
    {
      title: { vi: 'Thời hiệu', en: 'Limitation' },
      value: ({ limitation }, lang) => labelOf(caseLimitations, limitation, lang),
    },
    { title: { vi: 'Đến lượt', en: 'Turn' }, value: ({ turn }, lang) => labelOf(caseTurns, turn, lang) },
    { title: { vi: 'Tiền phạt (đồng)', en: 'Fine (VND)' }, value: ({ totalVnd }) => totalVnd },
  ],
});
