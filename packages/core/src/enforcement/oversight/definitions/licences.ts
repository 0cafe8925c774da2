import { type Definition, dayOf, type Facts, inPlace, say } from './definition.ts';

const holderAddress = `coalesce(nullif(l.holder_address, ''), p.address)`;

/** The last change that holds on the last day: what a licence was worth then. */
const standing = `
  left join lateral (
    select x.action from licence_decisions x
     where x.licence_id = l.id and x.effective_on <= :lastDay
       and x.action in ('suspend', 'lift-suspension', 'revoke', 'expire', 'return', 'issue', 'renew', 'reissue', 'extend')
       and (x.ends_on is null or x.ends_on >= :lastDay)
     order by x.seq desc limit 1
  ) standing on true`;

export const licenceFacts: Record<string, Facts> = {
  'licence-decisions': {
    kind: 'licence',
    sql: `
      select l.id::text as file_id, l.number as label, l.subject as detail, counted.counted_on as happened_on,
             null::bigint as amount, x.action, l.procedure_code
        from licence_decisions x
        join licences l on l.id = x.licence_id
        join publishers p on p.id = l.publisher_id
       cross join lateral (
         select case x.action when 'issue' then ${dayOf('l.issued_at')} when 'expire' then x.effective_on
                              else ${dayOf('x.decided_at')} end as counted_on
       ) counted
       where counted.counted_on between :firstDay and :lastDay and ${inPlace(holderAddress)}`,
  },
  licences: {
    kind: 'licence',
    sql: `
      select l.id::text as file_id, l.number as label, l.subject as detail, ${dayOf('l.issued_at')} as happened_on,
             null::bigint as amount, l.procedure_code, coalesce(standing.action = 'suspend', false) as is_suspended
        from licences l
        join publishers p on p.id = l.publisher_id ${standing}
       where l.issued_at < :until and l.valid_from <= :lastDay and (l.valid_to is null or l.valid_to >= :lastDay)
         and coalesce(standing.action, 'issue') not in ('revoke', 'expire', 'return') and ${inPlace(holderAddress)}`,
  },
};

const by = { column: 'procedure_code', name: say('Theo loại giấy phép', 'By type'), names: 'procedures' } as const;
const decided = { facts: 'licence-decisions', measure: { as: 'count' }, by } as const;
const live = { facts: 'licences', measure: { as: 'count' }, by } as const;

function decisions(
  code: string,
  actions: string[],
  label: Definition['label'],
  counts: Definition['counts'],
): Definition {
  const where = `action in (${actions.map((action) => `'${action}'`).join(', ')})`;
  return { code, label, unit: 'decision', counts, confidence: 'M', ...decided, where };
}

export const licenceIndicators: readonly Definition[] = [
  decisions(
    'licences-granted',
    ['issue'],
    say('Giấy phép, xác nhận cấp mới', 'Licences granted'),
    say(
      'Ngày cấp trong kỳ; gồm cả giấy phép cũ nhập vào sổ nếu ngày cấp thuộc kỳ.',
      'By day of issue; old ones entered later too.',
    ),
  ),
  decisions(
    'licences-changed',
    ['renew', 'amend', 'reissue', 'extend', 'correct'],
    say('Gia hạn, thay đổi, cấp lại, đính chính', 'Renewed, changed, re-issued, corrected'),
    say(
      'Mỗi quyết định trên giấy phép trong kỳ tính một lần.',
      'Each decision on a licence in the period counts once.',
    ),
  ),
  decisions(
    'licences-suspended',
    ['suspend'],
    say('Tước quyền sử dụng có thời hạn', 'Licences suspended'),
    say('Quyết định ban hành trong kỳ.', 'Decided in the period.'),
  ),
  decisions(
    'licences-revoked',
    ['revoke'],
    say('Giấy phép bị thu hồi', 'Licences revoked'),
    say('Quyết định ban hành trong kỳ.', 'Decided in the period.'),
  ),
  decisions(
    'licences-expired',
    ['expire'],
    say('Giấy phép hết hạn', 'Licences expired'),
    say('Ngày hết hiệu lực thuộc kỳ.', 'The end fell into the period.'),
  ),
  decisions(
    'licences-returned',
    ['return'],
    say('Giấy phép được trả lại', 'Licences given back'),
    say('Ghi nhận trong kỳ.', 'Acknowledged in the period.'),
  ),
  {
    code: 'licences-live',
    label: say('Giấy phép còn hiệu lực cuối kỳ', 'Licences in force at the end'),
    unit: 'licence',
    counts: say(
      'Đã cấp, chưa hết hạn, chưa thu hồi, chưa trả lại ở ngày cuối kỳ; gồm cả giấy phép đang bị tước quyền sử dụng.',
      'Issued and neither ended, revoked nor given back on the last day; suspended ones too.',
    ),
    confidence: 'D',
    ...live,
    where: 'true',
    list: '/licences',
  },
  {
    code: 'printers-live',
    label: say('Cơ sở in đang có giấy phép, xác nhận', 'Printers with a licence or registration'),
    unit: 'licence',
    counts: say('Giấy phép còn hiệu lực theo thủ tục P15–P18.', 'Licences in force under P15–P18.'),
    confidence: 'D',
    ...live,
    where: `procedure_code in ('P15', 'P16', 'P17', 'P18')`,
    list: '/licences',
  },
  {
    code: 'distributors-live',
    label: say('Cơ sở phát hành đã đăng ký', 'Distributors registered'),
    unit: 'licence',
    counts: say('Xác nhận còn hiệu lực theo thủ tục P12, P19.', 'Confirmations in force under P12 and P19.'),
    confidence: 'D',
    ...live,
    where: `procedure_code in ('P12', 'P19')`,
  },
  {
    code: 'fees-collected',
    label: say('Phí, lệ phí đã thu', 'Fees collected'),
    unit: 'vnd',
    counts: say(
      'Mức phí của thủ tục trên hồ sơ đã ghi biên lai trong kỳ.',
      'The procedure’s fee for every dossier whose receipt was noted in the period.',
    ),
    confidence: 'D',
    note: say(
      'Hệ thống giữ số biên lai, không giữ số tiền trên biên lai; thủ tục chưa rõ mức phí được tính là 0.',
      'The system keeps the receipt’s number, not its sum; a procedure without a known fee counts as 0.',
    ),
    facts: 'dossiers',
    where: 'is_paid',
    measure: { as: 'sum', of: 'amount' },
    by: { column: 'procedure_code', name: say('Theo thủ tục', 'By procedure'), names: 'procedures' },
  },
];
