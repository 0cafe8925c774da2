import type { InstrumentContent, InstrumentKind } from '../instrument.ts';
import type { ProvisionContent } from '../provision.ts';

/** An instrument with its versions, the oldest first. */
export type SeedInstrument = {
  code: string;
  number: string;
  year: number;
  kind: InstrumentKind;
  versions: InstrumentContent[];
};

/** A provision with its versions, the oldest first. */
export type SeedProvision = { code: string; instrumentCode: string; versions: ProvisionContent[] };
