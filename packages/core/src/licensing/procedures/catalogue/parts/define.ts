import type { Bilingual, Confidence } from '../../../../law/index.ts';
import type { Ground, LegalBasis, ProcedureDefinition } from '../../definition.ts';

type LeftOut =
  | 'version'
  | 'validTo'
  | 'nationalIds'
  | 'outletKinds'
  | 'actsOn'
  | 'completeness'
  | 'notices'
  | 'renewal'
  | 'changes'
  | 'conditions'
  | 'exemptions'
  | 'refusalGrounds'
  | 'revocationGrounds'
  | 'reminders'
  | 'numbering'
  | 'fee'
  | 'deposit';

/** A version as its file writes it: what is left out isn't there in law. */
export function defineProcedure(
  written: Omit<ProcedureDefinition, LeftOut> & Partial<Pick<ProcedureDefinition, LeftOut>>,
): ProcedureDefinition {
  return {
    version: 1,
    validTo: null,
    nationalIds: [],
    outletKinds: null,
    actsOn: [],
    completeness: null,
    notices: [],
    renewal: null,
    changes: [],
    conditions: [],
    exemptions: [],
    refusalGrounds: [],
    revocationGrounds: [],
    reminders: [],
    numbering: null,
    fee: null,
    deposit: null,
    ...written,
  };
}

export function say(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** A sentence of the law, and how sure we are of it. */
export function by(text: string, confidence: Confidence): LegalBasis {
  return { text, confidence };
}

export function ground(key: string, vi: string, en: string, basis: LegalBasis): Ground {
  return { key, text: { vi, en }, basis };
}
