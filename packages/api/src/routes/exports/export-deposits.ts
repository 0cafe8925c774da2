import { listDeposits } from '@pressdesk/core/licensing';
import { exportRoute } from '../../exports/export-route.ts';
import { depositStates, labelOf, readingResults, yesOrNo } from '../../exports/labels.ts';
import { DepositFilter } from '../deposits/deposit-requests.ts';

export const exportDeposits = exportRoute({
  operationId: 'exportDeposits',
  tag: 'deposits',
  path: '/api/deposits',
  name: 'deposits',
  title: { vi: 'Lưu chiểu', en: 'Legal deposit' },
  action: 'deposit.read',
  filter: DepositFilter,
  page: listDeposits,
  columns: [
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 36, value: (deposit) => deposit.outlet.name },
    { title: { vi: 'Cơ quan chủ quản', en: 'Publisher' }, width: 36, value: (deposit) => deposit.publisher.name },
    { title: { vi: 'Số báo', en: 'Issue' }, width: 12, value: (deposit) => deposit.issueNumber },
    { title: { vi: 'Ngày phát hành', en: 'Released on' }, width: 14, value: (deposit) => deposit.releasedOn },
    { title: { vi: 'Hạn nộp', en: 'Due' }, value: (deposit) => deposit.dueAt },
    { title: { vi: 'Số bản phải nộp', en: 'Copies due' }, width: 12, value: (deposit) => deposit.copiesDue },
    { title: { vi: 'Tình trạng', en: 'State' }, value: (deposit, lang) => labelOf(depositStates, deposit.state, lang) },
    { title: { vi: 'Nhận lúc', en: 'Received' }, value: (deposit) => deposit.receivedAt },
    { title: { vi: 'Số bản đã nộp', en: 'Copies received' }, width: 12, value: (deposit) => deposit.copiesReceived },
    { title: { vi: 'Số lượng in', en: 'Print run' }, width: 12, value: (deposit) => deposit.printRun },
    {
      title: { vi: 'Nộp chậm', en: 'Late' },
      width: 10,
      value: (deposit, lang) => (deposit.isLate === null ? null : yesOrNo(deposit.isLate, lang)),
    },
    { title: { vi: 'Người nhận', en: 'Received by' }, width: 28, value: (deposit) => deposit.receivedBy?.name },
    { title: { vi: 'Người đọc', en: 'Read by' }, width: 28, value: (deposit) => deposit.readBy?.name },
    { title: { vi: 'Đọc lúc', en: 'Read at' }, value: (deposit) => deposit.readAt },
    {
      title: { vi: 'Kết quả đọc', en: 'Result' },
      value: (deposit, lang) => labelOf(readingResults, deposit.result, lang),
    },
    { title: { vi: 'Phát hiện', en: 'Finding' }, width: 60, value: (deposit) => deposit.finding },
    { title: { vi: 'Lý do không phải nộp', en: 'Why none is due' }, width: 40, value: (deposit) => deposit.excuse },
  ],
});
