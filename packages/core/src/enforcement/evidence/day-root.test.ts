import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { merkleRoot } from './day-root.ts';

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (hex: string) => hash(Buffer.of(0), Buffer.from(hex, 'hex'));
const pair = (a: Uint8Array, b: Uint8Array) => hash(Buffer.of(1), a, b);
const [a, b, c] = ['aa', 'bb', 'cc'].map((byte) => byte.repeat(32)) as [string, string, string];

test('the root is that of RFC 9162: the larger half, a power of two, stands at the left', () => {
  expect(merkleRoot([])).toBe(hash().toString('hex'));
  expect(merkleRoot([a])).toBe(leaf(a).toString('hex'));
  expect(merkleRoot([a, b])).toBe(pair(leaf(a), leaf(b)).toString('hex'));
  expect(merkleRoot([a, b, c])).toBe(pair(pair(leaf(a), leaf(b)), leaf(c)).toString('hex'));
});

test('a capture that is exchanged, left out or moved gives another root', () => {
  const roots = [
    [a, b, c],
    [a, b],
    [b, a, c],
    [a, b, a],
  ].map((leaves) => merkleRoot(leaves));
  expect(new Set(roots).size).toBe(roots.length);
});
