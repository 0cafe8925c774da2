export { type AddRecommendationInput, addRecommendation } from './add-recommendation.ts';
export type { IndicatorUnit } from './definitions/index.ts';
export { filesBehind, type IndicatorFile, type IndicatorFilesQuery } from './indicator-files.queries.ts';
export { type EnterFigureInput, enterFigure, type ManualFigure } from './manual-figures.ts';
export { closeRecommendation, type NoteRecommendationInput, noteRecommendation } from './note-recommendation.ts';
export { oversightPaper } from './oversight-paper.ts';
export { type Indicator, type OversightReport, readOversightReport } from './oversight-report.queries.ts';
export {
  fileOfSentReport,
  listPeriodicReports,
  type MarkReportSentInput,
  markReportSent,
  type PeriodicReport,
} from './periodic-reports.ts';
export { type Recommendation, type RecommendationStatus, recommendationStatuses } from './recommendation.ts';
export { getRecommendation, listRecommendations } from './recommendations.queries.ts';
export { remindOfRecommendations } from './remind-recommendations.ts';
export type { ReportScope } from './report-period.ts';
export { number as printNumber, unitName } from './report-sentences.ts';
