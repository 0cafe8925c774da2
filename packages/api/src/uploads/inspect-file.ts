import { open } from 'node:fs/promises';
import type { Bilingual } from '@pressdesk/core/law';
import { type FileKind, mediaTypeOf } from '@pressdesk/core/licensing';
import type { DomainError } from '@pressdesk/core/platform';
import { fileTypeFromFile } from 'file-type';
import { checkWhole } from './check-whole.ts';
import { broken, empty, refusal } from './refusal.ts';

/**
 * Finds out what a file is by looking at its bytes, never at its name, and whether it is whole.
 * @param kinds what is taken
 * @throws DomainError `empty-file`, `wrong-file-kind` or `broken-file`, each with a sentence of what was found
 */
export async function inspectFile(path: string, kinds: readonly FileKind[]): Promise<{ mediaType: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw empty();
    // Detectors that run into the end of a file that was cut off throw; that it is broken is found out below.
    const found = await fileTypeFromFile(path).catch(() => undefined);
    const kind = kinds.find((candidate) => mediaTypeOf[candidate] === found?.mime);
    if (kind === undefined) throw await refuseKind(found, kinds, file);
    await checkWhole(kind, { path, file, size });
    return { mediaType: mediaTypeOf[kind] };
  } finally {
    await file.close();
  }
}

type FoundType = { ext: string; mime: string };

/** What people call the kinds. */
const kindNames: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  xlsx: 'Excel (XLSX)',
  png: 'PNG',
  jpeg: 'JPEG',
  tiff: 'TIFF',
};

async function refuseKind(
  found: FoundType | undefined,
  kinds: readonly FileKind[],
  file: Awaited<ReturnType<typeof open>>,
): Promise<DomainError> {
  const head = Buffer.alloc(4);
  await file.read(head, 0, 4, 0);
  if (found === undefined && head.toString('latin1') === 'PK\u0003\u0004') {
    // A ZIP that ends before it has said what it holds.
    return broken(
      'Tệp mở đầu như DOCX hoặc XLSX rồi đứt giữa chừng.',
      'The file starts like a DOCX or XLSX and breaks off.',
    );
  }
  const taken = kinds.map((kind) => kindNames[kind]).join(', ');
  const what = describe(found);
  const why = {
    vi: `Tệp này là ${what.vi}; ở đây chỉ nhận ${taken}.`,
    en: `The file is ${what.en}; taken here are ${taken}.`,
  };
  return refusal('wrong-file-kind', why, { facts: { found: found?.mime ?? null, takes: kinds } });
}

function describe(found: FoundType | undefined): Bilingual {
  if (found === undefined) return { vi: 'loại không nhận biết được', en: 'of no kind that can be recognised' };
  if (programs.has(found.mime)) return { vi: `chương trình (${found.mime})`, en: `a program (${found.mime})` };
  if (found.mime === 'application/zip') {
    return { vi: 'tệp nén ZIP chứa thứ khác', en: 'a ZIP archive of other things' };
  }
  if (found.mime === 'application/x-cfb') {
    return {
      vi: 'tệp Office đời cũ (.doc, .xls) hoặc đã khóa bằng mật khẩu',
      en: 'an old Office file (.doc, .xls) or one locked with a password',
    };
  }
  const kind = (Object.keys(kindNames) as FileKind[]).find((candidate) => mediaTypeOf[candidate] === found.mime);
  const name = kind ? kindNames[kind] : `${found.ext.toUpperCase()} (${found.mime})`;
  return { vi: `tệp ${name}`, en: `of the kind ${name}` };
}

const programs = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/vnd.android.package-archive',
  'application/java-archive',
  'application/wasm',
  'application/x-ms-shortcut',
]);
