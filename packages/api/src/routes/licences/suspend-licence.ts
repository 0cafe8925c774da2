import { licenceDecision } from './licence-decision.ts';

export const suspendLicence = licenceDecision('suspendLicence', 'suspend', 'Suspend a licence for a term');
