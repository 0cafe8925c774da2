import type { App } from '../../context.ts';
import type { Services } from '../../services.ts';
import { addRecommendation } from './add-recommendation.ts';
import { closeRecommendation } from './close-recommendation.ts';
import { enterFigure } from './enter-figure.ts';
import { exportOversightReport } from './export-oversight-report.ts';
import { listFilesBehindFigure } from './list-files-behind-figure.ts';
import { listPeriodicReports } from './list-periodic-reports.ts';
import { listRecommendations } from './list-recommendations.ts';
import { markReportSent } from './mark-report-sent.ts';
import { noteRecommendation } from './note-recommendation.ts';
import { readOversightReport } from './read-oversight-report.ts';
import { readSentReportFile } from './read-sent-report-file.ts';

/** Every endpoint of reports, in the order of the reference page. */
export const reportEndpoints: ((app: App, services: Services) => void)[] = [
  readOversightReport,
  exportOversightReport,
  listFilesBehindFigure,
  enterFigure,
  listRecommendations,
  addRecommendation,
  noteRecommendation,
  closeRecommendation,
  listPeriodicReports,
  markReportSent,
  readSentReportFile,
];
