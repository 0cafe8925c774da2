import { rotateSealKey } from '@pressdesk/core/papers';
import type { Config } from '@pressdesk/core/platform';

/** Puts a new key before those that sealed licences so far; what they sealed stays genuine. */
export async function rotateSeal(config: Config, print: (line: string) => void): Promise<void> {
  const { signing, published } = await rotateSealKey(config);
  print(`From the next start on, licences are sealed with the key ${signing.keyId}.`);
  print(`Published with it: ${published.map(({ kid }) => kid).join(', ')}. Restart every api process now.`);
}
