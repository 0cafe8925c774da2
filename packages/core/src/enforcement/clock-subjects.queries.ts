import type { ClockSubject } from '../law/index.ts';
import type { Tx } from '../platform/index.ts';

/** Where the code or number stands by which people know what a deadline belongs to, by the kind of it. */
const numbersOf: Record<string, string> = {
  dossier: 'select id, code as label from dossiers where id = any ($1::uuid[])',
  case: 'select id, number as label from cases where id = any ($1::uuid[])',
  complaint: `select k.id, c.number as label from complaints k join cases c on c.id = k.case_id where k.id = any ($1::uuid[])`,
};

/** What people call the things deadlines belong to, by their ids; what has no code or number is left out. */
export async function clockSubjectLabels(tx: Tx, subjects: readonly ClockSubject[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const [type, sql] of Object.entries(numbersOf)) {
    const ids = subjects.filter((subject) => subject.type === type && isUuid(subject.id)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await tx.sql<{ id: string; label: string | null }>(sql, [ids]);
    for (const { id, label } of rows) if (label) labels.set(id, label);
  }
  return labels;
}

/** A deadline's subject is named by any text; only ids are looked for. */
function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
