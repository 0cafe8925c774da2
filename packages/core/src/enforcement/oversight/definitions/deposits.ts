import { type Definition, type Facts, inPlace, outletKindNames, say } from './definition.ts';

export const depositFacts: Record<string, Facts> = {
  deposits: {
    kind: 'deposit',
    sql: `
      select d.id::text as file_id, o.name || coalesce(' · ' || d.issue_number, '') as label, p.name as detail,
             d.released_on as happened_on, null::bigint as amount, o.kind,
             d.due_at >= :from as is_expected,
             coalesce(d.received_at < :until, false) as is_received,
             coalesce(d.received_at < :until and d.is_late, d.due_at < :until) as is_late,
             coalesce(d.read_at >= :from and d.read_at < :until, false) as is_read,
             coalesce(d.result = 'finding', false) as has_finding
        from deposits d join outlets o on o.id = d.outlet_id join publishers p on p.id = o.publisher_id
       where d.state <> 'excused' and d.due_at < :until
         and (d.due_at >= :from or d.read_at >= :from) and ${inPlace('p.address')}`,
  },
};

const by = { column: 'kind', name: say('Theo loại hình', 'By kind'), names: outletKindNames };

function deposits(code: string, where: string, label: Definition['label'], counts: Definition['counts']): Definition {
  const more = { facts: 'deposits', where, measure: { as: 'count' }, by, list: '/deposits' } as const;
  return { code, label, unit: 'issue', counts, confidence: 'M', ...more };
}

export const depositIndicators: readonly Definition[] = [
  deposits(
    'deposits-expected',
    'is_expected',
    say('Số phải nộp lưu chiểu', 'Issues due for deposit'),
    say('Hạn nộp thuộc kỳ và không được ghi là không phát hành.', 'Due in the period, and not noted as not published.'),
  ),
  deposits(
    'deposits-received',
    'is_expected and is_received',
    say('Số đã nộp', 'Issues deposited'),
    say('Trong số phải nộp, đã nhận trước khi chốt số liệu kỳ.', 'Of those due, received before the cut-off.'),
  ),
  deposits(
    'deposits-late',
    'is_expected and is_late',
    say('Số nộp trễ hoặc chưa nộp', 'Late or missing'),
    say('Nhận sau hạn, hoặc đã qua hạn mà chưa nhận.', 'Received after the due moment, or past it and not received.'),
  ),
  deposits(
    'deposits-read',
    'is_read',
    say('Số đã đọc lưu chiểu', 'Deposits read'),
    say('Kết quả đọc ghi trong kỳ, số nộp ở kỳ trước cũng tính.', 'Read in the period, whenever they were due.'),
  ),
  deposits(
    'deposits-findings',
    'is_read and has_finding',
    say('Số đọc có phát hiện', 'Deposits in which something was found'),
    say('Kết quả đọc trong kỳ là có phát hiện.', 'Read in the period with a finding.'),
  ),
];
