import type { DossierComponent, FileKind, LegalBasis } from '../../definition.ts';
import { by, say } from './define.ts';
import { forPurpose } from './fields.ts';

/** A paper with a signature or a seal: scanned, or signed as it is. */
export const scans = ['pdf', 'png', 'jpeg', 'tiff'] as const satisfies readonly FileKind[];
/** A form that is filled in. */
export const forms = ['pdf', 'docx'] as const satisfies readonly FileKind[];
/** A list or a table. */
export const tables = ['pdf', 'xlsx', 'docx'] as const satisfies readonly FileKind[];
/** A layout or a picture. */
export const pictures = ['pdf', 'png', 'jpeg', 'tiff'] as const satisfies readonly FileKind[];

type More = Partial<Omit<DossierComponent, 'key' | 'name' | 'basis' | 'condition' | 'help'>> & {
  readonly condition?: readonly [vi: string, en: string];
  readonly help?: readonly [vi: string, en: string];
};

/** One original, required, unless it says otherwise; with a condition it is conditional. */
export function component(key: string, vi: string, en: string, basis: LegalBasis, more: More = {}): DossierComponent {
  const { condition, help, ...rest } = more;
  return {
    key,
    name: say(vi, en),
    requirement: rest.when || condition ? 'conditional' : 'required',
    originals: 1,
    copies: 0,
    files: scans,
    basis,
    ...(help ? { help: say(...help) } : {}),
    ...(condition ? { condition: say(...condition) } : {}),
    ...rest,
  };
}

const officePractice = by('Không có mẫu theo luật; cơ quan đề nghị để giải quyết', 'D');

/** What comes with a licence that is given back. */
export const returnLetter = component(
  'return-letter',
  'Văn bản đề nghị trả lại, kèm bản gốc giấy phép',
  'Letter giving the licence back, with the original',
  officePractice,
  { when: forPurpose('return') },
);

/** What shows an error of the office: helpful, never asked for. */
export const correctionProof = component(
  'correction-proof',
  'Tài liệu chứng minh nội dung đúng',
  'Papers that show what is right',
  officePractice,
  { requirement: 'optional', when: forPurpose('correct') },
);
