export type { IndicatorUnit } from './definitions/index.ts';
export { filesBehind, type IndicatorFile, type IndicatorFilesQuery } from './indicator-files.queries.ts';
export { type EnterFigureInput, enterFigure, type ManualFigure } from './manual-figures.ts';
export { type Indicator, type OversightReport, readOversightReport } from './oversight-report.queries.ts';
export { type ReportScope, spansOf } from './report-period.ts';
export { number as printNumber, unitName } from './report-sentences.ts';
