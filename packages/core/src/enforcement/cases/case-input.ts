import type { Bilingual } from '../../law/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import type { Party } from './case.ts';
import { dmy } from './case-sentences.ts';

/** A field that is wrong, as an error that says it in both languages. */
export function wrongField(pointer: string, why: Bilingual): DomainError {
  return new DomainError('invalid-input', why.en, {
    facts: { why },
    fieldErrors: [{ pointer, detail: why.en }],
  });
}

/** @throws DomainError `invalid-input` for a day that hasn’t come, or that is none */
export function requirePastDay(tx: Tx, day: string, pointer: string, what: Bilingual): string {
  const date = readDay(day, pointer);
  if (Temporal.PlainDate.compare(date, officeDay(tx.clock.now())) <= 0) return date.toString();
  throw wrongField(pointer, {
    vi: `${what.vi} là ngày ${dmy(date.toString())}, chưa đến; không thể xử lý một việc chưa xảy ra.`,
    en: `${what.en} is ${dmy(date.toString())}, which hasn’t come yet.`,
  });
}

function readDay(day: string, pointer: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(day);
  } catch {
    throw wrongField(pointer, { vi: 'Ngày không hợp lệ.', en: 'This isn’t a day of the calendar.' });
  }
}

/** The party with its texts tidied. @throws DomainError `invalid-input` for one without a name */
export function tidyParty(party: Party): Party {
  const name = tidy(party.name);
  if (name === '') {
    throw wrongField('/party/name', { vi: 'Bên vi phạm phải có tên.', en: 'The party needs a name.' });
  }
  return {
    ...{ kind: party.kind, name, address: tidy(party.address) },
    ...{ idNumber: tidyOrNull(party.idNumber), representative: tidyOrNull(party.representative) },
    ...{ phone: tidyOrNull(party.phone), email: tidyOrNull(party.email) },
  };
}

export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

function tidyOrNull(text: string | null): string | null {
  return tidy(text ?? '') || null;
}
