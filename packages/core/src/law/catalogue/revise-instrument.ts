import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { addInstrumentVersion } from './add-version.ts';
import { type Instrument, type InstrumentContent, InstrumentVersion } from './instrument.ts';

/**
 * Gives an instrument a new version: it was amended, it ends, its dates became known. From its first day on it stands
 * in for the versions before; a version with the same first day and a last day ends the instrument, and with it every
 * provision of it.
 * @throws DomainError `version-conflict`
 */
export async function reviseInstrument(
  tx: Tx,
  actor: Actor,
  instrument: Authorized<Instrument, 'law.manage'>,
  input: InstrumentContent & { rowVersion: number },
): Promise<InstrumentVersion> {
  await tx.sql('select 1 from law_instruments where id = $1 for update', [instrument.id]);
  await tx.em.refresh(instrument);
  if (instrument.rowVersion !== input.rowVersion) {
    throw new DomainError(
      'version-conflict',
      'Someone changed this instrument meanwhile. Look at it again before you save.',
      { facts: { rowVersion: instrument.rowVersion } },
    );
  }
  const last = await tx.em.findOneOrFail(
    InstrumentVersion,
    { instrumentId: instrument.id },
    { orderBy: { number: 'desc' } },
  );
  const version = addInstrumentVersion(tx, actor, instrument, last.number + 1, input);
  await tx.sql('update law_instruments set row_version = row_version + 1 where id = $1', [instrument.id]);
  await tx.em.refresh(instrument);
  const { name, issuedOn, validFrom, validTo, amendedBy, source, confidence } = input;
  recordAudit(tx, actor, {
    type: 'instrument.revised',
    subject: { type: 'instrument', id: instrument.id },
    data: {
      code: instrument.code,
      number: version.number,
      ...{ name, issuedOn, validFrom, validTo, amendedBy, source, confidence },
    },
  });
  return version;
}
