import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, type TestApi } from './support.ts';

type Operation = {
  operationId?: string;
  summary?: string;
  security?: unknown[];
  responses: Record<string, { description: string }>;
  parameters?: { in: string; name: string }[];
};

let api: TestApi;
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: unknown };
let operations: { method: string; path: string; operation: Operation }[];
beforeAll(async () => {
  api = await createTestApi();
  document = (await (await api.anonymous.request('GET', '/api/openapi.json')).json()) as typeof document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
});
afterAll(() => api.close());

const publicOperations = [
  'signIn',
  'readHealth',
  'readReadiness',
  'readApiDocument',
  'searchRegister',
  'readRegisterEntry',
  'readRegisterKeys',
];

const isSafe = (method: string) => method === 'GET' || method === 'HEAD';

/** An address of the path: parameters filled with something of the right shape. */
function address(path: string): string {
  return path.replace('{number}', '1').replace(/\{[^}]+\}/g, '019ab000-0000-7000-8000-000000000000');
}

test('the document is OpenAPI 3.1 with a security scheme and no reference that leads nowhere', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.components).toMatchObject({ securitySchemes: { session: { type: 'apiKey', in: 'cookie' } } });
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  const schemas = (document.components as { schemas: Record<string, unknown> }).schemas;
  for (const [, name] of references) expect(Object.keys(schemas)).toContain(name);
});

test('every operation has an id of its own, a summary, and says which problems it has', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { operation } of operations) {
    expect(operation.summary, operation.operationId).toBeTruthy();
    const needsSession = !publicOperations.includes(operation.operationId!);
    expect(operation.security, operation.operationId).toEqual(needsSession ? [{ session: [] }] : undefined);
    if (needsSession) expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '403']));
  }
});

test('every unsafe operation names the CSRF header, and no other does', () => {
  for (const { method, operation } of operations) {
    const named = JSON.stringify(operation.parameters ?? []).includes('#/components/parameters/Csrf');
    expect(named, operation.operationId).toBe(!isSafe(method));
  }
});

test('every path parameter is declared', () => {
  for (const { path, operation } of operations) {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(declared.map((parameter) => parameter.name).toSorted(), path).toEqual(
      [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).toSorted(),
    );
  }
});

test('every route but the public ones is 401 without a session', async () => {
  for (const { method, path, operation } of operations) {
    if (publicOperations.includes(operation.operationId!)) continue;
    const answer = await api.anonymous.request(method, address(path), isSafe(method) ? undefined : {});
    expect(answer.status, `${method} ${path}`).toBe(401);
    if (method !== 'HEAD') expect(await answer.json()).toMatchObject({ code: 'not-signed-in' });
  }
});

test('every unsafe route is 403 without the CSRF header, whoever asks', async () => {
  const admin = await api.as('admin');
  for (const { method, path } of operations) {
    if (isSafe(method)) continue;
    for (const caller of [api.anonymous, admin]) {
      const answer = await caller.request(method, address(path), {}, { 'x-pressdesk-csrf': '' });
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'csrf-refused' });
    }
  }
});

test('the reference page loads nothing from another host and has no inline script', async () => {
  const page = await api.anonymous.request('GET', '/api/reference');
  expect(page.status).toBe(200);
  const html = await page.text();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!);
  expect(html).not.toMatch(/<script(?![^>]*src=)/);
  for (const address of loaded.filter((found) => found !== 'data:,')) {
    expect(address).toMatch(/^\/api\/reference\//);
    const asset = await api.anonymous.request('GET', address);
    expect(asset.status, address).toBe(200);
    expect(asset.headers.get('content-type')).toMatch(/^text\/(javascript|css)/);
  }
});
