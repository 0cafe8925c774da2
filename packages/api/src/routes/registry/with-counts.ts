import { countByOutlet, countOpenOutletSignals } from '@pressdesk/core/monitoring';
import type { Tx } from '@pressdesk/core/platform';
import type { OutletView } from '@pressdesk/core/registry';

const none = { sourceCount: 0, itemCount: 0, signalCount: 0, openReviewCount: 0 };

/** Outlets with what is watched of them and what was found: the register and monitoring in one shape. */
export async function withCounts(tx: Tx, outlets: OutletView[]) {
  const ids = outlets.map((outlet) => outlet.id);
  const counts = await countByOutlet(tx, ids);
  const open = await countOpenOutletSignals(tx, ids);
  return outlets.map((outlet) => ({
    ...outlet,
    ...(counts.get(outlet.id) ?? none),
    openOutletSignalCount: open.get(outlet.id) ?? 0,
  }));
}
