import { z } from '@hono/zod-openapi';

/** Words a person typed: NFC, without white space around them; they may be empty. */
export function words(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .transform((text) => text.normalize('NFC').trim());
}

/** Why something is done, in a sentence or more. */
export const ReasonText = words(5000).pipe(z.string().min(1));
