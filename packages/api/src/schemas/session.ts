import { z } from '@hono/zod-openapi';
import { Id } from './common.ts';

export const Role = z.enum([
  'reviewer',
  'licensing-officer',
  'department-head',
  'leader',
  'inspector',
  'publisher',
  'admin',
  'auditor',
]);

/** Who is signed in; `actions` is what their roles let them do, and what the screens draw buttons for. */
export const SessionResponse = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(Role),
      /** Whether signing in asks for a code from an authenticator app. */
      totp: z.boolean(),
      /** The publisher they act for, if any. */
      publisherId: Id.nullable(),
    }),
    actions: z.array(z.string()),
  })
  .openapi('Session');

/** Somebody of the office. */
export const StaffMember = z.object({ id: Id, name: z.string(), roles: z.array(Role) }).openapi('StaffMember');

export type StaffMember = z.infer<typeof StaffMember>;
export type SessionResponse = z.infer<typeof SessionResponse>;
