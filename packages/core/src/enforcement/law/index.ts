export { aggravatingCircumstances, type ListedCircumstance, mitigatingCircumstances } from './circumstances.ts';
export { clockRules, deliveryRule } from './clock-rules.ts';
export {
  competenceOf,
  type JudgedAct,
  type OfficePower,
  officeNames,
  requireCompetence,
  type Sector,
  sectorOf,
  sectors,
} from './competence.ts';
export { dong } from './dong.ts';
export { bracketFor, computeFine, type Fine, interestOn, isMilder, mayExplain, withoutRecordLimit } from './fine.ts';
export { type Limitation, limitationOf } from './limitation.ts';
