import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, oneAtATime, type Tx } from '../../platform/index.ts';
import { addInstrumentVersion } from './add-version.ts';
import { Instrument, type InstrumentContent, type InstrumentKind } from './instrument.ts';

export type AddInstrumentInput = InstrumentContent & {
  code: string;
  number: string;
  year: number;
  kind: InstrumentKind;
};

/**
 * Enters an instrument with its first version.
 * @throws DomainError `duplicate` when the code, or this number of this kind and year, is taken; `invalid-input` when the
 *   number itself names another year
 */
export async function addInstrument(
  tx: Tx,
  actor: Actor,
  input: Authorized<AddInstrumentInput, 'law.manage'>,
): Promise<Instrument> {
  const { code, number, year, kind } = input;
  if ((yearIn(number) ?? year) !== year) {
    throw new DomainError('invalid-input', `The number ${number} names another year than ${year}.`, {
      fieldErrors: [{ pointer: '/year', detail: 'not the year in the number' }],
    });
  }
  await oneAtATime(tx, 'law.catalogue');
  const taken = await tx.em.findOne(Instrument, { $or: [{ code }, { kind, number, year }] });
  if (taken) {
    const field = taken.code === code ? 'code' : 'number';
    throw new DomainError('duplicate', `${taken.number} is in the catalogue already, as ${taken.code}.`, {
      fieldErrors: [{ pointer: `/${field}`, detail: 'already taken' }],
    });
  }
  const instrument = tx.em.create(Instrument, {
    ...{ id: tx.ids.next(), code, number, year, kind },
    createdAt: tx.clock.now(),
    rowVersion: 1,
  });
  await tx.em.flush();
  addInstrumentVersion(tx, actor, instrument, 1, input);
  const { name, issuedOn, validFrom, validTo, source, confidence } = input;
  recordAudit(tx, actor, {
    type: 'instrument.added',
    subject: { type: 'instrument', id: instrument.id },
    data: { code, number, year, kind, name, issuedOn, validFrom, validTo, source, confidence },
  });
  return instrument;
}

/** The year in a number such as `119/2020/NĐ-CP`; numbers such as `329/QĐ-TTg` have none. */
function yearIn(number: string): number | null {
  const year = number.split('/').find((part) => /^(?:19|20|21)\d\d$/.test(part));
  return year === undefined ? null : Number(year);
}
