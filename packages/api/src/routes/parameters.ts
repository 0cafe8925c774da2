import { z } from '@hono/zod-openapi';
import { Id } from '../schemas/index.ts';

/** The id in a path. */
export const IdParam = z.object({ id: Id });

/** Yes or no in a query string: `1` and `true`, or `0` and `false`. */
export const Flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');

/** The version of a row its reader saw; a change based on an older one is refused. */
export const RowVersion = z.int().min(1).max(2_147_483_647);

/** A line of text a person typed: NFC, without white space around it, not empty. */
export function line(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1));
}
