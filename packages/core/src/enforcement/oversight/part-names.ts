import type { Bilingual } from '../../law/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { PartNames } from './definitions/index.ts';

export type NamedPart = { code: string; label: Bilingual; value: number | null; lastYear: number | null };

/** What a code of a breakdown is called; one without a name stands for itself. */
export function partName(names: PartNames, code: string, procedures: ReadonlyMap<string, Bilingual>): Bilingual {
  if (names === 'procedures') {
    const name = procedures.get(code);
    return name ? { vi: `${code} – ${name.vi}`, en: `${code} – ${name.en}` } : { vi: code, en: code };
  }
  if (Object.hasOwn(names, code)) return names[code]!;
  return code === '' ? { vi: 'Không rõ', en: 'Not known' } : { vi: code, en: code };
}

/** The names of procedures as their newest version has them. */
export async function readProcedureNames(tx: Tx): Promise<Map<string, Bilingual>> {
  const rows = await tx.sql<{ code: string; name: Bilingual }>(
    `select distinct on (code) code, definition->'name' as name from procedure_versions order by code, version desc`,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
