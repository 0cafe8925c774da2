export { type AddInstrumentInput, addInstrument } from './add-instrument.ts';
export { type AddProvisionInput, addProvision } from './add-provision.ts';
export { compareProvision, type ProvisionComparison } from './compare-provision.ts';
export { type Comparison, type DiffPart, diffText } from './compare-versions.ts';
export { type CatalogueConfidence, catalogueConfidences, surenessOfWhole } from './confidence.ts';
export { confirmProvision } from './confirm-provision.ts';
export {
  getInstrument,
  type InstrumentVersionView,
  type InstrumentView,
  listInstruments,
} from './instrument.queries.ts';
export {
  Instrument,
  type InstrumentContent,
  type InstrumentKind,
  InstrumentVersion,
  instrumentKinds,
} from './instrument.ts';
export {
  getProvision,
  listProvisions,
  type ProvisionQuery,
  type ProvisionView,
  provisionOn,
} from './provision.queries.ts';
export {
  type AdditionalSanction,
  additionalSanctionCodes,
  Provision,
  ProvisionConfirmation,
  type ProvisionContent,
  type ProvisionKind,
  ProvisionVersion,
  provisionKinds,
  type Remedy,
  remedyCodes,
  type Violation,
} from './provision.ts';
export { citePath, isWellFormedPath, type ProvisionPath } from './provision-path.ts';
export type { ProvisionVersionView } from './provision-view.ts';
export { reviseInstrument } from './revise-instrument.ts';
export { reviseProvision } from './revise-provision.ts';
export { catalogueSeed } from './seed/index.ts';
export { seedCatalogue } from './seed-catalogue.ts';
