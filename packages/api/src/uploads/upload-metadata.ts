import { DomainError } from '@pressdesk/core/platform';
import { z } from 'zod';

/** Where an upload belongs, and what its owner calls it. */
export type UploadMetadata = { dossierId: string; component: string; fileName: string };

const Metadata = z.object({
  dossierId: z.uuid(),
  component: z.string().min(1).max(60),
  filename: z.string().max(1000),
});

/** @throws DomainError `invalid-input`, pointing at each key of `Upload-Metadata` that is missing or wrong */
export function readMetadata(metadata: Record<string, string | null> | undefined): UploadMetadata {
  const parsed = Metadata.safeParse(metadata ?? {});
  if (!parsed.success) {
    throw new DomainError('invalid-input', 'The upload doesn’t say where it belongs.', {
      fieldErrors: parsed.error.issues.map((issue) => ({
        pointer: `/${issue.path.map(String).join('/')}`,
        detail: issue.message,
        code: issue.code,
      })),
      facts: { in: 'Upload-Metadata' },
    });
  }
  const { dossierId, component, filename } = parsed.data;
  return { dossierId, component, fileName: cleanFileName(filename) };
}

export function writeMetadata({ dossierId, component, fileName }: UploadMetadata): Record<string, string> {
  return { dossierId, component, filename: fileName };
}

/** The last part of what the client calls the file, in NFC, without controls and marks that turn text around. */
export function cleanFileName(claimed: string): string {
  const name = claimed
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  if (name === '') return 'tep-dinh-kem';
  if (name.length <= 200) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  return `${name.slice(0, 200 - ending.length)}${ending}`.toWellFormed();
}
