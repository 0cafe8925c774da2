import { complaintSteps } from './enforcement-complaint.ts';
import { exportSteps } from './enforcement-export.ts';
import { flaggedPageSteps } from './enforcement-flagged-page.ts';
import { limitationSteps } from './enforcement-limitation.ts';
import type { JourneyStage } from './journey-stage.ts';
import type { JourneyStep } from './licensing-journey.ts';

/**
 * Three cases by the people whose work they are: one from a flagged page to a paid fine and a published correction, one
 * through a complaint to a decision cancelled, one stopped by limitation. The first is then written out into a folder
 * that is checked without the database.
 */
export function enforcementJourney(stage: JourneyStage): JourneyStep[] {
  const first = { id: '', number: '' };
  return [
    ...flaggedPageSteps(stage, first),
    ...complaintSteps(stage),
    ...limitationSteps(stage),
    ...exportSteps(stage, first),
  ];
}
