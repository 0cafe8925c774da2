import { randomInt } from 'node:crypto';

/** Small letters and digits that nobody takes for another when reading them off paper: no 0 and o, no 1, i and l. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** 12 characters, 59 bits of chance: short enough to be typed, too many to be tried out. */
export function newPublicId(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
