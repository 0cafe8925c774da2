import type { Tx } from '../platform/index.ts';
import { foldAccents } from '../platform/text.ts';

/**
 * The publisher of this name; for a name nobody has yet, with a code made from it, so that two ways of writing one
 * name (case, accents, punctuation) end at one publisher.
 */
export async function publisherNamed(tx: Tx, name: string): Promise<{ code: string; name: string }> {
  const [known] = await tx.sql<{ code: string; name: string }>(
    'select code, name from publishers where name = $1 order by created_at limit 1',
    [name],
  );
  return known ?? { code: codeOf(name), name };
}

function codeOf(name: string): string {
  return foldAccents(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
