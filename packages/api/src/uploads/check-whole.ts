import type { FileHandle } from 'node:fs/promises';
import type { Bilingual } from '@pressdesk/core/law';
import type { FileKind } from '@pressdesk/core/licensing';
import { DomainError } from '@pressdesk/core/platform';
import yauzl from 'yauzl';
import { broken, refusal } from './refusal.ts';

type Candidate = { path: string; file: FileHandle; size: number };

/**
 * Whether a file of a kind has its end: a copy that broke off opens nowhere, and nobody should find out only when the
 * dossier is read.
 * @throws DomainError `broken-file`, or `wrong-file-kind` for a ZIP that isn't the office document it looks like
 */
export async function checkWhole(kind: FileKind, candidate: Candidate): Promise<void> {
  return checks[kind](candidate);
}

const checks: Record<FileKind, (candidate: Candidate) => Promise<void>> = {
  pdf: checkPdf,
  docx: (candidate) => checkOffice(candidate, 'word/document.xml', { vi: 'văn bản Word', en: 'Word document' }),
  xlsx: (candidate) => checkOffice(candidate, 'xl/workbook.xml', { vi: 'bảng tính Excel', en: 'Excel workbook' }),
  png: checkPng,
  jpeg: checkJpeg,
  tiff: checkTiff,
};

/** ISO 32000-2 § 7.5.5: a PDF ends with the place of its last cross-reference section and `%%EOF`. */
async function checkPdf({ file, size }: Candidate): Promise<void> {
  const tail = (await readTail(file, size, 2048)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  const place = /startxref\s{1,8}(\d{1,12})\s{1,8}$/.exec(tail.slice(0, Math.max(end, 0)));
  if (end === -1 || place === null || Number(place[1]) >= size) {
    throw broken(
      'Tệp PDF bị cắt dở: thiếu phần cuối (bảng tham chiếu và %%EOF).',
      'The PDF breaks off: its end (cross-reference and %%EOF) is missing.',
    );
  }
}

const maxEntries = 20_000;
const maxUnpackedBytes = 2_000_000_000;

/** ECMA-376 Part 2: a package has its list of content types; the main part tells which document it is. */
async function checkOffice({ path }: Candidate, mainPart: string, name: Bilingual): Promise<void> {
  const names = new Set<string>();
  let unpackedBytes = 0;
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
  try {
    if (zip.entryCount > maxEntries) throw tooMuch(name);
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      unpackedBytes += entry.uncompressedSize;
      if (unpackedBytes > maxUnpackedBytes) throw tooMuch(name);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable(name, error);
  } finally {
    zip.close();
  }
  if (names.has('[Content_Types].xml') && names.has(mainPart)) return;
  throw refusal('wrong-file-kind', {
    vi: `Tệp này là tệp nén ZIP chứa thứ khác, không phải ${name.vi}.`,
    en: `The file is a ZIP archive of other things, not a ${name.en}.`,
  });
}

function unreadable({ vi, en }: Bilingual, cause: unknown): DomainError {
  return broken(
    `Tệp ${vi} bị cắt dở hoặc hỏng: không đọc được mục lục bên trong.`,
    `The ${en} breaks off or is damaged: its table of contents can’t be read.`,
    cause,
  );
}

function tooMuch({ vi, en }: Bilingual): DomainError {
  return broken(
    `Tệp ${vi} chứa quá ${maxEntries} phần hoặc bung ra quá 2 GB.`,
    `The ${en} has more than ${maxEntries} parts or unpacks to more than 2 GB.`,
  );
}

/** The chunk IEND with its check sum, which is always the same. */
const pngEnd = Buffer.from('49454e44ae426082', 'hex');

/** PNG (W3C) § 5.6: the last chunk is IEND. */
async function checkPng({ file, size }: Candidate): Promise<void> {
  if ((await readTail(file, size, 65_536)).lastIndexOf(pngEnd) === -1) {
    throw broken('Ảnh PNG bị cắt dở: thiếu phần cuối.', 'The PNG picture breaks off: its end (IEND) is missing.');
  }
}

/** ITU-T T.81 § B.2.1: a picture ends with EOI; cameras may write something of their own behind it. */
async function checkJpeg({ file, size }: Candidate): Promise<void> {
  if ((await readTail(file, size, 262_144)).lastIndexOf(Buffer.from([0xff, 0xd9])) === -1) {
    throw broken('Ảnh JPEG bị cắt dở: thiếu phần cuối.', 'The JPEG picture breaks off: its end (EOI) is missing.');
  }
}

/** TIFF 6.0 § 2: the header says where the first directory stands; writers put it behind the picture. */
async function checkTiff({ file, size }: Candidate): Promise<void> {
  const head = Buffer.alloc(8);
  const { bytesRead } = await file.read(head, 0, 8, 0);
  const isLittle = head.toString('latin1', 0, 2) === 'II';
  const directoryAt = isLittle ? head.readUInt32LE(4) : head.readUInt32BE(4);
  if (bytesRead < 8 || directoryAt + 2 > size) {
    throw broken('Ảnh TIFF bị cắt dở: thiếu mục lục ảnh.', 'The TIFF picture breaks off: its directory is missing.');
  }
}

async function readTail(file: FileHandle, size: number, bytes: number): Promise<Buffer> {
  const length = Math.min(size, bytes);
  const tail = Buffer.alloc(length);
  const { bytesRead } = await file.read(tail, 0, length, size - length);
  return tail.subarray(0, bytesRead);
}
