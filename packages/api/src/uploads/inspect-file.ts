import { open } from 'node:fs/promises';
import type { FileKind } from '@pressdesk/core/licensing';
import { DomainError } from '@pressdesk/core/platform';
import { fileTypeFromFile } from 'file-type';
import { checkWhole } from './check-whole.ts';

/** The media type of each kind a component may take, and the word people know it by. */
export const fileKindTypes: Readonly<Record<FileKind, { mediaType: string; name: string }>> = {
  pdf: { mediaType: 'application/pdf', name: 'PDF' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'Word (DOCX)' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'Excel (XLSX)' },
  png: { mediaType: 'image/png', name: 'PNG' },
  jpeg: { mediaType: 'image/jpeg', name: 'JPEG' },
  tiff: { mediaType: 'image/tiff', name: 'TIFF' },
};

/**
 * Finds out what a file is by looking at its bytes, never at its name, and whether it is whole.
 * @param kinds what the component takes
 * @throws DomainError `empty-file`, `wrong-file-kind` or `broken-file`, each with a sentence of what was found
 */
export async function inspectFile(path: string, kinds: readonly FileKind[]): Promise<{ mediaType: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new DomainError('empty-file', 'The file is empty: it has 0 bytes.');
    // Detectors that run into the end of a file that was cut off throw; that it is broken is found out below.
    const found = await fileTypeFromFile(path).catch(() => undefined);
    const kind = kinds.find((candidate) => fileKindTypes[candidate].mediaType === found?.mime);
    if (kind === undefined) throw await refuseKind(found, kinds, file);
    await checkWhole(kind, { path, file, size });
    return { mediaType: fileKindTypes[kind].mediaType };
  } finally {
    await file.close();
  }
}

type FoundType = { ext: string; mime: string };

async function refuseKind(
  found: FoundType | undefined,
  kinds: readonly FileKind[],
  file: Awaited<ReturnType<typeof open>>,
): Promise<DomainError> {
  const head = Buffer.alloc(4);
  await file.read(head, 0, 4, 0);
  const taken = kinds.map((kind) => fileKindTypes[kind].name).join(', ');
  if (found === undefined && head.toString('latin1') === 'PK\u0003\u0004') {
    // A ZIP that ends before it has said what it holds.
    return new DomainError('broken-file', 'The file starts like a DOCX or XLSX and breaks off.');
  }
  return new DomainError('wrong-file-kind', `The file is ${describe(found)}; this component takes ${taken}.`, {
    facts: { found: found?.mime ?? null, takes: kinds },
  });
}

function describe(found: FoundType | undefined): string {
  if (found === undefined) return 'of no kind that can be recognised';
  if (executables.has(found.mime)) return `a program (${found.mime})`;
  if (found.mime === 'application/zip') return 'a ZIP archive of other things';
  if (found.mime === 'application/x-cfb') return 'an old Office file (.doc, .xls) or one locked with a password';
  const kind = Object.values(fileKindTypes).find(({ mediaType }) => mediaType === found.mime);
  return `of the kind ${kind?.name ?? `${found.ext.toUpperCase()} (${found.mime})`}`;
}

const executables = new Set([
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
