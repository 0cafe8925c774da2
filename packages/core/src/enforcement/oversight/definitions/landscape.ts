import { type Definition, dayOf, type Facts, inPlace, outletKindNames, say } from './definition.ts';

/** A resident reporter works in the province for an agency; no more than this many each. */
const mostReporters = 3;

export const landscapeFacts: Record<string, Facts> = {
  outlets: {
    kind: 'outlet',
    sql: `
      select o.id::text as file_id, o.name as label, p.name as detail, ${dayOf('o.created_at')} as happened_on,
             null::bigint as amount, o.kind, o.status
        from outlets o join publishers p on p.id = o.publisher_id
       where o.created_at < :until and o.status <> 'closed' and ${inPlace('p.address')}`,
  },
  // The last notice about an office or a reporter says whether they are still there.
  presences: {
    kind: 'dossier',
    sql: `
      with newest as (
        select distinct on (d.publisher_id, d.answers->>'kind', fold_words(coalesce(d.answers->>'person', d.answers->>'office-address', '')))
               d.*, d.answers->>'kind' as presence, d.answers->>'event' as event
          from dossiers d join publishers p on p.id = d.publisher_id
         where d.procedure_code = 'P09' and d.finished_at < :until and d.outcome in ('granted', 'acknowledged')
           and ${inPlace(`coalesce(d.answers->>'office-address', p.address)`)}
         order by d.publisher_id, d.answers->>'kind',
                  fold_words(coalesce(d.answers->>'person', d.answers->>'office-address', '')), d.finished_at desc, d.id desc
      )
      select n.id::text as file_id, coalesce(n.code, '') as label,
             concat_ws(' · ', n.answers->>'outlet-name', n.answers->>'person') as detail,
             ${dayOf('n.finished_at')} as happened_on, null::bigint as amount, n.presence,
             row_number() over (partition by n.publisher_id, n.presence order by n.finished_at, n.id) as place_in_agency
        from newest n where coalesce(n.event, 'begin') <> 'end'`,
  },
};

const byKind = { column: 'kind', name: say('Theo loại hình', 'By kind'), names: outletKindNames };
const sinceEntered = say(
  'Tính theo ngày cơ quan được nhập vào sổ; số cùng kỳ thiếu cơ quan nhập sau đó hoặc đã đóng.',
  'By the day an outlet was entered here; last year’s figure lacks those entered later and those closed since.',
);

export const landscapeIndicators: readonly Definition[] = [
  {
    code: 'outlets-local',
    label: say('Cơ quan báo chí, đài địa phương', 'Local press and broadcasting'),
    unit: 'outlet',
    counts: say(
      'Báo, tạp chí, phát thanh, truyền hình trong sổ, chưa ngừng hoạt động.',
      'Newspapers, magazines, radio and television in the register, not closed.',
    ),
    confidence: 'M',
    note: sinceEntered,
    ...{
      facts: 'outlets',
      where: `kind in ('newspaper', 'magazine', 'radio', 'television')`,
      measure: { as: 'count' },
    },
    by: byKind,
    list: '/outlets',
  },
  {
    code: 'representative-offices',
    label: say('Văn phòng đại diện báo chí', 'Representative offices'),
    unit: 'outlet',
    counts: say(
      'Thông báo P09 gần nhất của từng văn phòng không phải là chấm dứt.',
      'The last notice (P09) of each office isn’t its end.',
    ),
    confidence: 'M',
    ...{ facts: 'presences', where: `presence = 'office'`, measure: { as: 'count' } },
  },
  {
    code: 'resident-reporters',
    label: say('Phóng viên thường trú', 'Resident reporters'),
    unit: 'person',
    counts: say(
      'Thông báo P09 gần nhất của từng phóng viên không phải là chấm dứt.',
      'The last notice (P09) of each reporter isn’t their end.',
    ),
    confidence: 'M',
    ...{ facts: 'presences', where: `presence = 'reporter'`, measure: { as: 'count' } },
  },
  {
    code: 'reporters-over-limit',
    label: say(
      `Cơ quan có quá ${mostReporters} phóng viên thường trú`,
      `Agencies with more than ${mostReporters} resident reporters`,
    ),
    unit: 'outlet',
    counts: say(
      `Cơ quan có từ ${mostReporters + 1} phóng viên đang hoạt động.`,
      `Agencies with ${mostReporters + 1} or more at work.`,
    ),
    confidence: 'M',
    ...{
      facts: 'presences',
      where: `presence = 'reporter' and place_in_agency = ${mostReporters + 1}`,
      measure: { as: 'count' },
    },
  },
  {
    code: 'channels-notified',
    label: say('Kênh nội dung trên không gian mạng đã thông báo', 'Channels in cyberspace notified'),
    unit: 'dossier',
    counts: say('Thông báo P10 được ghi nhận trong kỳ.', 'Notices (P10) acknowledged in the period.'),
    confidence: 'M',
    ...{
      facts: 'dossiers',
      where: `procedure_code = 'P10' and is_decided and outcome <> 'refused'`,
      measure: { as: 'count' },
    },
  },
  {
    code: 'bulletins-live',
    label: say('Bản tin còn giấy phép', 'Bulletins with a licence'),
    unit: 'licence',
    counts: say('Giấy phép P01 còn hiệu lực cuối kỳ.', 'Licences under P01 in force at the end.'),
    confidence: 'D',
    ...{
      facts: 'licences',
      where: `procedure_code = 'P01'`,
      measure: { as: 'count' },
      list: '/licences?procedure=P01',
    },
  },
  {
    code: 'special-issues-live',
    label: say('Đặc san còn giấy phép', 'Special issues with a licence'),
    unit: 'licence',
    counts: say('Giấy phép P03 còn hiệu lực cuối kỳ.', 'Licences under P03 in force at the end.'),
    confidence: 'D',
    ...{
      facts: 'licences',
      where: `procedure_code = 'P03'`,
      measure: { as: 'count' },
      list: '/licences?procedure=P03',
    },
  },
];
