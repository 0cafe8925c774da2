import { type LookupAddress, type LookupAllOptions, lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { FetchError } from './fetch-error.ts';

/**
 * Why no connection may be made to an address, or null where one may. Only addresses that are globally reachable pass;
 * for a local source also loopback and private ones (RFC 1918, RFC 4193), but nothing else that is special.
 * Forms of IPv6 that carry an IPv4 address are refused whatever they carry, because the target is then somebody else's
 * choice.
 * @source IANA special-purpose address registries (RFC 6890); RFC 4291; RFC 6052; RFC 8215
 */
export function addressRefusal(address: string, local: boolean): string | null {
  if (!ipaddr.isValid(address)) return 'not an address';
  const parsed = ipaddr.parse(address);
  const canonical = parsed.toString();
  if (metadataAddresses.has(canonical)) return 'metadata service';
  const range = parsed.range();
  if (local && localRanges.has(range)) return null;
  if (range !== 'unicast') return range;
  if (parsed instanceof ipaddr.IPv6) {
    // Whatever is not in 2000::/3 was never given out, ::a.b.c.d (IPv4-compatible) among it.
    if (((parsed.parts[0] ?? 0) & 0xe000) !== 0x2000) return 'not global unicast';
    if (((parsed.parts[4] ?? 0) & ~0x0300) === 0 && parsed.parts[5] === 0x5efe) return 'isatap';
  }
  return null;
}

const localRanges: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal']);

/** Services of cloud hosts that hand out credentials. Some lie in ranges a local source may reach, one in a public range. */
const metadataAddresses: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd20:ce::254',
]);

/**
 * A connector for undici that judges every address in the moment of connecting: what the resolver answers is filtered
 * and what is left is what the socket connects to, so that a name cannot change its address in between.
 */
export function guardedConnector(local: boolean, dial: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    // For a literal the socket asks no resolver. WHATWG URLs have already brought it into its one canonical form.
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    const refusal = isIP(literal) ? addressRefusal(literal, local) : null;
    if (refusal) queueMicrotask(() => callback(refused(literal, [refusal]), null));
    else dial(options, callback);
  };
}

export type DialerFactory = (local: boolean, timeoutMs: number) => buildConnector.connector;

/** Opens TCP and TLS connections to addresses the guard lets a name resolve to; certificates are always verified. */
export function createDialer(local: boolean, timeoutMs: number): buildConnector.connector {
  return buildConnector({
    timeout: timeoutMs,
    allowH2: false,
    rejectUnauthorized: true,
    lookup: guardedLookup(local, resolve),
  });
}

type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A lookup for sockets that hands on only what the guard allows of the resolver's answer. */
export function guardedLookup(local: boolean, resolver: Resolver): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const refusals = new Set<string>();
      const allowed = addresses.filter(({ address }) => {
        const refusal = addressRefusal(address, local);
        if (refusal) refusals.add(refusal);
        return !refusal;
      });
      const [first] = allowed;
      if (!first) return callback(refused(hostname, [...refusals]), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function refused(host: string, reasons: string[]): FetchError {
  return new FetchError('address-refused', `${host} leads to an address that is not allowed (${reasons.join(', ')})`);
}
