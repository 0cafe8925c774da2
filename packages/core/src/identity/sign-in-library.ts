import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Pool } from 'pg';
import { type Ids, systemIds } from '../platform/index.ts';
import { hashPassword, passwordLength, verifyPassword } from './password.ts';

/** How long a session lasts, whatever is done in it: a working day. */
const sessionHours = 12;

/** The header in which the program itself tells the library where a request comes from; never taken from outside. */
export const clientAddressHeader = 'x-client-address';

/**
 * The sign-in library over our own tables. It is only called as a library: its HTTP routes are nowhere mounted,
 * so limits, CSRF protection and error shapes are ours alone.
 */
export function createSignInLibrary(options: {
  pool: Pool;
  secret: string;
  publicUrl: string;
  /** Asked whenever a session is to be made; false refuses it. */
  mayHaveSession: (userId: string) => Promise<boolean>;
  ids?: Ids;
}) {
  const ids = options.ids ?? systemIds;
  return betterAuth({
    appName: 'Pressdesk',
    baseURL: options.publicUrl,
    secret: options.secret,
    database: options.pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      modelName: 'sessions',
      expiresIn: sessionHours * 60 * 60,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...madeAndChanged,
      },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', ...madeAndChanged },
      // Named only because the library checks that it knows every column an insert needs; it never inserts one.
      additionalFields: { roles: { type: 'string[]', required: true, input: false, returned: false } },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...madeAndChanged,
      },
    },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...madeAndChanged } },
    databaseHooks: {
      session: { create: { before: async (session) => options.mayHaveSession(session.userId) } },
    },
    plugins: [
      twoFactor({
        issuer: 'Pressdesk',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: 'pressdesk',
      useSecureCookies: options.publicUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => ids.next() },
    },
  });
}

const madeAndChanged = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
