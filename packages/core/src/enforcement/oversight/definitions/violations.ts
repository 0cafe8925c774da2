import { type Definition, dayOf, type Facts, inPlace, partyKindNames, say, workingDays } from './definition.ts';

/** What a case shows in the list behind a figure. */
const ofCase = `k.id::text as file_id, k.number as label, k.party->>'name' || ' · ' || k.title as detail`;
const partyInPlace = inPlace(`k.party->>'address'`);

export const violationFacts: Record<string, Facts> = {
  cases: {
    kind: 'case',
    sql: `
      select ${ofCase}, ${dayOf('k.opened_at')} as happened_on, null::bigint as amount,
             k.party->>'kind' as party_kind, k.origin->>'type' as origin
        from cases k where k.opened_at >= :from and k.opened_at < :until and ${partyInPlace}`,
  },
  'case-events': {
    kind: 'case',
    sql: `
      select ${ofCase}, ${dayOf('e.at')} as happened_on, null::bigint as amount, e.action
        from case_events e join cases k on k.id = e.case_id
       where e.action in ('make-record', 'transfer', 'transfer-criminal', 'stop-by-limitation', 'dismiss', 'note-lawsuit')
         and e.at >= :from and e.at < :until and ${partyInPlace}`,
  },
  findings: {
    kind: 'case',
    sql: `
      select ${ofCase}, ${dayOf('k.opened_at')} as happened_on, null::bigint as amount,
             f.provision_code, k.party->>'kind' as party_kind
        from findings f join cases k on k.id = f.case_id
       where f.dropped_at is null and k.opened_at >= :from and k.opened_at < :until and ${partyInPlace}`,
  },
  decisions: {
    kind: 'case',
    sql: `
      with ${workingDays},
      -- Read before the days are joined, or the planner looks through all days once for every decision.
      decided as materialized (
        select ${ofCase}, ${dayOf('d.decided_at')} as happened_on, (d.content->>'totalVnd')::bigint as amount, d.kind,
               k.party->>'kind' as party_kind, jsonb_array_length(coalesce(d.content->'suspensions', '[]')) as suspensions,
               (select ${dayOf('e.at')} from case_events e
                 where e.case_id = k.id and e.action = 'make-record' and e.at <= d.decided_at
                 order by e.seq desc limit 1) as recorded_on,
               due.due_on
          from case_decisions d
          join cases k on k.id = d.case_id
          left join (
            select c.subject_id, max(c.due_on) as due_on from clocks c
             where c.subject_type = 'case' and (c.purpose = 'decision' or c.purpose like 'decision-%')
             group by c.subject_id
          ) due on due.subject_id = k.id::text
         where d.decided_at >= :from and d.decided_at < :until and ${partyInPlace}
      )
      select d.*, ended.number - began.number as working_days, coalesce(d.happened_on > d.due_on, false) as is_late
        from decided d
        left join working_days ended on ended.day = d.happened_on
        left join working_days began on began.day = d.recorded_on`,
  },
  fines: {
    kind: 'case',
    sql: `
      select ${ofCase}, ${dayOf('d.decided_at')} as happened_on, b.amount_vnd::bigint as amount,
             d.decided_at >= :from as is_imposed, paid.in_period, b.state not in ('withdrawn', 'waived') as stands,
             greatest(b.amount_vnd - coalesce(paid.in_all, 0), 0) as outstanding, k.party->>'kind' as party_kind
        from obligations b
        join case_decisions d on d.id = b.decision_id
        join cases k on k.id = b.case_id
        left join (
          select m.obligation_id, sum(m.amount_vnd - m.interest_vnd)::bigint as in_all,
                 sum(m.amount_vnd) filter (where m.paid_on >= :firstDay)::bigint as in_period
            from payments m where m.paid_on <= :lastDay group by m.obligation_id
        ) paid on paid.obligation_id = b.id
       where b.kind = 'fine' and b.amount_vnd is not null and d.decided_at < :until and ${partyInPlace}`,
  },
  orders: {
    kind: 'case',
    sql: `
      select ${ofCase}, ${dayOf('d.decided_at')} as happened_on, null::bigint as amount, b.kind,
             d.decided_at >= :from as is_ordered,
             coalesce(b.due_on between :firstDay and :lastDay, false) and b.state <> 'withdrawn' as is_due,
             coalesce(${dayOf('coalesce(b.seen_at, b.settled_at)')} <= b.due_on, false) as is_on_time,
             coalesce(b.settled_at >= :from and b.settled_at < :until, false) and b.state in ('executed', 'enforced') as is_done
        from obligations b
        join case_decisions d on d.id = b.decision_id
        join cases k on k.id = b.case_id
       where b.kind <> 'fine' and d.decided_at < :until and ${partyInPlace}`,
  },
  complaints: {
    kind: 'case',
    sql: `
      select ${ofCase}, c.filed_on as happened_on, null::bigint as amount, c.outcome, c.level,
             c.filed_on between :firstDay and :lastDay as is_filed,
             coalesce(c.decided_at >= :from and c.decided_at < :until, false) as is_decided
        from complaints c join cases k on k.id = c.case_id
       where c.filed_on <= :lastDay and ${partyInPlace}`,
  },
};

const byParty = { column: 'party_kind', name: say('Theo đối tượng', 'By party'), names: partyKindNames };
const sanctions = `kind in ('fine', 'fine-without-record', 'remedies', 'confiscation')`;
const fined = `kind in ('fine', 'fine-without-record')`;

export const violationIndicators: readonly Definition[] = [
  {
    code: 'cases-opened',
    label: say('Vụ việc mở trong kỳ', 'Cases opened'),
    unit: 'case',
    counts: say(
      'Ngày mở hồ sơ vụ việc thuộc kỳ, kể cả vụ sau đó nhập vào vụ khác.',
      'Opened in the period, those merged later too.',
    ),
    confidence: 'M',
    ...{ facts: 'cases', where: 'true', measure: { as: 'count' }, by: byParty, list: '/cases' },
  },
  {
    code: 'findings-by-provision',
    label: say('Hành vi vi phạm theo điều khoản', 'Violations by provision'),
    unit: 'finding',
    counts: say(
      'Hành vi (không bị rút) của vụ việc mở trong kỳ, theo mã điều khoản của nghị định áp dụng.',
      'Findings, not dropped, of cases opened in the period by provision.',
    ),
    confidence: 'M',
    ...{ facts: 'findings', where: 'true', measure: { as: 'count' } },
    by: { column: 'provision_code', name: say('Theo điều khoản', 'By provision'), names: {} },
  },
  {
    code: 'records-made',
    label: say('Biên bản vi phạm hành chính', 'Violation records'),
    unit: 'case',
    counts: say('Lập trong kỳ.', 'Made in the period.'),
    confidence: 'M',
    ...{ facts: 'case-events', where: `action = 'make-record'`, measure: { as: 'count' } },
  },
  {
    code: 'decisions-made',
    label: say('Quyết định xử phạt, khắc phục', 'Decisions'),
    unit: 'decision',
    counts: say(
      'Quyết định phạt, tịch thu, áp dụng biện pháp khắc phục ban hành trong kỳ.',
      'Fines, confiscations and remedies decided in the period.',
    ),
    confidence: 'M',
    ...{ facts: 'decisions', where: sanctions, measure: { as: 'count' }, by: byParty, list: '/cases?state=decided' },
  },
  {
    code: 'record-to-decision',
    label: say('Từ biên bản đến quyết định, bình quân', 'From record to decision, on average'),
    unit: 'working-day',
    counts: say(
      'Ngày làm việc từ biên bản gần nhất đến quyết định ban hành trong kỳ.',
      'Working days from the last record to the decision.',
    ),
    confidence: 'M',
    ...{
      facts: 'decisions',
      where: `${sanctions} and working_days is not null`,
      measure: { as: 'average', of: 'working_days' },
    },
  },
  {
    code: 'decisions-late',
    label: say('Quyết định quá thời hạn', 'Decisions made late'),
    unit: 'decision',
    counts: say(
      'Ngày quyết định sau ngày hạn dài nhất mà đồng hồ của vụ việc cho phép.',
      'Made after the latest day the case’s clock allowed.',
    ),
    confidence: 'M',
    ...{ facts: 'decisions', where: `${sanctions} and is_late`, measure: { as: 'count' } },
  },
  {
    code: 'fines-imposed',
    label: say('Tiền phạt theo quyết định', 'Fines imposed'),
    unit: 'vnd',
    counts: say(
      'Tổng tiền phạt trong quyết định ban hành trong kỳ, chưa trừ quyết định bị hủy sau đó.',
      'Sum in the decisions of the period; those cancelled later aren’t taken off.',
    ),
    confidence: 'M',
    ...{ facts: 'decisions', where: fined, measure: { as: 'sum', of: 'amount' }, by: byParty },
  },
  {
    code: 'fines-collected',
    label: say('Tiền phạt đã thu', 'Fines collected'),
    unit: 'vnd',
    counts: say(
      'Số tiền trên biên lai có ngày nộp trong kỳ, gồm cả tiền chậm nộp, của mọi quyết định.',
      'By receipts dated in the period, late interest included, whichever decision they pay.',
    ),
    confidence: 'M',
    ...{ facts: 'fines', where: 'in_period > 0', measure: { as: 'sum', of: 'in_period' }, by: byParty },
  },
  {
    code: 'fines-outstanding',
    label: say('Tiền phạt còn phải thu cuối kỳ', 'Fines outstanding at the end'),
    unit: 'vnd',
    counts: say(
      'Phần tiền phạt chưa có biên lai đến cuối kỳ; không tính tiền chậm nộp và quyết định bị hủy, miễn.',
      'What no receipt covers at the end; without interest, and without what was withdrawn or waived.',
    ),
    confidence: 'M',
    ...{ facts: 'fines', where: 'stands and outstanding > 0', measure: { as: 'sum', of: 'outstanding' }, by: byParty },
  },
  {
    code: 'suspensions-decided',
    label: say('Quyết định tước quyền sử dụng giấy phép', 'Decisions that suspend a licence'),
    unit: 'decision',
    counts: say('Quyết định trong kỳ có hình phạt bổ sung này.', 'Decisions of the period with this sanction.'),
    confidence: 'M',
    ...{ facts: 'decisions', where: 'suspensions > 0', measure: { as: 'count' } },
  },
  {
    code: 'remedies-done',
    label: say('Biện pháp khắc phục đã thực hiện', 'Remedies carried out'),
    unit: 'order',
    counts: say('Được xác nhận hoặc hệ thống thấy đã thực hiện trong kỳ.', 'Confirmed or seen done in the period.'),
    confidence: 'M',
    ...{ facts: 'orders', where: `is_done and kind <> 'suspension'`, measure: { as: 'count' } },
  },
  {
    code: 'cases-transferred',
    label: say('Vụ việc chuyển nơi khác', 'Cases transferred'),
    unit: 'case',
    counts: say(
      'Chuyển UBND, cơ quan khác (thẩm quyền) hoặc cơ quan điều tra trong kỳ.',
      'To the People’s Committee, another authority or the police in the period.',
    ),
    confidence: 'M',
    ...{ facts: 'case-events', where: `action in ('transfer', 'transfer-criminal')`, measure: { as: 'count' } },
    by: {
      column: 'action',
      name: say('Theo nơi nhận', 'By receiver'),
      names: {
        transfer: say('Cơ quan có thẩm quyền', 'Another authority'),
        'transfer-criminal': say('Cơ quan tố tụng hình sự', 'Criminal procedure'),
      },
    },
  },
  {
    code: 'cases-time-barred',
    label: say('Vụ việc hết thời hiệu', 'Cases past limitation'),
    unit: 'case',
    counts: say('Dừng do hết thời hiệu trong kỳ.', 'Stopped by limitation in the period.'),
    confidence: 'M',
    ...{
      facts: 'case-events',
      where: `action = 'stop-by-limitation'`,
      measure: { as: 'count' },
      list: '/cases?state=time-barred',
    },
  },
  {
    code: 'decisions-changed',
    label: say('Quyết định bị hủy, sửa đổi, đính chính', 'Decisions cancelled, amended, corrected'),
    unit: 'decision',
    counts: say('Quyết định loại này ban hành trong kỳ.', 'Made in the period.'),
    confidence: 'M',
    ...{ facts: 'decisions', where: `kind in ('cancellation', 'amendment', 'correction')`, measure: { as: 'count' } },
    by: {
      column: 'kind',
      name: say('Theo loại', 'By kind'),
      names: {
        cancellation: say('Hủy bỏ', 'Cancelled'),
        amendment: say('Sửa đổi', 'Amended'),
        correction: say('Đính chính', 'Corrected'),
      },
    },
  },
  {
    code: 'complaints-filed',
    label: say('Khiếu nại nhận được', 'Complaints filed'),
    unit: 'complaint',
    counts: say('Ngày nộp thuộc kỳ, cả hai lần.', 'Filed in the period, both levels.'),
    confidence: 'M',
    ...{ facts: 'complaints', where: 'is_filed', measure: { as: 'count' } },
  },
  {
    code: 'complaints-decided',
    label: say('Khiếu nại đã giải quyết', 'Complaints decided'),
    unit: 'complaint',
    counts: say('Có quyết định giải quyết trong kỳ.', 'Decided in the period.'),
    confidence: 'M',
    ...{ facts: 'complaints', where: 'is_decided', measure: { as: 'count' } },
    by: {
      column: 'outcome',
      name: say('Theo kết quả', 'By outcome'),
      names: {
        upheld: say('Đúng', 'Upheld'),
        partly: say('Đúng một phần', 'Partly upheld'),
        rejected: say('Không đúng', 'Rejected'),
      },
    },
  },
  {
    code: 'lawsuits',
    label: say('Vụ án hành chính', 'Lawsuits'),
    unit: 'case',
    counts: say('Việc khởi kiện được ghi nhận trong kỳ.', 'Noted in the period.'),
    confidence: 'M',
    ...{ facts: 'case-events', where: `action = 'note-lawsuit'`, measure: { as: 'count' } },
  },
];
