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
/**
 * A part of an upload may be under way for as long as the server waits for a request, and is scanned after that. Of many
 * documents signed at once each waits for the one before, because their numbers have no gap.
 */
const longTimeoutMs = 150_000;

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
  return (c, next) => {
    // Uploads are counted where they are written, against the length they began with.
    if (isUpload(c.req.path)) return next();
    return c.req.path === '/api/transcripts' ? transcript(c, next) : json(c, next);
  };
}

function isUpload(path: string): boolean {
  return path === '/api/uploads' || path.startsWith('/api/uploads/');
}

/** Answers 504 when a request takes longer than 30 seconds, or an upload or a signature longer than it may. */
export function limitTime(): MiddlewareHandler<AppEnv> {
  const usual = timeout(timeoutMs, new HTTPException(504));
  const long = timeout(longTimeoutMs, new HTTPException(504));
  return async (c, next) => {
    try {
      const isLong = isUpload(c.req.path) || /^\/api\/dossiers\/[^/]+\/sign$/.test(c.req.path);
      await (isLong ? long : usual)(c, next);
    } catch (error) {
      if (error instanceof HTTPException && error.status === 504) {
        throw new FrameError('timed-out', 'The request took too long and was given up.');
      }
      throw error;
    }
  };
}
