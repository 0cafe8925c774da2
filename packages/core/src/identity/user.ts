import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';
import type { Role } from './actor.ts';

/** A person with an account. How they sign in lies in `accounts`, where they are signed in lies in `sessions`. */
export const User = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: (p) => ({
    id: p.uuid().primary(),
    name: p.text(),
    /** Lower case; unique. */
    email: p.text(),
    roles: p.array().$type<Role[]>(),
    locale: p.enum(['vi', 'en'] as const),
    /** The publisher the person acts for; null for staff. */
    publisherId: p.uuid().nullable(),
    twoFactorEnabled: p.boolean().default(false),
    disabledAt: p.type(InstantType).nullable(),
    rowVersion: p.integer().version(),
    createdAt: p.type(InstantType),
    updatedAt: p.type(InstantType),
  }),
});
export type User = InferEntity<typeof User>;
