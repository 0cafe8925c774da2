export { checkOutlet, checkOutlets, type OutletCheck } from './check-outlet.ts';
export { noticeItem } from './notice-item.ts';
export { openOutletSignalOnDesk } from './open-on-desk.ts';
export {
  countOpenOutletSignals,
  getOutletSignal,
  listOutletSignals,
  type OutletSignalFilter,
  type OutletSignalView,
} from './outlet-signal.queries.ts';
export { OutletSignal, type OutletSignalCode, outletSignalCodes, type SignalFacts } from './outlet-signal.ts';
