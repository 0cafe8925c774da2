import type { Problem } from '@pressdesk/api/schemas';

type Query = Record<string, string | number | boolean | null | undefined>;

export type RequestOptions = {
  query?: Query;
  /** Sent as JSON, or as multipart when it is a `FormData`. */
  body?: unknown;
  signal?: AbortSignal;
  timeoutMs?: number;
};

/**
 * What the API (or the way to it) answered instead of a result.
 * `code` is the API's own, or one of `network`, `timeout`, `unexpected-answer` when no problem document arrived.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly facts: Record<string, unknown>;
  readonly errors: NonNullable<Problem['errors']>;
  readonly requestId: string | undefined;

  constructor(problem: Partial<Problem> & { code: string }) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.status = problem.status ?? 0;
    this.code = problem.code;
    this.detail = problem.detail ?? problem.title ?? '';
    this.facts = problem.facts ?? {};
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
  }
}

export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, options),
  post: <T>(path: string, options?: RequestOptions) => request<T>('POST', path, options),
  patch: <T>(path: string, options?: RequestOptions) => request<T>('PATCH', path, options),
  delete: <T>(path: string, options?: RequestOptions) => request<T>('DELETE', path, options),
};

/**
 * One call to `/api`. Resolves to the parsed body, or `null` for 204.
 * @throws ApiProblem for every failure but the caller's own abort, which stays an `AbortError`
 */
async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const { query = {}, body, signal, timeoutMs = 20_000 } = options;
  const multipart = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json', 'x-pressdesk-csrf': '1' };
  if (body !== undefined && !multipart) headers['content-type'] = 'application/json';
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api${path}${toQueryString(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : multipart ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem({ code: timeout.aborted ? 'timeout' : 'network' });
  }
  if (response.ok && text === '') return null as T;
  const parsed = parseJson(text);
  if (!response.ok) throw toProblem(method, response.status, parsed);
  if (parsed === undefined) throw new ApiProblem({ code: 'unexpected-answer', status: response.status });
  return parsed as T;
}

/** `?a=1&b=2` without the empty ones; the empty string when nothing is left. */
export function toQueryString(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The problem in an error answer's body. A read that the API cannot make sense of is, to a reader, a wrong address. */
export function toProblem(method: string, status: number, parsed: unknown): ApiProblem {
  if (typeof parsed !== 'object' || parsed === null || !('code' in parsed) || typeof parsed.code !== 'string') {
    return new ApiProblem({ code: 'unexpected-answer', status });
  }
  const isWrongAddress = method === 'GET' && parsed.code === 'invalid-input';
  return new ApiProblem({ ...parsed, code: isWrongAddress ? 'not-found' : parsed.code, status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
