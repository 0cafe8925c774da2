import type { DossierComponent } from '@pressdesk/api/schemas';

type FileKind = DossierComponent['files'][number];

export const largestBytes = 50 * 1024 * 1024;

const endings: Record<FileKind, readonly string[]> = {
  pdf: ['.pdf'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  tiff: ['.tif', '.tiff'],
};

/** What the browser offers to choose from. */
export function acceptOf(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => endings[kind]).join(',');
}

/** `PDF, DOCX`: as people call them. */
export function kindNames(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => (kind === 'jpeg' ? 'JPG' : kind.toUpperCase())).join(', ');
}

/** Why a file needn't even be sent; what it really is, the server looks at. */
export function faultOf(
  file: Pick<File, 'name' | 'size'>,
  kinds: readonly FileKind[],
): 'empty' | 'too-large' | 'kind' | null {
  if (file.size === 0) return 'empty';
  if (file.size > largestBytes) return 'too-large';
  const name = file.name.toLowerCase();
  return kinds.some((kind) => endings[kind].some((ending) => name.endsWith(ending))) ? null : 'kind';
}

/** `4,2 MB`, with the decimal sign of the language. */
export function formatBytes(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 / 1024, 'megabyte'];
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
