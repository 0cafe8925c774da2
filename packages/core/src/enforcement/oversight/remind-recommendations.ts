import { queueMessage } from '../../messages/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import { reminderDays } from './recommendation.ts';

/**
 * Reminds of recommendations due in 15, 7 and 3 days, each once: the address named with it, or the heads and leaders. One
 * missed while the program stood still is made up for by the next smaller.
 * @returns how many were reminded of
 */
export async function remindOfRecommendations(
  tx: Tx,
  { publicUrl, office, limit = 200 }: { publicUrl: string; office: string; limit?: number },
): Promise<number> {
  const today = officeDay(tx.clock.now()).toString();
  const rows = await tx.sql<Due>(
    `select r.id, r.delegation, r.conclusion_number as "conclusionNumber", r.text, r.unit, r.remind_to as "remindTo",
            to_char(r.due_on, 'YYYY-MM-DD') as "dueOn", r.due_on - $1::date as "daysLeft", t.threshold
       from recommendations r
       join lateral (select min(day) as threshold from unnest($2::int[]) day where day >= r.due_on - $1::date) t
         on t.threshold is not null
      where r.closed_at is null and r.status <> 'hoan_thanh' and r.due_on >= $1::date
        and not exists (select 1 from messages m where m.about_type = 'recommendation' and m.about_id = r.id::text
                           and starts_with(m.key, 'recommendation:' || r.id || ':' || r.due_on || ':' || t.threshold || ':'))
      order by r.due_on, r.id limit $3 for update of r skip locked`,
    [today, [...reminderDays], limit],
  );
  for (const row of rows) await remind(tx, row, { publicUrl, office });
  return rows.length;
}

type Due = {
  id: string;
  delegation: string;
  conclusionNumber: string;
  text: string;
  unit: string;
  remindTo: string | null;
  dueOn: string;
  daysLeft: number;
  threshold: number;
};

async function remind(tx: Tx, row: Due, { publicUrl, office }: { publicUrl: string; office: string }): Promise<void> {
  for (const to of row.remindTo ? [row.remindTo] : await heads(tx)) {
    await queueMessage(tx, {
      key: `recommendation:${row.id}:${row.dueOn}:${row.threshold}:${to}`,
      ...{ kind: 'recommendation-reminder', channel: 'email', to, locale: 'vi' },
      subject: `Còn ${row.daysLeft} ngày: kiến nghị theo Kết luận số ${row.conclusionNumber}`,
      body: [
        `Kính gửi: ${row.unit}`,
        `${row.delegation} kiến nghị: ${row.text}`,
        `Hạn thực hiện: ${row.dueOn.split('-').reverse().join('/')}. Nếu chưa thực hiện xong, đề nghị cập nhật tiến độ và chuẩn bị giải trình.`,
        `Theo dõi tại: ${publicUrl}/reports/recommendations`,
        office,
      ].join('\n\n'),
      about: { type: 'recommendation', id: row.id },
    });
  }
}

async function heads(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ email: string }>(
    `select email from users where roles && array['department-head', 'leader'] and disabled_at is null order by email limit 20`,
  );
  return rows.map(({ email }) => email);
}
