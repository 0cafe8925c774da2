import { APIError } from 'better-auth/api';
import { Pool } from 'pg';
import { recordAudit } from '../audit/index.ts';
import { type ActorRef, type Database, DomainError, sha256Hex, toInstant } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import { changePassword, type PasswordChange } from './change-password.ts';
import { normaliseEmail } from './create-user.ts';
import { clientAddressHeader, createSignInLibrary } from './sign-in-library.ts';
import { clearSignInAttempts, countSignInAttempt } from './sign-in-limits.ts';
import { type AccountView, findAccountByEmail, findAccountById } from './users.queries.ts';

/** A signed-in person; `totp` is whether signing in asks them for a code from an authenticator app. */
export type SignedInActor = Actor & {
  readonly kind: 'user';
  readonly email: string;
  readonly totp: boolean;
  readonly publisherId: string | null;
};

/** Where a request comes from: the address of the client and what its browser calls itself. */
export type ClientInfo = { ip: string; userAgent: string };

export type Credentials = {
  email: string;
  password: string;
  /** Six digits from an authenticator app, or one of the one-time codes for a lost device. */
  totp?: string | undefined;
};

export type Auth = {
  /**
   * Signs in and answers with the cookies (as `Set-Cookie` values) that carry the session.
   * @throws DomainError `invalid-credentials` (the same for a wrong password, a wrong code, a disabled and an unknown
   *   account), `totp-required` when the password is right and a code is missing, or `rate-limited`
   */
  signIn(credentials: Credentials, client: ClientInfo): Promise<{ actor: SignedInActor; setCookies: string[] }>;
  /** Ends the session the request's cookie names; the person's other sessions go on. */
  signOut(headers: Headers): Promise<{ setCookies: string[] }>;
  /** Who sends a request; null when nobody is signed in, the session has run out or the account is disabled. */
  actorOf(headers: Headers): Promise<SignedInActor | null>;
  /**
   * Gives the signed-in person the password they chose; their other sessions end, this one goes on.
   * @throws DomainError `not-signed-in`, `rate-limited`, `invalid-credentials` when the current password is wrong, or
   *   `invalid-input` at `/next` when the new one is too short, too long or the current one
   */
  changePassword(headers: Headers, change: PasswordChange): Promise<void>;
  /**
   * Begins to protect the signed-in account with a code from an authenticator app: the `otpauth:` address to show as a
   * QR code, and one-time codes for a lost device. Codes are asked for once `confirmTotp` has seen one.
   * @throws DomainError `not-signed-in`, `rate-limited`, or `invalid-credentials` when the password is wrong
   */
  startTotp(headers: Headers, password: string): Promise<{ uri: string; backupCodes: string[] }>;
  /** @throws DomainError `not-signed-in`, or `invalid-credentials` when the code is wrong */
  confirmTotp(headers: Headers, code: string): Promise<{ setCookies: string[] }>;
  /** Asks for no codes any more. @throws DomainError `not-signed-in`, `rate-limited`, or `invalid-credentials` */
  disableTotp(headers: Headers, password: string): Promise<{ setCookies: string[] }>;
  close(): Promise<void>;
};

/** In the place of an address: passwords that are asked for again of somebody signed in. */
const withinSession = 'within-session';

/** The part of the system that watches the door, in the log: whoever failed to sign in is nobody yet. */
const door: ActorRef = { kind: 'system', id: 'sign-in', name: 'Sign-in' };

/**
 * Opens sign-in over a database. Sessions live there, so every process with the same secret knows them.
 * @param secret signs the session cookies; at least 32 characters
 * @param publicUrl the address people type; with https the cookies are only sent over it
 */
export function openAuth(options: { database: Database; secret: string; publicUrl: string }): Auth {
  const { database } = options;
  const pool = new Pool({ connectionString: database.url, max: 4, application_name: 'pressdesk-auth' });
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => undefined);
  const library = createSignInLibrary({
    pool,
    secret: options.secret,
    publicUrl: options.publicUrl,
    async mayHaveSession(userId) {
      const account = await database.transaction((tx) => findAccountById(tx, userId));
      return account !== null && !account.disabled;
    },
  });

  async function sessionOf(headers: Headers): Promise<{ id: string; actor: SignedInActor } | null> {
    if (!headers.has('cookie')) return null;
    const found = await library.api.getSession({ headers });
    if (!found) return null;
    return database.transaction(async (tx) => {
      if (Temporal.Instant.compare(toInstant(found.session.expiresAt), tx.clock.now()) <= 0) return null;
      const account = await findAccountById(tx, found.user.id);
      return account && !account.disabled ? { id: found.session.id, actor: toActor(account) } : null;
    });
  }

  async function actorOf(headers: Headers): Promise<SignedInActor | null> {
    return (await sessionOf(headers))?.actor ?? null;
  }

  async function requireSession(headers: Headers): Promise<{ id: string; actor: SignedInActor }> {
    const session = await sessionOf(headers);
    if (!session) throw new DomainError('not-signed-in', 'Sign in first.');
    return session;
  }

  return {
    async signIn({ email: typed, password, totp }, client) {
      const email = normaliseEmail(typed);
      await countSignInAttempt(database, email, client.ip);
      const headers = new Headers({ 'user-agent': printable(client.userAgent), [clientAddressHeader]: client.ip });
      try {
        let cookies = await openSession(email, password, headers);
        if (cookies.codeNeeded) {
          if (!totp) throw new DomainError('totp-required', 'Enter the code from your authenticator app.');
          headers.set('cookie', toCookieHeader(cookies.setCookies));
          cookies = { codeNeeded: false, setCookies: await enterCode(totp, headers) };
        }
        const setCookies = cookies.setCookies;
        const { actor } = await requireSession(new Headers({ cookie: toCookieHeader(setCookies) }));
        await database.transaction(async (tx) => {
          await tx.sql('delete from sessions where expires_at <= $1', [tx.clock.now().toString()]);
          recordAudit(tx, actor, {
            type: 'user.signed-in',
            subject: { type: 'user', id: actor.id },
            data: { ip: client.ip, withCode: totp !== undefined },
          });
        });
        await clearSignInAttempts(database, email, client.ip);
        return { actor, setCookies };
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code === 'invalid-credentials') await noteFailure(database, email, client);
        throw problem;
      }
    },

    async signOut(headers) {
      const actor = await actorOf(headers);
      const answer = await library.api.signOut({ headers, returnHeaders: true });
      if (actor) {
        await database.transaction(async (tx) =>
          recordAudit(tx, actor, { type: 'user.signed-out', subject: { type: 'user', id: actor.id } }),
        );
      }
      return { setCookies: answer.headers.getSetCookie() };
    },

    actorOf,

    async changePassword(headers, change) {
      const { id: sessionId, actor } = await requireSession(headers);
      await countSignInAttempt(database, actor.email, withinSession);
      await database.transaction((tx) => changePassword(tx, actor, { ...change, sessionId }));
      await clearSignInAttempts(database, actor.email, withinSession);
    },

    async startTotp(headers, password) {
      const { actor } = await requireSession(headers);
      await countSignInAttempt(database, actor.email, withinSession);
      const answer = await library.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }).catch(fail);
      await clearSignInAttempts(database, actor.email, withinSession);
      if (answer.method !== 'totp') throw new Error('The second factor asked for is TOTP.');
      return { uri: answer.totpURI, backupCodes: answer.backupCodes };
    },

    async confirmTotp(headers, code) {
      const { actor } = await requireSession(headers);
      const answer = await library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }).catch(fail);
      await database.transaction(async (tx) =>
        recordAudit(tx, actor, { type: 'user.totp-enabled', subject: { type: 'user', id: actor.id } }),
      );
      return { setCookies: answer.headers.getSetCookie() };
    },

    async disableTotp(headers, password) {
      const { actor } = await requireSession(headers);
      await countSignInAttempt(database, actor.email, withinSession);
      const answer = await library.api
        .disableTwoFactor({ body: { password }, headers, returnHeaders: true })
        .catch(fail);
      await database.transaction(async (tx) =>
        recordAudit(tx, actor, { type: 'user.totp-disabled', subject: { type: 'user', id: actor.id } }),
      );
      await clearSignInAttempts(database, actor.email, withinSession);
      return { setCookies: answer.headers.getSetCookie() };
    },

    close: () => pool.end(),
  };

  async function enterCode(code: string, headers: Headers): Promise<string[]> {
    const call = { body: { code }, headers, returnHeaders: true as const };
    const answer = /^\d{6}$/.test(code) ? await library.api.verifyTOTP(call) : await library.api.verifyBackupCode(call);
    return answer.headers.getSetCookie();
  }

  async function openSession(email: string, password: string, headers: Headers) {
    const answer = await library.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    return {
      // The second factor's plugin answers in place of the sign-in, which the library's types don't say.
      codeNeeded: 'twoFactorRedirect' in answer.response,
      setCookies: answer.headers.getSetCookie(),
    };
  }
}

async function noteFailure(database: Database, email: string, client: ClientInfo): Promise<void> {
  await database.transaction(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    recordAudit(tx, door, {
      type: 'user.sign-in-failed',
      subject: { type: 'user', id: account?.id ?? 'unknown' },
      // Of an address without an account only the hash is kept: people type passwords into the wrong field.
      data: account ? { ip: client.ip, disabled: account.disabled } : { ip: client.ip, emailSha256: sha256Hex(email) },
    });
  });
}

function toActor(account: AccountView): SignedInActor {
  const { id, name, email, roles, totp, publisherId } = account;
  return { kind: 'user', id, name, email, roles, totp, publisherId };
}

/** What the library refuses, in our terms; anything else stays what it is. */
function toProblem(error: unknown): Error & { code?: string } {
  if (!(error instanceof APIError)) return error instanceof Error ? error : new Error(String(error));
  if (error.statusCode === 429) {
    return new DomainError('rate-limited', 'Too many wrong codes. Try again later.', {
      facts: { retryAfterSeconds: 900 },
      cause: error,
    });
  }
  if (error.statusCode >= 500) return error;
  return new DomainError('invalid-credentials', 'The e-mail address, the password or the code is wrong.', {
    cause: error,
  });
}

function fail(error: unknown): never {
  throw toProblem(error);
}

/** `Set-Cookie` values as the `Cookie` header a browser would send back; expired ones are left out. */
function toCookieHeader(setCookies: string[]): string {
  return setCookies
    .filter((cookie) => !/;\s*max-age=0\b/i.test(cookie))
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Header values are Latin-1 without controls; anything else a client claims is dropped. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, 300);
}
