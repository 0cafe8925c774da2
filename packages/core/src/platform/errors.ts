/** Every problem a caller can be told of, with the HTTP status that carries it (RFC 9110). */
export const problemCodes = {
  'invalid-input': 400,
  'invalid-cursor': 400,
  'not-signed-in': 401,
  'invalid-credentials': 401,
  'totp-required': 401,
  forbidden: 403,
  'csrf-refused': 403,
  'not-found': 404,
  'already-claimed': 409,
  'claim-lost': 409,
  'wrong-offset': 409,
  'version-conflict': 409,
  'invalid-transition': 409,
  duplicate: 409,
  'upload-expired': 410,
  'outside-competence': 409,
  'time-barred': 409,
  'evidence-changed': 409,
  'too-large': 413,
  'rule-syntax': 422,
  'not-a-transcript': 422,
  'broken-times': 422,
  'empty-file': 422,
  'wrong-file-kind': 422,
  'broken-file': 422,
  'infected-file': 422,
  'not-a-feed': 422,
  'procedure-not-in-force': 422,
  'address-refused': 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** A field that is wrong: a JSON pointer (RFC 6901) into the input and a sentence. */
export type FieldError = { pointer: string; detail: string; code?: string };

/** Something the caller must be told: a code for programs, a sentence for people, facts for screens. */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly facts: Record<string, unknown>;
  readonly fieldErrors: FieldError[];

  constructor(
    code: ProblemCode,
    detail: string,
    more: { facts?: Record<string, unknown>; fieldErrors?: FieldError[]; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'DomainError';
    this.code = code;
    this.facts = more.facts ?? {};
    this.fieldErrors = more.fieldErrors ?? [];
  }
}

/** @throws DomainError `not-found`, naming what was looked for */
export function requireFound<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new DomainError('not-found', `There is no such ${what}.`);
  return value;
}
