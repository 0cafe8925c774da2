import type {
  InstrumentResponse,
  LawProvisionResponse,
  LawProvisionWithVersions,
  ProvisionVersionResponse,
  Violation as ViolationSchema,
} from '@pressdesk/api/schemas';

/** Shapes of the catalogue of law as the API sends them. */
export type Instrument = (typeof InstrumentResponse)['_output'];
export type LawProvision = (typeof LawProvisionResponse)['_output'];
export type ProvisionDetail = (typeof LawProvisionWithVersions)['_output'];
export type ProvisionVersion = (typeof ProvisionVersionResponse)['_output'];
export type Violation = (typeof ViolationSchema)['_output'];
export type Fine = NonNullable<Violation['fine']>;
export type CatalogueConfidence = ProvisionVersion['confidence'];

export const provisionKinds = ['violation', 'procedure', 'deadline', 'power', 'general'] as const;
export const instrumentKinds = ['law', 'ordinance', 'decree', 'resolution', 'circular', 'decision'] as const;
export const sanctionCodes = ['licence-suspension', 'activity-suspension', 'confiscation'] as const;
export const remedyCodes = [
  'correction',
  'apology',
  'removal',
  'recall',
  'destruction',
  're-export',
  'disgorgement',
  'return',
  'domain-recall',
  'legal-deposit',
  'account-lock',
] as const;
export const catalogueConfidences = ['V', 'V/S', 'V/D', 'S', 'OLD', 'OLD/V', 'M', 'D'] as const;
