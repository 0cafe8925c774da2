import type { Actor, Authorized } from '../../identity/index.ts';
import { queueMessage } from '../../messages/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from './case.ts';
import { wrongField } from './case-input.ts';
import { dmy } from './case-sentences.ts';
import { beginCaseStep, endCaseStep } from './case-step.ts';

/**
 * Tells the party that its findings lie in the portal, with their grounds and until when it may answer, there and by mail
 * where an address is known.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for a party nobody can write to
 */
export async function sendFindings(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, kit }: { rowVersion: number; kit: Kit },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'send-findings', rowVersion);
  const { explanationUntil: until } = step.facts;
  const channels = channelsOf(kase);
  if (channels.length === 0) {
    throw wrongField('/party/email', {
      vi: 'Bên vi phạm không có tài khoản trên cổng và không có thư điện tử; hãy giao biên bản trực tiếp hoặc qua bưu điện.',
      en: 'The party has no account and no e-mail address; hand the record over or post it.',
    });
  }
  for (const { channel, to } of channels) {
    await queueMessage(tx, {
      key: `case-findings:${kase.id}:${kase.eventCount}:${channel}`,
      kind: 'case-findings',
      ...{ channel, to, locale: 'vi' },
      subject: `Hồ sơ vụ việc số ${kase.number}: hành vi vi phạm và quyền giải trình`,
      body: letter(kase, kit, until),
      about: { type: 'case', id: kase.id },
    });
  }
  return endCaseStep(tx, actor, kase, step, {
    note: 'Đã gửi nội dung hành vi vi phạm cho bên vi phạm.',
    isPublic: true,
    data: { until, channels: channels.map(({ channel }) => channel) },
  });
}

function channelsOf({ publisherId, party }: Case): { channel: 'portal' | 'email'; to: string }[] {
  return [
    ...(publisherId ? [{ channel: 'portal' as const, to: publisherId }] : []),
    ...(party.email ? [{ channel: 'email' as const, to: party.email }] : []),
  ];
}

function letter({ id, number, party }: Case, { office, publicUrl }: Kit, until: string | null): string {
  const right = until
    ? `Quý đơn vị có quyền giải trình từng điểm, chậm nhất đến hết ngày ${dmy(until)}.`
    : 'Quý đơn vị có thể gửi ý kiến về từng điểm.';
  return [
    `Kính gửi ${party.name},`,
    `${office.name} đã lập biên bản trong hồ sơ vụ việc số ${number}. Nội dung từng hành vi, căn cứ và biên bản có tại:`,
    `${publicUrl}/portal/cases/${id}`,
    right,
    office.name,
  ].join('\n\n');
}
