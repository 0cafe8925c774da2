import { DomainError } from '@pressdesk/core/platform';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import type { AppEnv } from '../context.ts';
import { FrameError } from './problem.ts';

const megabyte = 1_000_000;

/** Largest request bodies, in bytes: JSON, the files of `POST /api/transcripts`, and files for a case with their form. */
const bodyLimits = { json: megabyte, transcript: 10 * megabyte, caseFile: 55 * megabyte } as const;

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
  const caseFile = limitTo(bodyLimits.caseFile);
  return (c, next) => {
    // Uploads are counted where they are written, against the length they began with.
    if (isUpload(c.req.path)) return next();
    if (takesCaseFiles(c.req.path) && isMultipart(c.req.header('content-type'))) return caseFile(c, next);
    return takesOneFile(c.req.path) ? transcript(c, next) : json(c, next);
  };
}

/** Transcripts, and reports that were sent. */
function takesOneFile(path: string): boolean {
  return path === '/api/transcripts' || /^\/api\/periodic-reports\/[^/]+\/[^/]+\/sent$/.test(path);
}

function isUpload(path: string): boolean {
  return path === '/api/uploads' || path.startsWith('/api/uploads/');
}

/** Exhibits, what the party says with its attachments, and proofs of delivery. */
function takesCaseFiles(path: string): boolean {
  return /^\/api\/cases\/[^/]+\/(?:exhibits|replies|deliver)$/.test(path);
}

function isMultipart(contentType: string | undefined): boolean {
  return contentType?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

/** What sets and signs papers, or takes files in. */
function isLong(path: string): boolean {
  return isUpload(path) || /^\/api\/(?:dossiers\/[^/]+\/sign|(?:cases|complaints)\/[^/]+\/[^/]+)$/.test(path);
}

/** Answers 504 when a request takes longer than 30 seconds, or an upload or a signature longer than it may. */
export function limitTime(): MiddlewareHandler<AppEnv> {
  const usual = timeout(timeoutMs, new HTTPException(504));
  const long = timeout(longTimeoutMs, new HTTPException(504));
  return async (c, next) => {
    try {
      await (isLong(c.req.path) ? long : usual)(c, next);
    } catch (error) {
      if (error instanceof HTTPException && error.status === 504) {
        throw new FrameError('timed-out', 'The request took too long and was given up.');
      }
      throw error;
    }
  };
}
