import { type Actor, may, mayOnAll } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import { allowedActions } from '../../platform/index.ts';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import { type LegalStatus, type Licence, type LicenceAction, licenceTransitions } from './licence.ts';
import { dmy } from './print-answers.ts';
import { addDays } from './status-on.ts';

/** What must be known beside the row to say who may do what. */
export type LicenceFacts = {
  /** The office's day, ISO 8601. */
  readonly today: string;
  /** What may be filed for it, whichever procedure the law has for that. */
  readonly purposes: readonly Purpose[];
  readonly renewal: RenewalWindow | null;
  /** Dossiers about it that are under way. */
  readonly underWay: readonly { code: string | null; purpose: Purpose }[];
};

export type LicenceObstacle = { readonly action: string; readonly why: Bilingual };

/** When a renewal may be filed: ISO 8601, both days included. */
export type RenewalWindow = { opensOn: string; closesOn: string; isOpen: boolean; text: Bilingual };

const decisions = ['suspend', 'lift-suspension', 'revoke'] as const;

/**
 * What an actor may do with a licence now: decide on it (`suspend`, `lift-suspension`, `revoke`), or file for it (`renew`,
 * `amend`, `reissue`, `extend`, `return`, `correct`); and what stands in the way of the rest of theirs, in words.
 */
export function licenceActionsOf(
  licence: Licence,
  actor: Actor,
  facts: LicenceFacts,
): { actions: string[]; obstacles: LicenceObstacle[] } {
  const allowed = allowedActions<LegalStatus, LicenceAction>(licenceTransitions, licence.status);
  const actions: string[] = [];
  const obstacles: LicenceObstacle[] = [];
  if (mayOnAll(actor, 'licence.decide')) {
    for (const action of decisions) {
      if (allowed.includes(action)) actions.push(action);
      // That what isn't suspended can't be lifted needs no words.
      else if (action !== 'lift-suspension') obstacles.push({ action, why: notInThisStatus(licence, action) });
    }
  }
  if (!mayFileFor(licence, actor)) return { actions, obstacles };
  for (const purpose of facts.purposes) {
    if (purpose === 'new') continue;
    const why = allowed.includes(purpose) ? obstacleTo(purpose, facts) : notInThisStatus(licence, purpose);
    if (why) obstacles.push({ action: purpose, why });
    else actions.push(purpose);
  }
  return { actions, obstacles };
}

/** When a renewal may be filed for a licence that ends; null where there is none. @param today ISO 8601 */
export function renewalWindow(
  { number, validTo }: { number: string; validTo: string | null },
  { renewal }: Pick<ProcedureDefinition, 'renewal'>,
  today: string,
): RenewalWindow | null {
  if (!renewal || validTo === null) return null;
  const opensOn = addDays(validTo, -renewal.opensDaysBefore);
  const closesOn = addDays(validTo, -renewal.closesDaysBefore);
  return {
    opensOn,
    closesOn,
    isOpen: opensOn <= today && today <= closesOn,
    text: {
      vi: `Giấy phép số ${number} hết hạn ngày ${dmy(validTo)}: hồ sơ gia hạn được nhận từ ngày ${dmy(opensOn)} đến hết ngày ${dmy(closesOn)}.`,
      en: `Licence ${number} ends on ${dmy(validTo)}: a renewal is taken from ${dmy(opensOn)} to ${dmy(closesOn)}.`,
    },
  };
}

function mayFileFor({ publisherId }: Licence, actor: Actor): boolean {
  if (mayOnAll(actor, 'dossier.file')) return true;
  return may(actor, 'dossier.file') && actor.publisherId === publisherId;
}

function obstacleTo(purpose: Purpose, { renewal, underWay }: LicenceFacts): Bilingual | null {
  const same = underWay.find((dossier) => dossier.purpose === purpose);
  if (same) {
    return {
      vi: `Đã có hồ sơ ${same.code ?? 'đang soạn'} cho việc này.`,
      en: `There is a dossier for this already: ${same.code ?? 'a draft'}.`,
    };
  }
  return purpose === 'renew' && renewal && !renewal.isOpen ? renewal.text : null;
}

const statuses: Record<LegalStatus, Bilingual> = {
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  suspended: { vi: 'đang bị đình chỉ', en: 'suspended' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  ceased: { vi: 'đã chấm dứt', en: 'given back' },
};

const wanted: Record<Purpose | (typeof decisions)[number], Bilingual> = {
  new: { vi: 'cấp mới', en: 'issued' },
  renew: { vi: 'gia hạn, cấp tiếp', en: 'renewed' },
  amend: { vi: 'thay đổi nội dung', en: 'amended' },
  reissue: { vi: 'cấp lại', en: 're-issued' },
  extend: { vi: 'kéo dài', en: 'extended' },
  return: { vi: 'trả lại', en: 'given back' },
  correct: { vi: 'đính chính', en: 'corrected' },
  suspend: { vi: 'đình chỉ', en: 'suspended' },
  'lift-suspension': { vi: 'chấm dứt đình chỉ', en: 'freed of its suspension' },
  revoke: { vi: 'thu hồi', en: 'revoked' },
};

function notInThisStatus({ number, status }: Licence, action: keyof typeof wanted): Bilingual {
  return {
    vi: `Giấy phép số ${number} ${statuses[status].vi} nên không thể ${wanted[action].vi}.`,
    en: `Licence ${number} is ${statuses[status].en}, so it can’t be ${wanted[action].en}.`,
  };
}
