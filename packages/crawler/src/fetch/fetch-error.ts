export type FetchErrorCode =
  | 'bad-url'
  | 'address-refused'
  | 'robots-disallowed'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-encoding'
  /** 404 and 410 */
  | 'gone'
  /** 401, 403, 429, 451, a challenge page, or a host that still waits for its `Retry-After` to pass */
  | 'blocked'
  | 'http-status';

type Details = {
  status?: number | null;
  retryAfterSeconds?: number | null;
  /** Whether the same request may well succeed in a while. */
  transient?: boolean;
  cause?: unknown;
};

/** Why an address could not be fetched. */
export class FetchError extends Error {
  override name = 'FetchError';
  code: FetchErrorCode;
  /** Of the answer, where there was one. */
  status: number | null;
  retryAfterSeconds: number | null;
  transient: boolean;

  constructor(code: FetchErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    this.transient = details.transient ?? false;
  }
}

/** Names what a resolver, a socket, TLS or the HTTP parser reported, and which address it was about. */
export function toFetchError(error: unknown, url: string): FetchError {
  if (error instanceof FetchError) {
    const { code, message, status, retryAfterSeconds, transient } = error;
    return new FetchError(code, `${message}: ${url}`, { status, retryAfterSeconds, transient, cause: error });
  }
  const codes = errorCodes(error);
  const kind = codes.map(kindOfCode).find((found) => found !== null) ?? 'connection';
  const reason = codes[0] ?? (error instanceof Error ? error.message : String(error));
  // A name the resolver says does not exist stays away for longer than a resolver that doesn't answer.
  const transient = kind === 'timeout' || kind === 'connection' || (kind === 'dns' && !codes.includes('ENOTFOUND'));
  return new FetchError(kind, `${describe[kind]} (${reason}): ${url}`, { transient, cause: error });
}

const describe = {
  dns: 'the name could not be resolved',
  timeout: 'the server took too long',
  tls: 'no trusted TLS connection',
  'too-large': 'the response header is too large',
  connection: 'the connection failed',
} as const;

/** Codes of the error and of what it wraps: undici wraps, and trying several addresses yields an AggregateError. */
function errorCodes(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 3) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [...own, ...[...inner, error.cause].flatMap((each) => errorCodes(each, depth + 1))];
}

function kindOfCode(code: string): keyof typeof describe | null {
  if (/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|EREFUSED)$/.test(code)) return 'dns';
  if (/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/.test(code)) return 'timeout';
  if (/^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/.test(code)) {
    return 'tls';
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'too-large';
  return /^(E[A-Z]+|UND_ERR_\w+|HPE_\w+)$/.test(code) ? 'connection' : null;
}
