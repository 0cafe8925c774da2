import type { Actor, Authorized } from '../../identity/index.ts';
import type { ControlSlip, Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { DossierEvent } from './dossier-event.ts';
import { definitionOf } from './dossier-facts.ts';
import { momentOf, paperDossier, slipHead } from './dossier-slips.ts';
import type { DossierAction } from './dossier-states.ts';

/** Who hands it to whom by which step; what isn't here stays where it is. */
const handings: Partial<Record<DossierAction, [from: string, to: string]>> = {
  submit: ['Tổ chức, cá nhân nộp hồ sơ', 'Bộ phận Tiếp nhận và Trả kết quả'],
  accept: ['Bộ phận Tiếp nhận và Trả kết quả', 'Phòng chuyên môn'],
  'deem-accepted': ['Bộ phận Tiếp nhận và Trả kết quả', 'Phòng chuyên môn'],
  'take-up': ['Phòng chuyên môn', 'Chuyên viên thụ lý'],
  'request-supplement': ['Chuyên viên thụ lý', 'Tổ chức, cá nhân nộp hồ sơ'],
  supplement: ['Tổ chức, cá nhân nộp hồ sơ', 'Chuyên viên thụ lý'],
  propose: ['Chuyên viên thụ lý', 'Lãnh đạo phòng'],
  endorse: ['Lãnh đạo phòng', 'Lãnh đạo Sở'],
  'send-back': ['Người duyệt', 'Người trình'],
  sign: ['Lãnh đạo Sở', 'Bộ phận Tiếp nhận và Trả kết quả'],
  acknowledge: ['Phòng chuyên môn', 'Bộ phận Tiếp nhận và Trả kết quả'],
  'return-result': ['Bộ phận Tiếp nhận và Trả kết quả', 'Tổ chức, cá nhân nộp hồ sơ'],
};

/** Form 05, who had the dossier from when to when: built from its events whenever it is printed, and not stored. */
export async function controlSlipOf(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { office }: Pick<Kit, 'office'>,
): Promise<ControlSlip> {
  const definition = await definitionOf(tx, dossier);
  const events = await tx.em.find(DossierEvent, { dossierId: dossier.id }, { orderBy: { seq: 'asc' } });
  const handed = events.filter(({ action }) => handings[action]);
  return {
    template: 'control-slip',
    ...slipHead(tx, actor, office, definition, dossier),
    dossier: paperDossier(dossier, definition),
    handledBy: office.name,
    together: [],
    steps: handed.map((event) => {
      const [from, to] = handings[event.action]!;
      return {
        from: `${from}: ${event.actorName}`,
        to,
        handedOver: momentOf(event.at),
        // Who receives it has it at once: there is no paper to carry.
        taken: momentOf(event.at),
        outcome: outcomeOf(event, dossier),
        note: event.note,
      };
    }),
  };
}

/** Whether the result came in time, against the day that was promised. */
function outcomeOf({ action, at }: DossierEvent, { appointmentOn }: Dossier): ControlSlip['steps'][number]['outcome'] {
  if ((action !== 'sign' && action !== 'acknowledge') || !appointmentOn) return null;
  const { date } = momentOf(at);
  if (date === appointmentOn) return 'on-time';
  return date < appointmentOn ? 'early' : 'late';
}
