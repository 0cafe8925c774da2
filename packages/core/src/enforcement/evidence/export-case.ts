import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import canonicalize from 'canonicalize';
import { recordAudit } from '../../audit/index.ts';
import { type SealJwk, type SealKey, signBytes } from '../../papers/index.ts';
import type { ActorRef, Blobs, Database, Tx } from '../../platform/index.ts';
import { DomainError, requireFound, sha256Hex } from '../../platform/index.ts';
import { custodyOf, exhibitLabel, intakeOf } from './custody.ts';
import { Exhibit } from './exhibit.ts';
import { lookAt } from './read-exhibit.ts';

/** In front of what is signed, so that no signature of the office's key can be taken for another kind. */
export const exportContext = 'pressdesk-case-export:';
export const exportFormat = 'pressdesk-case-export/1';

/** A file of an export, as its manifest names it. `path` is relative to the folder, with `/`. */
export type ExportedFile = { path: string; bytes: number; sha256: string; what: string };

export type ExportManifest = {
  format: typeof exportFormat;
  case: { id: string; number: string };
  /** ISO 8601 instant. */
  exportedAt: string;
  exportedBy: string;
  keyId: string;
  files: ExportedFile[];
  /** Files that weren't there or weren't what they were when the export was made: they are said, not left out silently. */
  notWhole: { what: string; why: string }[];
};

/** What the index of an export lists, for whoever sets it as a document. */
export type ExportIndex = {
  caseNumber: string;
  title: string;
  party: string;
  exportedAt: Temporal.Instant;
  exportedBy: string;
  entries: { label: string; what: string; path: string; sha256: string }[];
};

type Kit = {
  blobs: Blobs;
  sealKey: SealKey;
  /** The public keys, laid beside the manifest; whoever checks holds them against the published ones. */
  keys: readonly SealJwk[];
  /** Sets the index as a PDF/A document. */
  makeIndex(index: ExportIndex): Promise<Uint8Array>;
};

/**
 * Writes a case out into one folder that is checked without this program's database: every paper, exhibit and attachment as
 * a file, the file's data and custody as JSON, the entries of the log about it, an index to read, a manifest with the hash
 * of every file, and a signature over the manifest.
 * @param folder a folder that isn't there yet, or is empty
 * @throws DomainError `not-found` for a case that isn't there
 */
export async function exportCase(
  database: Database,
  actor: ActorRef,
  caseNumber: string,
  folder: string,
  kit: Kit,
): Promise<ExportManifest> {
  const file = await database.transaction((tx) => readCaseFile(tx, caseNumber));
  const written: ExportedFile[] = [];
  const notWhole: ExportManifest['notWhole'] = [];
  const write = async (path: string, bytes: Uint8Array, what: string) => {
    const target = join(folder, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new DomainError('duplicate', `${target} is there already. Export into a folder that is empty.`, {
        cause: error,
      });
    });
    written.push({ path, bytes: bytes.byteLength, sha256: sha256Hex(bytes), what });
  };
  for (const { path, sha256, what } of file.blobs) {
    const found = await lookAt(kit.blobs, sha256);
    if (found.result === 'whole') await write(path, found.bytes, what);
    else notWhole.push({ what: `${what} (${path})`, why: found.result });
  }
  await write('case.json', jsonOf(file.data), 'everything the file says');
  await write('custody.json', jsonOf(file.custody), 'the custody of every exhibit, chained');
  await write('log.json', jsonOf(file.log), 'the entries of the log about the case');
  const exportedAt = Temporal.Now.instant().round('millisecond');
  const index = await kit.makeIndex({
    ...{ caseNumber, exportedAt, exportedBy: actor.name, title: file.title, party: file.party },
    entries: written.map(({ path, sha256, what }) => ({ label: path, what, path, sha256 })),
  });
  await write('index.pdf', index, 'the index');
  const manifest: ExportManifest = {
    format: exportFormat,
    case: { id: file.id, number: caseNumber },
    exportedAt: exportedAt.toString(),
    exportedBy: actor.name,
    keyId: kit.sealKey.keyId,
    files: written.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    notWhole,
  };
  const bytes = jsonOf(manifest);
  await writeFile(join(folder, 'manifest.json'), bytes, { flag: 'wx' });
  await writeFile(join(folder, 'manifest.sig'), `${signBytes(exportContext, bytes, kit.sealKey)}\n`);
  await writeFile(join(folder, 'keys.json'), jsonOf({ keys: [...kit.keys] }));
  await database.transaction(async (tx) => {
    recordAudit(tx, actor, {
      type: 'case.exported',
      subject: { type: 'case', id: file.id },
      data: { number: caseNumber, files: written.length, manifest: sha256Hex(bytes), notWhole },
    });
  });
  return manifest;
}

/** Canonical JSON (RFC 8785), so that the bytes depend on what is said alone. */
function jsonOf(value: unknown): Uint8Array {
  return Buffer.from(canonicalize(value)!);
}

type CaseFile = {
  id: string;
  title: string;
  party: string;
  data: Record<string, unknown>;
  custody: unknown[];
  log: unknown[];
  blobs: { path: string; sha256: string; what: string }[];
};

/** Tables that hold a case, by the column that leads to it. */
const tables: [table: string, where: string, order: string][] = [
  ['case_events', 'case_id = $1', 'seq'],
  ['case_conflicts', 'case_id = $1', 'at'],
  ['findings', 'case_id = $1', 'number'],
  ['finding_replies', 'finding_id in (select id from findings where case_id = $1)', 'received_at'],
  [
    'finding_answers',
    'reply_id in (select r.id from finding_replies r join findings f on f.id = r.finding_id where f.case_id = $1)',
    'at',
  ],
  ['decision_proposals', 'case_id = $1', 'proposed_at'],
  ['case_decisions', 'case_id = $1', 'decided_at'],
  ['obligations', 'case_id = $1', 'id'],
  ['payments', 'obligation_id in (select id from obligations where case_id = $1)', 'recorded_at'],
  ['deliveries', 'case_id = $1', 'at'],
  ['complaints', 'case_id = $1', 'created_at'],
];

async function readCaseFile(tx: Tx, number: string): Promise<CaseFile> {
  const [found] = await tx.sql<{ id: string; row: Record<string, unknown> }>(
    'select id, to_jsonb(c) as row from cases c where number = $1',
    [number],
  );
  const { id, row } = requireFound(found, 'case');
  const data: Record<string, unknown> = { case: row };
  for (const [table, where, order] of tables) {
    const rows = await tx.sql<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t where ${where} order by t.${order}`,
      [id],
    );
    data[table] = rows.map((each) => each.row);
  }
  const exhibits = await tx.em.find(Exhibit, { caseId: id }, { orderBy: { number: 'asc' } });
  const custody = await custodyOf(
    tx,
    exhibits.map((exhibit) => exhibit.id),
  );
  const papers = await tx.sql<{ kind: string; number: string | null; pdfSha256: string; content: unknown }>(
    `select kind, number, pdf_sha256 as "pdfSha256", content from papers where subject_type = 'case' and subject_id = $1
      order by issued_at, id`,
    [id],
  );
  data.papers = papers;
  const attachments = (
    data.finding_replies as { id: string; attachments: { sha256: string; fileName: string }[] }[]
  ).flatMap((reply) => reply.attachments);
  return {
    id,
    title: String(row.title),
    party: String((row.party as { name: string }).name),
    data,
    custody: exhibits.map((exhibit) => ({
      label: exhibitLabel(exhibit.number),
      intake: intakeOf(exhibit),
      custodyCount: exhibit.custodyCount,
      events: custody.get(exhibit.id)!,
    })),
    log: (
      await tx.sql<{ row: unknown }>(
        `select to_jsonb(a) as row from audit_log a
          where (subject_type = 'case' and subject_id = $1) or (subject_type = 'exhibit' and subject_id = any ($2)) order by seq`,
        [id, exhibits.map((exhibit) => exhibit.id)],
      )
    ).map((each) => each.row),
    blobs: [
      ...papers.map((paper, i) => ({
        path: `papers/${String(i + 1).padStart(2, '0')}-${safeName(paper.kind)}.pdf`,
        sha256: paper.pdfSha256,
        what: [paper.kind, paper.number].filter(Boolean).join(' '),
      })),
      ...exhibits.flatMap((exhibit) =>
        exhibit.sha256
          ? [
              {
                path: `exhibits/${exhibitLabel(exhibit.number)}-${safeName(exhibit.fileName ?? 'file')}`,
                sha256: exhibit.sha256,
                what: `${exhibitLabel(exhibit.number)}: ${exhibit.title}`,
              },
            ]
          : [],
      ),
      ...attachments.map((attachment, i) => ({
        path: `replies/${String(i + 1).padStart(2, '0')}-${safeName(attachment.fileName)}`,
        sha256: attachment.sha256,
        what: `reply: ${attachment.fileName}`,
      })),
    ],
  };
}

/** A name any file system takes: what people called a file may hold anything. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return plain.slice(0, 80) || 'file';
}
