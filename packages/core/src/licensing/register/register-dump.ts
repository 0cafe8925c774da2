import { recordAudit } from '../../audit/index.ts';
import { timekeeperActor } from '../../identity/index.ts';
import type { SealKey } from '../../papers/index.ts';
import { signBytes } from '../../papers/index.ts';
import { type Blobs, officeDay, oneAtATime, type Tx } from '../../platform/index.ts';
import type { LegalStatus } from '../licences/licence.ts';

/** A licence in the daily files: flat, one a row. */
export type DumpRow = {
  number: string;
  publicId: string;
  procedure: string;
  subject: string;
  holder: string;
  holderAddress: string;
  status: LegalStatus;
  validFrom: string;
  validTo: string | null;
  suspendedUntil: string | null;
  version: number;
};

export const dumpFormats = ['csv', 'json'] as const;
export type DumpFormat = (typeof dumpFormats)[number];

/** A daily file of the register. `signature` is a detached Ed25519 signature over its bytes, base64url. */
export type RegisterDump = {
  day: string;
  format: DumpFormat;
  sha256: string;
  bytes: number;
  records: number;
  keyId: string;
  signature: string;
};

const columns = [
  'number',
  'publicId',
  'procedure',
  'subject',
  'holder',
  'holderAddress',
  'status',
  'validFrom',
  'validTo',
  'suspendedUntil',
  'version',
] as const satisfies (keyof DumpRow)[];

/**
 * Writes the register out as of today, once a day: a CSV and a JSON file, each signed. Done again on the same day it
 * changes nothing.
 * @returns the day's files, and how many were written now: 2 or 0
 */
export async function writeRegisterDump(
  tx: Tx,
  { blobs, sealKey }: { blobs: Blobs; sealKey: SealKey },
): Promise<{ dumps: RegisterDump[]; written: number }> {
  await oneAtATime(tx, 'register.dump');
  const day = officeDay(tx.clock.now()).toString();
  const written = (await listDumps(tx, 2)).filter((dump) => dump.day === day);
  if (written.length > 0) return { dumps: written, written: 0 };
  const rows = await tx.sql<DumpRow>(
    `select l.number, l.public_id as "publicId", l.procedure_code as procedure, l.subject, v.content->>'holder' as holder,
              v.content->>'holderAddress' as "holderAddress", l.status, to_char(l.valid_from, 'YYYY-MM-DD') as "validFrom",
              to_char(l.valid_to, 'YYYY-MM-DD') as "validTo", to_char(l.suspended_until, 'YYYY-MM-DD') as "suspendedUntil",
              l.version_number as version
         from licences l join licence_versions v on v.licence_id = l.id and v.number = l.version_number
        where l.is_published order by l.number`,
  );
  const files: [DumpFormat, string][] = [
    ['csv', toCsv(rows)],
    ['json', `${JSON.stringify({ day, licences: rows })}\n`],
  ];
  const dumps: RegisterDump[] = [];
  for (const [format, text] of files) {
    const bytes = Buffer.from(text);
    const { sha256 } = await blobs.put(bytes);
    const signature = signBytes(registerContext, bytes, sealKey);
    dumps.push({
      day,
      format,
      sha256,
      bytes: bytes.byteLength,
      records: rows.length,
      keyId: sealKey.keyId,
      signature,
    });
  }
  await storeDumps(tx, dumps);
  return { dumps, written: dumps.length };
}

/** In front of what is signed, so that no signature of the office's key can be taken for another kind. */
export const registerContext = 'pressdesk-register:';

async function storeDumps(tx: Tx, dumps: readonly RegisterDump[]): Promise<void> {
  await tx.sql(
    `insert into register_dumps (day, format, sha256, bytes, records, key_id, signature, written_at)
     select day, format, sha256, bytes, records, "keyId", signature, $2
       from jsonb_to_recordset($1::jsonb) as d(day date, format text, sha256 text, bytes bigint, records int, "keyId" text,
              signature text)`,
    [JSON.stringify(dumps), tx.clock.now().toString()],
  );
  recordAudit(tx, timekeeperActor, {
    type: 'register.written-out',
    subject: { type: 'register', id: dumps[0]!.day },
    data: { files: dumps.map(({ format, sha256, records }) => ({ format, sha256, records })) },
  });
}

/** The daily files, the newest day first. @param limit how many files at most, two a day */
export async function listDumps(tx: Tx, limit: number): Promise<RegisterDump[]> {
  return tx.sql<RegisterDump>(
    `select to_char(day, 'YYYY-MM-DD') as day, format, sha256, bytes::int as bytes, records, key_id as "keyId", signature
       from register_dumps order by register_dumps.day desc, format limit $1`,
    [limit],
  );
}

/** One daily file, or null. */
export async function findDump(tx: Tx, day: string, format: DumpFormat): Promise<RegisterDump | null> {
  const [dump] = await tx.sql<RegisterDump>(
    `select to_char(day, 'YYYY-MM-DD') as day, format, sha256, bytes::int as bytes, records, key_id as "keyId", signature
       from register_dumps where day = $1 and format = $2`,
    [day, format],
  );
  return dump ?? null;
}

/** RFC 4180, with a header; cells a spreadsheet would take for a formula begin with an apostrophe. */
function toCsv(rows: readonly DumpRow[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
