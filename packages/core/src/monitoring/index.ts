export { type AddSourceInput, addSource } from './add-source.ts';
export { checkCodes } from './checks/check-codes.ts';
export { identityKeyOfTranscript, identityKeyOfUrl } from './identity-key.ts';
export {
  getItem,
  getItemVersion,
  type ItemSummaryView,
  type ItemVersionView,
  type ItemView,
  listItems,
  type SignalView,
} from './item.queries.ts';
export { Capture, Item, type ItemKind, ItemVersion, itemKinds, type Masthead, type StoredCue } from './item.ts';
export { fetchPageJob, fetchSourceJob } from './jobs.ts';
export * from './outlet-signals/index.ts';
export { countByOutlet, getOverview, type Overview } from './overview.queries.ts';
export { type PrintFinding, recordPrintFinding } from './record-print-finding.ts';
export { type ReadCapture, type ReadItem, type RecordedVersion, recordVersion } from './record-version.ts';
export * from './review/index.ts';
export { getRule, listRules, type RuleView } from './rule.queries.ts';
export {
  type Bilingual,
  type Provision,
  Rule,
  RuleVersion,
  type Severity,
  severities,
  severityOf,
  severityRank,
} from './rule.ts';
export { createRule, type RuleText, requireParses, retireRule, reviseRule } from './save-rule.ts';
export { loadSearchBatch, loadSearchDocuments } from './search-documents.ts';
export { Signal, type StoredHit } from './signal.ts';
export { getSource, listSources, type SourceView } from './source.queries.ts';
export { Source, type SourceKind, sourceKinds } from './source.ts';
export { type RuleTrial, tryRule } from './try-rule.ts';
export { runSource, type UpdateSourceInput, updateSource } from './update-source.ts';
export {
  enqueueDueSources,
  recordPageFailure,
  recordPageRead,
  recordSourceFailure,
  recordSourceRead,
  type SourceEntry,
  type SourceRead,
} from './watch-pages.ts';
export { type PageHints, WatchedPage } from './watched-page.ts';
