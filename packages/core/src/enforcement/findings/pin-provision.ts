import {
  type ProvisionVersionView,
  type ProvisionView,
  provisionOn,
  readCalendar,
  type Violation,
} from '../../law/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import { wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { isMilder, limitationOf } from '../law/index.ts';

/** What a finding holds of the law: as it was on the day of the act, with what came later and is milder. */
export type Pinned = {
  provisionVersionId: string;
  milderVersionId: string | null;
  violation: Violation;
  lastLawfulOn: string | null;
};

/**
 * Pins the text in force when the act ended, or when it was detected while it goes on, and looks for a later one that is
 * milder. The limitation is the pinned text's.
 * @param act days in ISO 8601
 * @throws DomainError `invalid-input` for a code nobody is fined by, or one that wasn't in force on that day
 * @source Decree 118/2021/NĐ-CP Art. 7; LHAV Art. 6.1
 */
export async function pinProvision(
  tx: Tx,
  act: { provisionCode: string; actEndedOn: string | null; detectedOn: string },
): Promise<Pinned> {
  const day = act.actEndedOn ?? act.detectedOn;
  const pinned = requireViolation(act.provisionCode, day, await readOn(tx, act.provisionCode, day));
  const current = await readOn(tx, act.provisionCode, officeDay(tx.clock.now()).toString());
  const later = current && current.version.id !== pinned.id ? current.version : null;
  const isBetter = later?.violation && isMilder(later.violation, pinned.violation);
  const limitation = limitationOf({
    violation: pinned.violation,
    actEndedOn: act.actEndedOn,
    detectedOn: act.detectedOn,
    calendar: await readCalendar(tx),
  });
  return {
    provisionVersionId: pinned.id,
    milderVersionId: isBetter ? later.id : null,
    violation: pinned.violation,
    lastLawfulOn: limitation?.lastLawfulOn ?? null,
  };
}

async function readOn(tx: Tx, code: string, day: string): Promise<ProvisionView | null> {
  try {
    return await provisionOn(tx, code, Temporal.PlainDate.from(day));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
    throw wrongField('/provisionCode', {
      vi: `Danh mục pháp luật không có mã “${code}”.`,
      en: `The catalogue has no provision “${code}”.`,
    });
  }
}

function requireViolation(
  code: string,
  day: string,
  found: ProvisionView | null,
): ProvisionVersionView & { violation: Violation } {
  if (!found) {
    throw wrongField('/provisionCode', {
      vi: `Quy định “${code}” không có hiệu lực vào ngày ${dmy(day)}; hành vi ngày đó phải áp dụng văn bản có hiệu lực lúc ấy.`,
      en: `“${code}” was not in force on ${dmy(day)}: an act of that day is judged by the text of that day.`,
    });
  }
  const { version } = found;
  if (version.violation) return { ...version, violation: version.violation };
  throw wrongField('/provisionCode', {
    vi: `Quy định “${code}” không phải là quy định xử phạt.`,
    en: `“${code}” isn’t a provision anybody is sanctioned by.`,
  });
}
