import { DomainError } from '@pressdesk/core/platform';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import type { AppEnv } from '../context.ts';
import { FrameError } from './problem.ts';

const megabyte = 1_000_000;

/** Largest request bodies, in bytes: JSON, and the files of `POST /api/transcripts`. */
const bodyLimits = { json: megabyte, transcript: 10 * megabyte } as const;

const timeoutMs = 30_000;

/** @throws DomainError `too-large` */
export function limitBody(): MiddlewareHandler<AppEnv> {
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new DomainError('too-large', `A request may have ${maxSize / megabyte} MB at most.`, {
          facts: { maxBytes: maxSize },
        });
      },
    });
  const json = limitTo(bodyLimits.json);
  const transcript = limitTo(bodyLimits.transcript);
  return (c, next) => (c.req.path === '/api/transcripts' ? transcript(c, next) : json(c, next));
}

/** Answers 504 when a request takes longer than 30 seconds. */
export function limitTime(): MiddlewareHandler<AppEnv> {
  const limit = timeout(timeoutMs, new HTTPException(504));
  return async (c, next) => {
    try {
      await limit(c, next);
    } catch (error) {
      if (error instanceof HTTPException && error.status === 504) {
        throw new FrameError('timed-out', 'The request took too long and was given up.');
      }
      throw error;
    }
  };
}
