import { listOutletSignals } from '@pressdesk/core/monitoring';
import { exportRoute } from '../../exports/export-route.ts';
import { labelOf, severities } from '../../exports/labels.ts';
import { OutletSignalFilter } from '../monitoring/list-outlet-signals.ts';

export const exportOutletSignals = exportRoute({
  operationId: 'exportOutletSignals',
  tag: 'monitoring',
  path: '/api/outlet-signals',
  name: 'outlet-signals',
  title: { vi: 'Cảnh báo về cơ quan báo chí', en: 'Outlet signals' },
  action: 'outlet.read',
  filter: OutletSignalFilter,
  page: (tx, _actor, query) => listOutletSignals(tx, query),
  columns: [
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 36, value: (signal) => signal.outlet.name },
    { title: { vi: 'Cảnh báo', en: 'Signal' }, width: 44, value: (signal, lang) => signal.rule.name[lang] },
    { title: { vi: 'Về', en: 'About' }, width: 28, value: (signal) => signal.detail },
    {
      title: { vi: 'Mức độ', en: 'Severity' },
      width: 10,
      value: ({ rule }, lang) => labelOf(severities, rule.severity, lang),
    },
    { title: { vi: 'Dữ kiện', en: 'Facts' }, width: 80, value: (signal, lang) => signal.note[lang] },
    { title: { vi: 'Từ ngày', en: 'Since' }, width: 14, value: (signal) => signal.since },
    { title: { vi: 'Phát hiện lúc', en: 'Raised' }, value: (signal) => signal.raisedAt },
    { title: { vi: 'Hết lúc', en: 'Cleared' }, value: (signal) => signal.clearedAt },
    { title: { vi: 'Vì sao hết', en: 'Why cleared' }, width: 60, value: (signal, lang) => signal.clearedNote?.[lang] },
    { title: { vi: 'Căn cứ', en: 'Basis' }, width: 60, value: (signal) => signal.rule.provision?.instrument },
    { title: { vi: 'Độ tin cậy', en: 'Confidence' }, width: 12, value: (signal) => signal.rule.provision?.confidence },
  ],
});
