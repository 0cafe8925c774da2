import { officeTimeZone, sha256Hex, type Tx } from '../../platform/index.ts';

/** The root over all captures of a day of the office: see `merkleRoot`. */
export type DayRoot = { day: string; root: string; captures: number };

/**
 * One value that stands for everything captured on a day, in the order of their ids: whoever keeps it can tell later
 * whether a capture was there.
 * @param day ISO 8601, of the office
 */
export async function captureDayRoot(tx: Tx, day: string): Promise<DayRoot> {
  const from = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: officeTimeZone });
  const rows = await tx.sql<{ sha256: string }>(
    'select sha256 from captures where fetched_at >= $1 and fetched_at < $2 order by id',
    [from.toInstant().toString(), from.add({ days: 1 }).toInstant().toString()],
  );
  return { day, root: merkleRoot(rows.map(({ sha256 }) => sha256)), captures: rows.length };
}

/**
 * The root of a hash tree (RFC 9162 § 2.1: leaves hashed behind a zero byte, pairs behind a one) over lower-case hex
 * hashes, as lower-case hex.
 */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256Hex(new Uint8Array());
  const node = (prefix: number, ...parts: string[]) =>
    sha256Hex(Buffer.concat([Buffer.of(prefix), ...parts.map((part) => Buffer.from(part, 'hex'))]));
  const rootOf = (hashes: readonly string[]): string => {
    if (hashes.length === 1) return hashes[0]!;
    const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
    return node(1, rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
  };
  return rootOf(leaves.map((leaf) => node(0, leaf)));
}
