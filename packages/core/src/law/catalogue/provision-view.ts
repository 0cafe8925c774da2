import { toInstant } from '../../platform/index.ts';
import type { ProvisionContent } from './provision.ts';
import { citePath } from './provision-path.ts';

export type ProvisionVersionView = ProvisionContent & {
  id: string;
  number: number;
  /** `Điều 14 khoản 3 điểm d`; empty where the article isn't known. */
  citation: string;
  createdAt: Temporal.Instant;
  createdBy: { id: string; name: string };
  /** Who has compared it with the text of the instrument; null while nobody has. */
  confirmed: { at: Temporal.Instant; by: { id: string; name: string }; note: string | null } | null;
};

export type VersionRow = Pick<ProvisionContent, 'heading' | 'kind' | 'violation' | 'source' | 'confidence' | 'note'> & {
  version_id: string;
  number: number;
  article: string | null;
  clause: string | null;
  point: string | null;
  text_vi: string;
  text_en: string | null;
  valid_from: string;
  valid_to: string | null;
  created_at: string;
  created_by_id: string;
  created_by_name: string;
  confirmed_at: string | null;
  confirmed_by_id: string | null;
  confirmed_by_name: string | null;
  confirmed_note: string | null;
};

/** What `toVersionView` reads, of a version `v` and its confirmation `f`. */
export const versionColumns = `
  v.id as version_id, v.number, v.article, v.clause, v.point, v.heading, v.text_vi, v.text_en, v.kind, v.violation,
  to_char(v.valid_from, 'YYYY-MM-DD') as valid_from, to_char(v.valid_to, 'YYYY-MM-DD') as valid_to,
  v.source, v.confidence, v.note, v.created_at, v.created_by_id, v.created_by_name,
  f.confirmed_at, f.confirmed_by_id, f.confirmed_by_name, f.note as confirmed_note`;

export function toVersionView(row: VersionRow): ProvisionVersionView {
  const path = { article: row.article, clause: row.clause, point: row.point };
  return {
    id: row.version_id,
    number: row.number,
    path,
    citation: citePath(path),
    heading: row.heading,
    text: { vi: row.text_vi, en: row.text_en },
    kind: row.kind,
    violation: row.violation,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    confidence: row.confidence,
    note: row.note,
    createdAt: toInstant(row.created_at),
    createdBy: { id: row.created_by_id, name: row.created_by_name },
    confirmed:
      row.confirmed_at === null
        ? null
        : {
            at: toInstant(row.confirmed_at),
            by: { id: row.confirmed_by_id ?? '', name: row.confirmed_by_name ?? '' },
            note: row.confirmed_note,
          },
  };
}
