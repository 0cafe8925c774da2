import type { Tx } from '../platform/index.ts';
import type { OutletKind } from './outlet.ts';

/** Outlets by id, as lists name them; an id that is no outlet's is left out. */
export async function outletRefs(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { id: string; code: string; name: string; kind: OutletKind }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql<{ id: string; code: string; name: string; kind: OutletKind }>(
    'select id, code, name, kind from outlets where id = any ($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
