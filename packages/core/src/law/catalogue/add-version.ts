import type { ActorRef, Tx } from '../../platform/index.ts';
import { foldAccents } from '../../platform/text.ts';
import { type Instrument, type InstrumentContent, InstrumentVersion } from './instrument.ts';
import { type Provision, type ProvisionContent, ProvisionVersion } from './provision.ts';
import { citePath } from './provision-path.ts';

/** Notes a version of an instrument; whoever calls holds the instrument and moves its row version. */
export function addInstrumentVersion(
  tx: Tx,
  actor: ActorRef,
  instrument: Instrument,
  number: number,
  content: InstrumentContent,
): InstrumentVersion {
  const { name, issuer, issuedOn, validFrom, validTo, amendedBy, note, source, confidence } = content;
  return tx.em.create(InstrumentVersion, {
    id: tx.ids.next(),
    instrumentId: instrument.id,
    number,
    ...{ name, issuer, issuedOn, validFrom, validTo, amendedBy, note, source, confidence },
    createdAt: tx.clock.now(),
    createdById: actor.id,
    createdByName: actor.name,
  });
}

/** Notes a version of a provision; whoever calls holds the provision and moves its row version. */
export function addProvisionVersion(
  tx: Tx,
  actor: ActorRef,
  provision: Provision,
  instrument: Instrument,
  number: number,
  content: ProvisionContent,
): ProvisionVersion {
  const { path, heading, text, kind, violation, validFrom, validTo, source, confidence, note } = content;
  const searched = [provision.code, instrument.number, citePath(path), heading, text.vi, text.en, source, note];
  return tx.em.create(ProvisionVersion, {
    id: tx.ids.next(),
    provisionId: provision.id,
    number,
    ...path,
    textVi: text.vi,
    textEn: text.en,
    ...{ heading, kind, violation, validFrom, validTo, source, confidence, note },
    searchText: foldAccents(searched.filter(Boolean).join('\n')),
    createdAt: tx.clock.now(),
    createdById: actor.id,
    createdByName: actor.name,
  });
}
