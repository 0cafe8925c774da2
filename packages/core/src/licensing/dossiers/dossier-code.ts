import type { Tx } from '../../platform/index.ts';
import { today } from './dossier-clocks.ts';

/** Identifier of the province and the office in codes; the office's own comes from its configuration. */
export const usualCodePrefix = 'H05.14';

const pattern = /^[0-9A-Z.]{1,30}-\d{6}-\d{4,9}$/;

/** Whether a text looks like a dossier's code. Nothing is ever read out of one. */
export function isDossierCode(text: string): boolean {
  return pattern.test(text);
}

/**
 * Takes the next code of the day: prefix, date as YYMMDD, serial of the day in at least 4 digits. The day's row stays
 * locked until the transaction ends, so there is no double and no gap; call it as late as can be.
 * @source Circular 01/2018/TT-VPCP Art. 19, Circular 04/2025/TT-VPCP
 */
export async function takeDossierCode(tx: Tx, prefix: string): Promise<string> {
  const day = today(tx);
  const [row] = await tx.sql<{ last_serial: number }>(
    `insert into dossier_codes (day, last_serial) values ($1, 1)
     on conflict (day) do update set last_serial = dossier_codes.last_serial + 1 returning last_serial`,
    [day],
  );
  return `${prefix}-${day.slice(2).replaceAll('-', '')}-${String(row!.last_serial).padStart(4, '0')}`;
}
