/** The demo newsroom: three invented outlets of an invented province, and rules an office might watch them with. */

export { type DemoItem, demoItems } from './content/index.ts';
export { type DemoRule, demoRules } from './demo-rules.ts';
export {
  type Newsroom,
  type NewsroomItemCounts,
  type NewsroomOptions,
  type NewsroomOutlet,
  type NewsroomStepTaken,
  startNewsroom,
} from './newsroom.ts';
export type { OutletCode, OutletKind, OutletLicence } from './outlet-profiles.ts';
