import type { Bilingual } from '../../law/index.ts';
import { allowedActions, type Tx } from '../../platform/index.ts';
import { type LegalStatus, Licence, type LicenceAction, licenceTransitions } from '../licences/licence.ts';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import { homesOf } from '../procedures/form-questions.ts';
import type { Dossier } from './dossier.ts';
import { dmy } from './obstacle-sentences.ts';

/**
 * Why nobody can ask for this purpose about this licence today, in a sentence with the dates; null when they can.
 * @param today ISO 8601
 */
export async function licenceObstacle(
  tx: Tx,
  { purpose, publisherId, licenceId }: Pick<Dossier, 'purpose' | 'publisherId' | 'licenceId'>,
  definition: ProcedureDefinition,
  today: string,
): Promise<Bilingual | null> {
  if (purpose === 'new') return null;
  const licence = licenceId ? await tx.em.findOne(Licence, { id: licenceId, publisherId }) : null;
  if (!licence || !homesOf(definition).includes(licence.procedureCode)) return noLicence;
  const status: LegalStatus = isOver(licence, today) && licence.status === 'in-force' ? 'expired' : licence.status;
  if (!allowedActions<LegalStatus, LicenceAction>(licenceTransitions, status).includes(purpose)) {
    return notInThisStatus(licence, status, purpose);
  }
  return purpose === 'renew' ? outsideWindow(licence, definition, today) : null;
}

const noLicence: Bilingual = {
  vi: 'Phải chọn một giấy phép của chính đơn vị, thuộc thủ tục này.',
  en: 'Choose a licence of the same publisher that belongs to this procedure.',
};

function isOver({ validTo }: Licence, today: string): boolean {
  return validTo !== null && validTo !== undefined && validTo < today;
}

const statuses: Record<LegalStatus, Bilingual> = {
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  suspended: { vi: 'đang bị đình chỉ', en: 'suspended' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  ceased: { vi: 'đã chấm dứt', en: 'given back' },
};

const wanted: Record<Purpose, Bilingual> = {
  new: { vi: 'cấp mới', en: 'issued' },
  renew: { vi: 'gia hạn, cấp tiếp', en: 'renewed' },
  amend: { vi: 'thay đổi nội dung', en: 'amended' },
  reissue: { vi: 'cấp lại', en: 're-issued' },
  extend: { vi: 'kéo dài', en: 'extended' },
  return: { vi: 'trả lại', en: 'given back' },
  correct: { vi: 'đính chính', en: 'corrected' },
};

function notInThisStatus(licence: Licence, status: LegalStatus, purpose: Purpose): Bilingual {
  return {
    vi: `Giấy phép số ${licence.number} ${statuses[status].vi} nên không thể ${wanted[purpose].vi}.`,
    en: `Licence ${licence.number} is ${statuses[status].en}, so it can’t be ${wanted[purpose].en}.`,
  };
}

function outsideWindow(licence: Licence, { renewal }: ProcedureDefinition, today: string): Bilingual | null {
  if (!renewal || !licence.validTo) return null;
  const end = Temporal.PlainDate.from(licence.validTo);
  const opens = end.subtract({ days: renewal.opensDaysBefore }).toString();
  const closes = end.subtract({ days: renewal.closesDaysBefore }).toString();
  if (today >= opens && today <= closes) return null;
  const dates = { opens: dmy(opens), closes: dmy(closes), end: dmy(licence.validTo) };
  return {
    vi: `Giấy phép số ${licence.number} hết hạn ngày ${dates.end}: hồ sơ gia hạn được nhận từ ngày ${dates.opens} đến ngày ${dates.closes}.`,
    en: `Licence ${licence.number} ends on ${dates.end}: a renewal is taken from ${dates.opens} to ${dates.closes}.`,
  };
}
