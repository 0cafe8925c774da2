import { DomainError, type ProblemCode } from '@pressdesk/core/platform';

/** What the protocol refuses, by status: the codes and sentences of ours for it. */
const sentences: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['invalid-input', 'The upload’s headers aren’t what the protocol asks for.'],
  403: ['invalid-input', 'The part needs Upload-Offset and the content type application/offset+octet-stream.'],
  404: ['not-found', 'There is no such upload, or it isn’t yours.'],
  409: ['wrong-offset', 'The part doesn’t begin where the upload stands. Ask where, and go on from there.'],
  410: ['upload-expired', 'The upload is older than 24 hours and gone. Begin again.'],
  413: ['too-large', 'A file may have 50 MB at most, and no more than was said at the beginning.'],
  501: ['invalid-input', 'The upload asks for an extension of the protocol that isn’t offered.'],
};

/** What the tus library throws, as a problem; a problem of ours stays as it is. */
export function toProblem(error: Error | { status_code: number; body: string }): Error {
  if (error instanceof Error) return error;
  const known = sentences[error.status_code];
  if (known) return new DomainError(...known);
  return new Error(`The upload failed: ${error.body.trim()}`);
}
