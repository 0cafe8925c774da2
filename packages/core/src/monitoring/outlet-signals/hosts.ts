import type { OutletFacts } from './licence-standing.ts';

/**
 * A host as it is compared: small letters, without `www.` or the `m.` and `amp.` of the same site on a telephone, and
 * without the usual ports. Other subdomains are sites of their own.
 */
export function comparableHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/:(80|443)$/, '')
    .replace(/^(www|m|amp)\./, '');
}

/** The host of an item's address as it is compared; null for what has none, such as a broadcast. */
export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? comparableHost(new URL(url).host) || null : null;
}

/** Every host the register or a licence has for an outlet; empty where none is entered, then nothing can be said. */
export function listedHosts({ domains, licences }: Pick<OutletFacts, 'domains' | 'licences'>): Set<string> {
  return new Set([...domains, ...licences.flatMap((licence) => licence.domains)].map(comparableHost));
}
