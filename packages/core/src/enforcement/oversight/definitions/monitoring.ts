import { type Definition, dayOf, type Facts, inPlace, itemKindNames, say } from './definition.ts';

export const monitoringFacts: Record<string, Facts> = {
  items: {
    kind: 'item',
    sql: `
      select i.id::text as file_id, i.title as label, o.name as detail, ${dayOf('i.first_seen_at')} as happened_on,
             null::bigint as amount, i.kind, o.kind as outlet_kind
        from items i join outlets o on o.id = i.outlet_id join publishers p on p.id = o.publisher_id
       where i.first_seen_at >= :from and i.first_seen_at < :until and ${inPlace('p.address')}`,
  },
  signals: {
    kind: 'signal',
    sql: `
      select i.id::text as file_id, i.title as label, v.name->>'vi' as detail, ${dayOf('s.created_at')} as happened_on,
             null::bigint as amount, v.severity
        from signals s
        join rule_versions v on v.id = s.rule_version_id
        join items i on i.id = s.item_id
        join outlets o on o.id = i.outlet_id
        join publishers p on p.id = o.publisher_id
       where s.created_at >= :from and s.created_at < :until and ${inPlace('p.address')}`,
  },
  reviews: {
    kind: 'review-item',
    sql: `
      select r.id::text as file_id, i.title as label, o.name as detail, ${dayOf('coalesce(r.decided_at, r.created_at)')} as happened_on,
             null::bigint as amount, r.status, i.kind, o.kind as outlet_kind,
             coalesce(r.decided_at < :until, false) as is_decided
        from review_items r
        join items i on i.id = r.item_id
        join outlets o on o.id = r.outlet_id
        join publishers p on p.id = o.publisher_id
       where r.created_at < :until and (r.decided_at is null or r.decided_at >= :from) and ${inPlace('p.address')}`,
  },
  'outlet-signals': {
    kind: 'outlet',
    sql: `
      select o.id::text as file_id, o.name as label, s.note->>'vi' as detail, ${dayOf('s.raised_at')} as happened_on,
             null::bigint as amount, s.code
        from outlet_signals s join outlets o on o.id = s.outlet_id join publishers p on p.id = o.publisher_id
       where s.raised_at >= :from and s.raised_at < :until and ${inPlace('p.address')}`,
  },
};

const severityNames = {
  high: say('Cao', 'High'),
  medium: say('Vừa', 'Medium'),
  low: say('Thấp', 'Low'),
};

const outcomeNames = {
  dismissed: say('Bỏ qua', 'Dismissed'),
  noted: say('Ghi nhận', 'Noted'),
  escalated: say('Chuyển thanh tra', 'Escalated'),
};

const byKind = { column: 'kind', name: say('Theo loại', 'By kind'), names: itemKindNames };

export const monitoringIndicators: readonly Definition[] = [
  {
    code: 'items-checked',
    label: say('Tin, bài, chương trình đã kiểm tra', 'Items checked'),
    unit: 'item',
    counts: say(
      'Mỗi bài, chương trình, số báo được hệ thống đọc lần đầu trong kỳ; các lần sửa không tính thêm.',
      'Each item first read in the period; later versions don’t count again.',
    ),
    confidence: 'D',
    ...{ facts: 'items', where: 'true', measure: { as: 'count' }, by: byKind },
  },
  {
    code: 'signals-raised',
    label: say('Cảnh báo trên tin, bài', 'Warnings on items'),
    unit: 'signal',
    counts: say('Mỗi quy tắc chạm một phiên bản tính một lần.', 'Each rule that touched a version counts once.'),
    confidence: 'D',
    ...{ facts: 'signals', where: 'true', measure: { as: 'count' } },
    by: { column: 'severity', name: say('Theo mức', 'By severity'), names: severityNames },
  },
  {
    code: 'outlet-signals-raised',
    label: say('Cảnh báo về giấy phép của cơ quan', 'Warnings about outlets’ licences'),
    unit: 'signal',
    counts: say(
      'Hết hạn vẫn đăng, ngoài phạm vi, tên miền lạ… phát hiện trong kỳ.',
      'Publishing after the end, beyond the scope, an unknown domain … found in the period.',
    ),
    confidence: 'D',
    ...{ facts: 'outlet-signals', where: 'true', measure: { as: 'count' }, list: '/outlet-signals' },
  },
  {
    code: 'reviews-decided',
    label: say('Cảnh báo đã có người xem xét', 'Reviewed by a person'),
    unit: 'decision',
    counts: say(
      'Quyết định tại bàn duyệt trong kỳ, còn giữ nguyên ở thời điểm chốt số liệu.',
      'Decided at the desk in the period and not taken back by the cut-off.',
    ),
    confidence: 'D',
    ...{ facts: 'reviews', where: 'is_decided', measure: { as: 'count' } },
    by: { column: 'status', name: say('Theo kết quả', 'By outcome'), names: outcomeNames },
  },
  {
    code: 'reviews-open',
    label: say('Còn chờ xem xét cuối kỳ', 'Waiting for review at the end'),
    unit: 'item',
    counts: say('Đã lên bàn duyệt, chưa quyết định ở cuối kỳ.', 'On the desk, not decided at the end.'),
    confidence: 'D',
    ...{ facts: 'reviews', where: 'not is_decided', measure: { as: 'count' }, by: byKind, list: '/desk' },
  },
  {
    code: 'orders-made',
    label: say('Yêu cầu cải chính, gỡ bỏ, thu hồi theo quyết định', 'Corrections, removals and recalls ordered'),
    unit: 'order',
    counts: say('Biện pháp trong quyết định xử phạt ban hành trong kỳ.', 'In sanction decisions of the period.'),
    confidence: 'D',
    note: say(
      'Công văn nhắc nhở, yêu cầu ngoài vụ việc không nằm trong hệ thống; xem dòng nhập tay dưới đây.',
      'Letters outside a case aren’t kept here; see the next figure.',
    ),
    facts: 'orders',
    where: "is_ordered and kind in ('correction', 'removal', 'recall')",
    measure: { as: 'count' },
    by: {
      column: 'kind',
      name: say('Theo biện pháp', 'By kind'),
      names: {
        correction: say('Cải chính', 'Correction'),
        removal: say('Gỡ bỏ', 'Removal'),
        recall: say('Thu hồi', 'Recall'),
      },
    },
  },
  {
    code: 'notices-sent',
    label: say('Văn bản nhắc nhở, yêu cầu ngoài vụ việc', 'Letters and requests outside a case'),
    unit: 'event',
    counts: say('Số do đơn vị nhập.', 'As entered by the unit.'),
    confidence: 'M',
    byHand: true,
  },
  {
    code: 'removals-on-time',
    label: say('Tỷ lệ gỡ bỏ đúng hạn', 'Removals on time'),
    unit: 'percent',
    counts: say(
      'Trong số lệnh gỡ bỏ đến hạn trong kỳ, phần được thấy là đã gỡ hoặc được xác nhận không sau ngày hạn.',
      'Of removals due in the period, those seen done or confirmed by their day.',
    ),
    confidence: 'D',
    ...{ facts: 'orders', where: `is_due and kind = 'removal'`, measure: { as: 'share', hit: 'is_on_time' } },
  },
  {
    code: 'corrections-on-time',
    label: say('Tỷ lệ cải chính đúng hạn', 'Corrections on time'),
    unit: 'percent',
    counts: say(
      'Trong số lệnh cải chính đến hạn trong kỳ, phần được thấy hoặc được xác nhận không sau ngày hạn.',
      'Of corrections due in the period, those seen or confirmed by their day.',
    ),
    confidence: 'D',
    ...{ facts: 'orders', where: `is_due and kind = 'correction'`, measure: { as: 'share', hit: 'is_on_time' } },
  },
];
