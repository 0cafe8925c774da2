import { randomBytes } from 'node:crypto';
import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** Shortest and longest password an account may have, in UTF-16 code units. */
export const passwordLength = { min: 12, max: 128 } as const;

/** argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP Password Storage Cheat Sheet. */
const argon2id = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password in PHC string format, with a salt of its own. Unicode forms of one password hash the same. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), argon2id);
}

export function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  return verify(input.hash, input.password.normalize('NFKC'));
}

/** A password to hand over: 120 random bits as 20 characters of the URL alphabet. */
export function generatePassword(): string {
  return randomBytes(15).toString('base64url');
}
