import type { Logger } from '@pressdesk/core/platform';
import { DomainError, type FieldError, type ProblemCode, sqlState } from '@pressdesk/core/platform';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import type { AppContext } from '../context.ts';
import { type AnyProblemCode, statusOf } from '../responses.ts';
import type { Problem } from '../schemas/index.ts';

/** A problem of the HTTP frame itself, such as a method a path doesn't have. */
export class FrameError extends Error {
  readonly code: AnyProblemCode;
  readonly headers: Record<string, string>;

  constructor(code: AnyProblemCode, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.name = 'FrameError';
    this.code = code;
    this.headers = headers;
  }
}

/** Turns whatever a handler threw into problem details (RFC 9457); nothing internal leaves. */
export function handleError(log: Logger) {
  return (error: Error, c: AppContext): Response => {
    if (error instanceof DomainError && error.code !== 'internal') {
      const { retryAfterSeconds } = error.facts;
      const headers: Record<string, string> = {};
      if (typeof retryAfterSeconds === 'number') headers['Retry-After'] = String(retryAfterSeconds);
      return sendProblem(c, error.code, error.message, { errors: error.fieldErrors, facts: error.facts, headers });
    }
    if (error instanceof FrameError) return sendProblem(c, error.code, error.message, { headers: error.headers });
    if (c.req.query('cursor') !== undefined && sqlState(error).startsWith('22')) {
      // A well-formed cursor of another list: the database can't read its parts as what they should be.
      return sendProblem(c, 'invalid-cursor', 'The list’s place marker isn’t one of this list.');
    }
    if (error instanceof HTTPException && error.status === 415) {
      return sendProblem(
        c,
        'unsupported-media-type',
        'Send the body in a form this address takes, and name that form.',
      );
    }
    if (error instanceof HTTPException && error.status === 400) {
      // What the router itself refuses: a body that isn't JSON or not the form it says it is.
      return sendProblem(c, 'invalid-input', 'The request’s body can’t be read.', {
        errors: [{ pointer: '', detail: error.message }],
      });
    }
    if (isOutOfReach(error)) {
      log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'database out of reach');
      return sendProblem(c, 'unavailable', 'The database can’t be reached just now. Try again in a moment.', {
        headers: { 'Retry-After': '5' },
      });
    }
    log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'unexpected error');
    return sendProblem(c, 'internal', 'Something went wrong on our side. The request id helps to find out what.');
  };
}

const brokenConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

/** Whether the database is gone, going, starting or full (SQLSTATE classes 08, 53 and 57P), not merely displeased. */
function isOutOfReach(error: unknown): boolean {
  if (/^(?:08|53|57P)/.test(sqlState(error))) return true;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && brokenConnection.has(at.code)) return true;
  }
  return false;
}

/** What zod found wrong with a request, as a problem that points at every bad field. */
export function toInvalidInput(error: ZodError, target: string): DomainError {
  const fieldErrors: FieldError[] = error.issues.slice(0, 50).map((issue) => ({
    pointer: issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail: issue.message,
    code: issue.code,
  }));
  return new DomainError('invalid-input', 'The request isn’t what it has to be.', {
    fieldErrors,
    facts: { in: target },
  });
}

export function sendProblem(
  c: AppContext,
  code: AnyProblemCode,
  detail: string,
  more: { errors?: FieldError[]; facts?: Record<string, unknown>; headers?: Record<string, string> } = {},
): Response {
  const status = statusOf(code) as ContentfulStatusCode;
  const problem: Problem = {
    type: `urn:pressdesk:problem:${code}`,
    title: titles[code],
    status,
    code,
    detail,
    requestId: c.get('requestId'),
    ...(more.errors?.length ? { errors: more.errors } : {}),
    ...(more.facts && Object.keys(more.facts).length > 0 ? { facts: more.facts } : {}),
  };
  return c.body(JSON.stringify(problem), status, { ...more.headers, 'Content-Type': 'application/problem+json' });
}

/** One title a code, the same in every answer (RFC 9457 § 3.1.3). */
const titles: Record<AnyProblemCode, string> = {
  'invalid-input': 'The request is invalid',
  'invalid-cursor': 'The list’s place marker is invalid',
  'not-signed-in': 'Not signed in',
  'invalid-credentials': 'The credentials are wrong',
  'totp-required': 'A code is required',
  forbidden: 'Not allowed',
  'csrf-refused': 'The request may come from another site',
  'not-found': 'Not found',
  'method-not-allowed': 'The path doesn’t have this method',
  'unsupported-media-type': 'The body has a form the address doesn’t take',
  'already-claimed': 'Somebody else is at it',
  'claim-lost': 'The claim is gone',
  'wrong-offset': 'The upload stands elsewhere',
  'upload-expired': 'The upload has expired',
  'version-conflict': 'Changed in the meantime',
  'invalid-transition': 'Not possible in this state',
  duplicate: 'It exists already',
  'outside-competence': 'Outside one’s competence',
  'time-barred': 'The time for a fine has passed',
  'evidence-changed': 'The evidence isn’t what was taken in',
  'too-large': 'Too large',
  'rule-syntax': 'The rule can’t be read',
  'not-a-transcript': 'Not a transcript',
  'broken-times': 'The transcript’s times are broken',
  'empty-file': 'The file is empty',
  'wrong-file-kind': 'Not a file of the kind asked for',
  'broken-file': 'The file is broken',
  'infected-file': 'The file holds a virus',
  'not-a-feed': 'Not a feed',
  'procedure-not-in-force': 'The procedure does not apply on that day',
  'address-refused': 'The address is refused',
  'rate-limited': 'Too many requests',
  internal: 'Internal error',
  unavailable: 'Not available now',
  'timed-out': 'It took too long',
} satisfies Record<ProblemCode | AnyProblemCode, string>;
