import { decree119General } from './decree-119.ts';
import { decree119Press } from './decree-119-press.ts';
import { decree119Printing } from './decree-119-printing.ts';
import { decree119Products } from './decree-119-products.ts';
import { decree119Publishing } from './decree-119-publishing.ts';
import { decree119Sites } from './decree-119-sites.ts';
import { decree147Provisions } from './decree-147.ts';
import { decree174Provisions } from './decree-174.ts';
import { pressInstruments } from './instruments-press.ts';
import { procedureInstruments } from './instruments-procedure.ts';
import { powers } from './powers.ts';
import { pressLawProvisions } from './press-law.ts';
import type { SeedInstrument, SeedProvision } from './seed-types.ts';

/**
 * What every office starts with. Each row keeps its tag and source; none is confirmed until a person has compared it
 * with the text. Vietnamese texts of violations are summaries of the act, not the wording of the decree.
 */
export const catalogueSeed: { instruments: readonly SeedInstrument[]; provisions: readonly SeedProvision[] } = {
  instruments: [...pressInstruments, ...procedureInstruments],
  provisions: [
    ...pressLawProvisions,
    ...decree119General,
    ...decree119Press,
    ...decree119Products,
    ...decree119Sites,
    ...decree119Publishing,
    ...decree119Printing,
    ...decree147Provisions,
    ...decree174Provisions,
    ...powers,
  ],
};
