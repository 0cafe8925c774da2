import type { z } from '@hono/zod-openapi';
import { type ProblemCode, problemCodes } from '@pressdesk/core/platform';
import type { TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JSONParsed } from 'hono/utils/types';
import type { AppContext } from './context.ts';
import { Problem } from './schemas/index.ts';

/** What a handler may hand over for a shape on the wire: where that has text, the domain may have a point in time. */
export type Domain<T> = T extends string
  ? T | Temporal.Instant | Temporal.PlainDate
  : T extends readonly (infer Item)[]
    ? number extends T['length']
      ? readonly Domain<Item>[]
      : { readonly [K in keyof T]: Domain<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: Domain<T[K]> }
      : T;

/**
 * Answers with JSON that has gone through its schema: what the schema doesn't name stays inside, and an answer of the
 * wrong shape is our own error, not the client's.
 * @throws ZodError, which becomes a 500 that tells nothing
 */
export function respond<S extends z.ZodType, Status extends ContentfulStatusCode = 200>(
  c: AppContext,
  schema: S,
  value: Domain<z.input<S>>,
  status?: Status,
): Response & TypedResponse<JSONParsed<z.output<S>>, Status, 'json'> {
  const body = schema.parse(toWire(value));
  return c.json(body, status ?? 200) as unknown as Response & TypedResponse<JSONParsed<z.output<S>>, Status, 'json'>;
}

/** Points in time as ISO 8601, all the way down. The values are ours, so their depth is bounded. */
function toWire(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString();
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toWire(part)]));
}

/** A JSON answer, for a route's `responses`. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** An answer that is a file, for a route's `responses`; the type says nothing of its body, which the handler makes. */
export function fileAnswer(description: string, ...mediaTypes: string[]): { description: string } {
  const schema = { type: 'string' as const, format: 'binary' };
  const answer = { description, content: Object.fromEntries(mediaTypes.map((type) => [type, { schema }])) };
  return answer;
}

/** A JSON request body, for a route's `request.body`. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** Problems the HTTP frame itself has, beside those of the domain. */
const frameProblems = { 'method-not-allowed': 405, 'unsupported-media-type': 415, 'timed-out': 504 } as const;

export type AnyProblemCode = ProblemCode | keyof typeof frameProblems;

/** What any route may answer. */
const common: AnyProblemCode[] = ['invalid-input', 'rate-limited', 'internal', 'unavailable', 'timed-out'];

/**
 * The problems a route may answer with, for its `responses`. They are thrown, never returned, so the type says nothing
 * of them and a handler's return value is checked against its good answers alone.
 */
export function problems(...codes: AnyProblemCode[]): Record<never, never> {
  const statuses = new Map<number, AnyProblemCode[]>();
  for (const code of new Set([...codes, ...common])) {
    const status = statusOf(code);
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, ofStatus]) => [
      status,
      {
        description: `Problem: ${ofStatus.map((code) => `\`${code}\``).join(', ')}`,
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
}

/** Problems of a route that needs a session; `unsafe` ones need the CSRF header as well. */
export function sessionProblems(kind: 'safe' | 'unsafe', ...codes: AnyProblemCode[]): Record<never, never> {
  const always: AnyProblemCode[] = ['not-signed-in', 'forbidden'];
  if (kind === 'unsafe') always.push('csrf-refused', 'too-large', 'unsupported-media-type');
  return problems(...always, ...codes);
}

export function statusOf(code: AnyProblemCode): number {
  return { ...problemCodes, ...frameProblems }[code];
}

/** The name of the session cookie's security scheme in the OpenAPI document. */
export const sessionSecurity: Record<string, string[]>[] = [{ session: [] }];
