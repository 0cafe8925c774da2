import { z } from '@hono/zod-openapi';
import { LegalDay } from '../../schemas/index.ts';

/** `P01` and further; a text that is no code is one that isn’t there. */
export const ProcedureParam = z.object({ code: z.string().max(40) });

/** The day whose version is meant; today without it. */
export const OnDay = z.object({ on: LegalDay.optional() });
