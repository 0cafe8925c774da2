import type { Bilingual } from '../../law/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import { type LegalStatus, Licence } from './licence.ts';
import { dmy } from './print-answers.ts';
import { factsOf, readHistory } from './record-decision.ts';
import { statusOn, versionOn } from './status-on.ts';

export type LicenceStatus = {
  /** ISO 8601. */
  on: string;
  /** Null before its first day. */
  status: LegalStatus | null;
  versionNumber: number | null;
  text: Bilingual;
};

/** What a licence was, is or will be worth on a day, as far as it was decided. @throws DomainError `not-found` */
export async function licenceStatusOn(tx: Tx, id: string, on: string): Promise<LicenceStatus> {
  const licence = requireFound(await tx.em.findOne(Licence, { id }), 'licence');
  const { decisions, versions } = factsOf(await readHistory(tx, id));
  const status = statusOn(decisions, versions, on);
  const version = versionOn(versions, on);
  return {
    on,
    status,
    versionNumber: version?.number ?? null,
    text: sentence(licence.number, status, version?.number ?? null, on),
  };
}

const words: Record<LegalStatus, Bilingual> = {
  'in-force': { vi: 'có hiệu lực', en: 'in force' },
  suspended: { vi: 'bị đình chỉ', en: 'suspended' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  ceased: { vi: 'đã chấm dứt', en: 'given back' },
};

function sentence(number: string, status: LegalStatus | null, version: number | null, on: string): Bilingual {
  if (status === null) {
    return {
      vi: `Ngày ${dmy(on)}, giấy phép số ${number} chưa có hiệu lực.`,
      en: `On ${dmy(on)}, licence ${number} was not in force yet.`,
    };
  }
  return {
    vi: `Ngày ${dmy(on)}, giấy phép số ${number} ${words[status].vi} (phiên bản ${version}).`,
    en: `On ${dmy(on)}, licence ${number} stood as ${words[status].en} (version ${version}).`,
  };
}
