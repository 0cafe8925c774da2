import { DomainError } from '@pressdesk/core/platform';

/**
 * Refuses texts that the database can't hold: U+0000, and halves of surrogate pairs, which only a broken or hostile
 * client sends.
 * @throws DomainError `invalid-input`, pointing at the first one
 */
export function requireStorableText(input: unknown): void {
  const open: { value: unknown; pointer: string }[] = [{ value: input, pointer: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer } = next;
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
      throw new DomainError('invalid-input', 'A text holds characters that can’t be stored.', {
        fieldErrors: [{ pointer, detail: 'holds U+0000 or half a character' }],
      });
    }
    if (typeof value !== 'object' || value === null || value instanceof Blob) continue;
    for (const [key, part] of Object.entries(value)) open.push({ value: part, pointer: `${pointer}/${key}` });
  }
}
