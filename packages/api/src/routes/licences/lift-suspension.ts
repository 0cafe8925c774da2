import { licenceDecision } from './licence-decision.ts';

export const liftSuspension = licenceDecision(
  'liftSuspension',
  'lift-suspension',
  'Lift the suspension of a licence before its last day',
);
