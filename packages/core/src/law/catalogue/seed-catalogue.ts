import { recordAudit } from '../../audit/index.ts';
import { setupActor } from '../../identity/index.ts';
import { oneAtATime, type Tx } from '../../platform/index.ts';
import { addInstrumentVersion, addProvisionVersion } from './add-version.ts';
import { Instrument } from './instrument.ts';
import { Provision } from './provision.ts';
import { catalogueSeed } from './seed/index.ts';

/**
 * Enters the instruments and provisions every office starts with. What is there already under its code stays as it is,
 * whatever has been made of it since, so this may run at every start.
 */
export async function seedCatalogue(tx: Tx): Promise<{ instruments: number; provisions: number }> {
  await oneAtATime(tx, 'law.catalogue');
  const instruments = new Map((await tx.em.find(Instrument, {})).map((instrument) => [instrument.code, instrument]));
  const known = new Set((await tx.em.find(Provision, {})).map(({ code }) => code));
  const newInstruments = catalogueSeed.instruments.filter(({ code }) => !instruments.has(code));
  const newProvisions = catalogueSeed.provisions.filter(({ code }) => !known.has(code));
  const createdAt = tx.clock.now();

  for (const { code, number, year, kind } of newInstruments) {
    const row = { id: tx.ids.next(), code, number, year, kind, createdAt, rowVersion: 1 };
    instruments.set(code, tx.em.create(Instrument, row));
  }
  await tx.em.flush();
  for (const { code, versions } of newInstruments) {
    const instrument = instruments.get(code)!;
    for (const [index, content] of versions.entries()) {
      addInstrumentVersion(tx, setupActor, instrument, index + 1, content);
    }
  }

  const instrumentOf = (code: string) => instruments.get(code)!;
  const provisions = newProvisions.map(({ code, instrumentCode }) => {
    const instrumentId = instrumentOf(instrumentCode).id;
    return tx.em.create(Provision, { id: tx.ids.next(), code, instrumentId, createdAt, rowVersion: 1 });
  });
  await tx.em.flush();
  for (const [at, { instrumentCode, versions }] of newProvisions.entries()) {
    for (const [index, content] of versions.entries()) {
      addProvisionVersion(tx, setupActor, provisions[at]!, instrumentOf(instrumentCode), index + 1, content);
    }
  }

  const added = { instruments: newInstruments.length, provisions: newProvisions.length };
  if (added.instruments + added.provisions > 0) {
    recordAudit(tx, setupActor, {
      type: 'catalogue.seeded',
      subject: { type: 'law-catalogue', id: 'law-catalogue' },
      data: { ...added, codes: newProvisions.map(({ code }) => code) },
    });
  }
  return added;
}
