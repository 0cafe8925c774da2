import { z } from '@hono/zod-openapi';
import { FrameError } from '../../middleware/problem.ts';
import { LegalDay } from '../../schemas/index.ts';
import { RowVersion } from '../parameters.ts';

/** A file in a form. */
export const FormFile = z.instanceof(File).openapi({ type: 'string', format: 'binary' });

/** Any number of files under one name. */
export const FormFiles = z
  .union([z.instanceof(File), z.array(z.instanceof(File)).max(20)])
  .optional()
  .transform((files) => (files === undefined ? [] : [files].flat()))
  .openapi({ type: 'array', items: { type: 'string', format: 'binary' } });

/** The version of a row in a form, where everything is text. */
export const FormRowVersion = z.coerce.number().pipe(RowVersion);

/** A day in a form, where nothing is an empty text. */
export const FormDay = z
  .union([LegalDay, z.literal('')])
  .optional()
  .transform((day) => day || undefined);

/** A request that is JSON, or a form with files; which of them is seen from its `Content-Type`. */
export function jsonOrForm<Json extends z.ZodType, Form extends z.ZodType>(Json: Json, Form: Form) {
  return {
    // Said to be optional so that each of both is checked only when it is the one that came.
    required: false,
    content: { 'application/json': { schema: Json }, 'multipart/form-data': { schema: Form } },
  } as const;
}

/**
 * Whether a request is a form, not JSON.
 * @throws FrameError `unsupported-media-type` for what is neither
 */
export function isForm(contentType: string | undefined): boolean {
  const type = contentType?.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) return true;
  if (type.startsWith('application/json')) return false;
  throw new FrameError('unsupported-media-type', 'Send JSON, or a form (multipart/form-data) where there are files.');
}
