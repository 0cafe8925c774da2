/** A signed-in client of the API, for commands and tests: keeps the cookie, sends what unsafe methods need. */
export type ApiSession = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
};

const timeoutMs = 20_000;

/** @throws Error naming method, path, status and what the API said */
export async function signIn(baseUrl: string, email: string, password: string): Promise<ApiSession> {
  let cookie = '';
  async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(new URL(path, baseUrl), {
      method,
      headers: {
        cookie,
        origin: new URL(baseUrl).origin,
        'x-pressdesk-csrf': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }
  await send('POST', '/api/session', { email, password });
  return { get: (path) => send('GET', path), post: (path, body) => send('POST', path, body) };
}
