import { type Definition, dayOf, type Facts, inPlace, say, workingDays } from './definition.ts';

/**
 * Dossiers that came in, were open or were finished in the period. The time scored is that of the official scoring of
 * services ("Bộ chỉ số 766"): the end is the finish; while a supplement is waited for, the day it was asked for; while
 * it isn't finished, the end of the period. More than one request for a supplement counts as late. An appointment
 * already moves by the time a supplement took, so that time isn't taken off once more; what an apology moved it to
 * doesn't count, the day first promised does.
 */
export const dossierFacts: Record<string, Facts> = {
  dossiers: {
    kind: 'dossier',
    sql: `
      with ${workingDays},
      scope as materialized (
        select d.*, (v.definition->'fee'->>'amountVnd')::bigint as fee_vnd
          from dossiers d
          join publishers p on p.id = d.publisher_id
          join procedure_versions v on v.id = d.procedure_version_id
         where d.submitted_at < :until and (d.finished_at is null or d.finished_at >= :from) and ${inPlace('p.address')}
      ),
      history as materialized (
        select e.dossier_id,
               count(*) filter (where e.action = 'request-supplement') as requests,
               count(*) filter (where e.action = 'supplement') as supplements,
               max(e.at) filter (where e.action = 'request-supplement') as asked_at,
               max(e.at) filter (where e.action = 'apologise') as apologised_at,
               min(e.data->>'promised') filter (where e.action = 'apologise') as promised,
               max(e.at) filter (where e.action = 'accept-withdrawal') as withdrawn_at,
               max(e.at) filter (where e.action = 'refuse-acceptance') as turned_away_at,
               max(e.at) filter (where e.action = 'record-fee') as paid_at,
               sum(case e.action when 'supplement' then w.number when 'request-supplement' then -w.number end) as moved
          from dossier_events e
          join scope on scope.id = e.dossier_id
          left join working_days w on e.action in ('supplement', 'request-supplement') and w.day = ${dayOf('e.at')}
         where e.at < :until and e.action <> 'save'
         group by e.dossier_id
      ),
      timed as (
        select s.*, h.requests, h.apologised_at, h.withdrawn_at, h.turned_away_at, h.paid_at, h.moved, h.asked_at,
               coalesce(h.promised::date, s.appointment_on) as promised_on,
               coalesce(s.finished_at < :until, false) as is_finished,
               coalesce(h.requests > h.supplements and (s.finished_at is null or s.finished_at >= :until), false) as waits,
               ${dayOf(`case when s.finished_at < :until then s.finished_at
                             when h.requests > h.supplements then h.asked_at
                             else :until - interval '1 microsecond' end`)} as ended_on
          from scope s left join history h on h.dossier_id = s.id
      )
      select t.id::text as file_id, coalesce(t.code, '') as label, t.subject as detail, ${dayOf('t.submitted_at')} as happened_on,
             case when t.paid_at >= :from then t.fee_vnd end as amount,
             t.procedure_code, t.channel, t.outcome, t.is_finished, t.waits,
             t.submitted_at >= :from as is_received,
             coalesce(t.accepted_at >= :from and t.accepted_at < :until, false) as is_accepted,
             coalesce(t.turned_away_at >= :from, false) as is_turned_away,
             coalesce(t.requests, 0) as requests,
             coalesce(t.apologised_at >= :from, false) as is_apologised,
             coalesce(t.withdrawn_at >= :from, false) as is_withdrawn,
             coalesce(t.paid_at >= :from, false) as is_paid,
             t.promised_on is not null as is_scored,
             coalesce(t.requests, 0) > 1 or t.ended_on > t.promised_on as is_late,
             not t.is_finished and t.ended_on > t.promised_on as is_overdue,
             t.is_finished and t.outcome is not null as is_decided,
             case when t.is_finished and t.outcome is not null then
               ended.number - began.number - coalesce(t.moved, 0) end as working_days
        from timed t
        left join working_days ended on ended.day = t.ended_on
        left join working_days began on began.day = ${dayOf('t.submitted_at')}`,
  },
};

const by = { column: 'procedure_code', name: say('Theo thủ tục', 'By procedure'), names: 'procedures' } as const;
const facts = 'dossiers';

export const dossierIndicators: readonly Definition[] = [
  {
    code: 'dossiers-received',
    label: say('Hồ sơ tiếp nhận trong kỳ', 'Dossiers handed in'),
    unit: 'dossier',
    counts: say(
      'Hồ sơ nộp trong kỳ, kể cả hồ sơ sau đó bị từ chối tiếp nhận.',
      'Submitted in the period, refused ones too.',
    ),
    confidence: 'M',
    ...{ facts, where: 'is_received', measure: { as: 'count' }, by, list: '/licensing' },
  },
  {
    code: 'dossiers-online',
    label: say('Tỷ lệ hồ sơ nộp trực tuyến', 'Share handed in online'),
    unit: 'percent',
    counts: say(
      'Trong số hồ sơ nộp trong kỳ, phần nộp qua cổng.',
      'Of those submitted in the period, through the portal.',
    ),
    confidence: 'S',
    ...{ facts, where: 'is_received', measure: { as: 'share', hit: `channel = 'online'` }, by },
  },
  {
    code: 'dossiers-accepted',
    label: say('Hồ sơ được tiếp nhận chính thức', 'Dossiers accepted'),
    unit: 'dossier',
    counts: say('Có ngày tiếp nhận chính thức trong kỳ.', 'With a day of acceptance in the period.'),
    confidence: 'M',
    ...{ facts, where: 'is_accepted', measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-turned-away',
    label: say('Hồ sơ bị từ chối tiếp nhận', 'Dossiers refused at the counter'),
    unit: 'dossier',
    counts: say('Có phiếu từ chối tiếp nhận trong kỳ.', 'With a refusal slip in the period.'),
    confidence: 'M',
    ...{ facts, where: 'is_turned_away', measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-supplemented',
    label: say('Hồ sơ phải bổ sung', 'Dossiers asked for a supplement'),
    unit: 'dossier',
    counts: say(
      'Nộp trong kỳ và có ít nhất một phiếu yêu cầu bổ sung.',
      'Submitted in the period and asked at least once.',
    ),
    confidence: 'M',
    ...{ facts, where: 'is_received and requests > 0', measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-granted',
    label: say('Hồ sơ giải quyết xong, đồng ý', 'Dossiers granted or acknowledged'),
    unit: 'dossier',
    counts: say('Có kết quả trong kỳ là cấp hoặc ghi nhận.', 'Finished in the period as granted or acknowledged.'),
    confidence: 'M',
    ...{ facts, where: `is_decided and outcome in ('granted', 'acknowledged')`, measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-refused',
    label: say('Hồ sơ bị từ chối cấp', 'Dossiers refused'),
    unit: 'dossier',
    counts: say('Có văn bản từ chối trong kỳ.', 'Finished in the period with a written refusal.'),
    confidence: 'M',
    ...{ facts, where: `is_decided and outcome = 'refused'`, measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-on-time',
    label: say('Tỷ lệ giải quyết đúng hạn', 'Share on time'),
    unit: 'percent',
    counts: say(
      'Công thức Bộ chỉ số 766 trên hồ sơ giải quyết xong trong kỳ hoặc còn mở cuối kỳ và có ngày hẹn trả: ngày kết thúc không sau ngày hẹn; thời gian chờ bổ sung được trừ; yêu cầu bổ sung quá một lần tính là trễ; đang chờ bổ sung tính đến ngày yêu cầu; chưa xong tính đến cuối kỳ; ngày hẹn lại do xin lỗi không được tính.',
      'The formula of Index 766 over what was finished in the period or open at its end and had an appointment: the end is not after it; time for a supplement is taken off; more than one request counts as late; waiting counts to the day of the request; unfinished to the end of the period; a day moved by an apology doesn’t count.',
    ),
    confidence: 'S',
    ...{ facts, where: 'is_scored', measure: { as: 'share', hit: 'not is_late' }, by },
  },
  {
    code: 'dossiers-late',
    label: say('Hồ sơ trễ theo công thức 766', 'Dossiers late by the formula'),
    unit: 'dossier',
    counts: say('Phần còn lại của tỷ lệ trên.', 'The rest of the share above.'),
    confidence: 'S',
    ...{ facts, where: 'is_scored and is_late', measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-overdue',
    label: say('Hồ sơ quá hạn chưa giải quyết', 'Dossiers overdue and open'),
    unit: 'dossier',
    counts: say(
      'Chưa xong ở cuối kỳ và đã qua ngày hẹn trả; không tính hồ sơ đang chờ bổ sung từ trước ngày hẹn.',
      'Open at the end of the period and past the appointment; not those that wait for a supplement asked for in time.',
    ),
    confidence: 'M',
    ...{ facts, where: 'is_overdue', measure: { as: 'count' }, by, list: '/licensing?due=late' },
  },
  {
    code: 'dossiers-apologies',
    label: say('Phiếu xin lỗi và hẹn lại', 'Apologies sent'),
    unit: 'dossier',
    counts: say(
      'Hồ sơ có phiếu xin lỗi phát hành trong kỳ (mỗi hồ sơ một lần).',
      'Dossiers with an apology in the period (one each).',
    ),
    confidence: 'M',
    ...{ facts, where: 'is_apologised', measure: { as: 'count' }, by },
  },
  {
    code: 'dossiers-average-days',
    label: say('Số ngày làm việc bình quân', 'Working days on average'),
    unit: 'working-day',
    counts: say(
      'Từ ngày nộp đến ngày có kết quả, theo lịch làm việc, trừ thời gian chờ bổ sung; hồ sơ có kết quả trong kỳ.',
      'From submission to the result by the working calendar, less the time a supplement took; what was decided in the period.',
    ),
    confidence: 'S',
    ...{ facts, where: 'is_decided', measure: { as: 'average', of: 'working_days' }, by },
  },
  {
    code: 'dossiers-withdrawn',
    label: say('Hồ sơ được rút', 'Dossiers withdrawn'),
    unit: 'dossier',
    counts: say('Việc rút được chấp nhận trong kỳ.', 'The withdrawal was accepted in the period.'),
    confidence: 'M',
    ...{ facts, where: 'is_withdrawn', measure: { as: 'count' }, by },
  },
];
