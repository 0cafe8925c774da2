import { z } from '@hono/zod-openapi';
import { listDossiers } from '@pressdesk/core/licensing';
import { exportRoute } from '../../exports/export-route.ts';
import {
  channels,
  dossierOutcomes,
  dossierStates,
  dossierSteps,
  labelOf,
  purposes,
  turns,
} from '../../exports/labels.ts';
import { DossierFilter, DossierOrder } from '../dossiers/dossier-filter.ts';

export const exportDossiers = exportRoute({
  operationId: 'exportDossiers',
  tag: 'dossiers',
  path: '/api/dossiers',
  name: 'dossiers',
  title: { vi: 'Hồ sơ', en: 'Dossiers' },
  action: 'dossier.read',
  filter: z.object({ ...DossierFilter.shape, ...DossierOrder.shape }),
  page: listDossiers,
  columns: [
    { title: { vi: 'Mã hồ sơ', en: 'Code' }, value: (dossier) => dossier.code },
    { title: { vi: 'Thủ tục', en: 'Procedure' }, width: 40, value: ({ procedure }, lang) => procedure.name[lang] },
    { title: { vi: 'Việc', en: 'Purpose' }, value: (dossier, lang) => labelOf(purposes, dossier.purpose, lang) },
    { title: { vi: 'Đơn vị nộp', en: 'Publisher' }, width: 40, value: (dossier) => dossier.publisher.name },
    { title: { vi: 'Về', en: 'Subject' }, width: 40, value: (dossier) => dossier.subject },
    { title: { vi: 'Kênh nộp', en: 'Channel' }, value: (dossier, lang) => labelOf(channels, dossier.channel, lang) },
    {
      title: { vi: 'Trạng thái', en: 'State' },
      width: 28,
      value: (dossier, lang) => labelOf(dossierStates, dossier.state, lang),
    },
    { title: { vi: 'Bước', en: 'Step' }, value: (dossier, lang) => labelOf(dossierSteps, dossier.step, lang) },
    {
      title: { vi: 'Kết quả', en: 'Outcome' },
      value: (dossier, lang) => labelOf(dossierOutcomes, dossier.outcome, lang),
    },
    { title: { vi: 'Đến lượt', en: 'Turn' }, value: (dossier, lang) => labelOf(turns, dossier.turn, lang) },
    { title: { vi: 'Người thụ lý', en: 'Assignee' }, width: 28, value: (dossier) => dossier.assignee?.name },
    { title: { vi: 'Nộp lúc', en: 'Submitted' }, value: (dossier) => dossier.submittedAt },
    { title: { vi: 'Hạn theo luật', en: 'Due' }, width: 14, value: (dossier) => dossier.dueOn },
    { title: { vi: 'Ngày hẹn trả', en: 'Appointment' }, width: 14, value: (dossier) => dossier.appointmentOn },
  ],
});
