import type { Actor, Authorized } from '../../identity/index.ts';
import { type Blobs, DomainError, officeTimeZone, requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { warcOf } from './capture-warc.ts';
import { appendCustody, exhibitLabel } from './custody.ts';
import { captureDayRoot } from './day-root.ts';
import { Exhibit, type ExhibitCapture, type exhibitKinds } from './exhibit.ts';

export type ExhibitFile = { fileName: string; mediaType: string; bytes: number; sha256: string };

export type AddExhibitInput = {
  rowVersion: number;
  kind: (typeof exhibitKinds)[number];
  title: string;
  /** Where it comes from and how it was taken. */
  source: string;
  /** Where it is kept, for an object. */
  place?: string | null;
  /** Already stored as a blob. */
  file?: ExhibitFile | null;
  /** For a web capture: which one; its WARC becomes the file. */
  captureId?: string | null;
  isSealed?: boolean;
  blobs: Blobs;
};

/**
 * Takes a piece of evidence into a case: it gets its number, its hash is kept apart from the file, and its custody begins.
 * @throws DomainError `invalid-input` for an exhibit that has neither a file nor a place, `not-found` for a capture that isn't
 *   there, `internal` when the captured page is no longer what it was
 */
export async function addExhibit(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'evidence.handle'>,
  input: AddExhibitInput,
): Promise<Exhibit> {
  const step = await beginCaseStep(tx, actor, kase, 'add-exhibit', input.rowVersion);
  const title = requireWords(input.title, '/title', 'Say what it is.');
  const source = requireWords(input.source, '/source', 'Say where it comes from and how it was taken.');
  const taken = await takeIn(tx, input);
  if (!taken.file && !input.place?.trim()) {
    const detail = 'An exhibit without a file needs the place where it is kept.';
    throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/place', detail }] });
  }
  const number = await nextNumber(tx, kase.id);
  const now = tx.clock.now();
  const exhibit = tx.em.create(Exhibit, {
    id: tx.ids.next(),
    caseId: kase.id,
    number,
    kind: input.kind,
    title,
    source,
    capture: taken.capture,
    fileName: taken.file?.fileName ?? null,
    mediaType: taken.file?.mediaType ?? null,
    bytes: taken.file?.bytes ?? null,
    sha256: taken.file?.sha256 ?? null,
    isSealed: input.isSealed ?? false,
    takenAt: now,
    takenById: actor.id,
    takenByName: actor.name,
    custodyCount: 0,
    verifiedAt: taken.file ? now : null,
    verifiedResult: taken.file ? 'whole' : null,
  });
  await tx.em.flush();
  await appendCustody(tx, actor, exhibit, {
    action: 'taken',
    note: source,
    place: input.place?.trim() || null,
    foundSha256: exhibit.sha256 ?? null,
  });
  await endCaseStep(tx, actor, kase, step, {
    note: `${exhibitLabel(number)}: ${title}`,
    isPublic: false,
    data: { exhibitId: exhibit.id, number, kind: exhibit.kind, sha256: exhibit.sha256 ?? null },
  });
  return exhibit;
}

async function nextNumber(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.sql<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from exhibits where case_id = $1',
    [caseId],
  );
  return row!.next;
}

async function takeIn(
  tx: Tx,
  { captureId, file, blobs }: AddExhibitInput,
): Promise<{ file: ExhibitFile | null; capture: ExhibitCapture | null }> {
  if (!captureId) return { file: file ?? null, capture: null };
  return takeCapture(tx, captureId, blobs);
}

/** A captured page as an exhibit's file, with what it can be held against later. */
async function takeCapture(
  tx: Tx,
  captureId: string,
  blobs: Blobs,
): Promise<{ file: ExhibitFile; capture: ExhibitCapture }> {
  const [row] = await tx.sql<{
    url: string;
    fetchedAt: string;
    status: number;
    headers: Record<string, string>;
    sha256: string;
    itemId: string | null;
    itemVersionId: string | null;
  }>(
    `select c.url, to_char(c.fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "fetchedAt", c.status,
            c.headers, c.sha256, v.item_id as "itemId", v.id as "itemVersionId"
       from captures c left join item_versions v on v.capture_id = c.id where c.id = $1
      order by v.recorded_at limit 1`,
    [captureId],
  );
  const page = requireFound(row, 'capture');
  const body = await blobs.get(page.sha256);
  const warc = await warcOf({ captureId, ...page, body });
  const stored = await blobs.put(warc);
  const day = Temporal.Instant.from(page.fetchedAt).toZonedDateTimeISO(officeTimeZone).toPlainDate().toString();
  return {
    file: { fileName: `${captureId}.warc`, mediaType: 'application/warc', ...stored },
    capture: {
      captureId,
      url: page.url,
      fetchedAt: page.fetchedAt,
      itemId: page.itemId,
      itemVersionId: page.itemVersionId,
      payloadSha256: page.sha256,
      dayRoot: await captureDayRoot(tx, day),
    },
  };
}
