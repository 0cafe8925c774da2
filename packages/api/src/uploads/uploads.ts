import { join } from 'node:path';
import { authorize, type SignedInActor } from '@pressdesk/core/identity';
import { maxDossierFileBytes } from '@pressdesk/core/licensing';
import { DomainError, systemIds } from '@pressdesk/core/platform';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { AppContext } from '../context.ts';
import type { Services } from '../services.ts';
import { findSlot, receiveFile } from './receive-file.ts';
import { empty } from './refusal.ts';
import { requireRoom, sweepUploads, uploadLifeMs } from './sweep-uploads.ts';
import { toProblem } from './tus-problems.ts';
import { readMetadata, writeMetadata } from './upload-metadata.ts';

export const uploadPath = '/api/uploads';

export const fileIdHeader = 'X-Dossier-File';

/** Answers the requests of the tus protocol. */
export type Uploads = { handle(c: AppContext): Promise<Response> };

/**
 * Uploads that go on where they stopped (tus 1.0: creation, creation-with-upload, termination, expiration). What is under
 * way lies under DATA_DIR/uploads, in files whose name begins with the id of the person, who alone may go on with them.
 */
export function openUploads(services: Services): Uploads {
  const directory = join(services.config.dataDir, 'uploads');
  const askers = new WeakMap<Request, SignedInActor>();
  const actorOf = (request: Request): SignedInActor => askers.get(request)!;
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: uploadLifeMs });

  const server = new Server({
    path: uploadPath,
    datastore: store,
    maxSize: maxDossierFileBytes,
    relativeLocation: true,
    // Only this site’s own pages come here; nothing is opened to others.
    allowedOrigins: () => false,
    exposedHeaders: [fileIdHeader],
    namingFunction: (request) => `${actorOf(request).id}.${systemIds.next()}`,
    async onIncomingRequest(request, uploadId) {
      if (!uploadId.startsWith(`${actorOf(request).id}.`)) throw notFound();
    },
    async onUploadCreate(request, upload) {
      const actor = actorOf(request);
      if (upload.size === undefined) throw new DomainError('invalid-input', 'Say how long the file is: Upload-Length.');
      if (upload.size === 0) throw empty();
      const metadata = readMetadata(upload.metadata);
      await findSlot(services, actor, metadata);
      await sweepUploads(directory, services.log);
      await requireRoom(directory, actor.id);
      return { metadata: writeMetadata(metadata) };
    },
    async onUploadFinish(request, upload) {
      const metadata = readMetadata(upload.metadata);
      try {
        const fileId = await receiveFile(services, actorOf(request), join(directory, upload.id), metadata);
        return { headers: { [fileIdHeader]: fileId } };
      } finally {
        // Whatever came of it, the client begins anew if it didn't hear: the same file again changes nothing.
        await store
          .remove(upload.id)
          .catch((error: unknown) => services.log.warn({ err: error }, 'upload not removed'));
      }
    },
    onResponseError(_request, error) {
      throw toProblem(error);
    },
  });

  return {
    async handle(c) {
      const actor = authorize(c.get('actor'), 'dossier.file', c.get('actor'));
      askers.set(c.req.raw, actor);
      c.header('Tus-Resumable', '1.0.0');
      const answer = await server.handleWeb(c.req.raw);
      answer.headers.delete('Access-Control-Expose-Headers');
      answer.headers.set('Cache-Control', 'no-store');
      if (answer.status === 400) throw new DomainError('invalid-input', (await answer.text()).trim());
      return answer;
    },
  };
}

function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such upload, or it isn’t yours.');
}
