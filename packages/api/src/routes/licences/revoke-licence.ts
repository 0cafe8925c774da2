import { licenceDecision } from './licence-decision.ts';

export const revokeLicence = licenceDecision('revokeLicence', 'revoke', 'Revoke a licence');
