import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressRefusal, guardedLookup } from './address-guard.ts';
import { FetchError } from './fetch-error.ts';

/** Written down apart from the code, so that a library that forgets a range is noticed. */
const refusedEverywhere = [
  '0.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '255.255.255.255/32',
  '168.63.129.16/32',
  '::/128',
  '::ffff:0:0/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:2::/48',
  '2001:10::/28',
  '2001:20::/28',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
  '4000::/3',
];

const allowedForLocalSources = ['10.0.0.0/8', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/8'];

/** IPv4-compatible; its lowest addresses are the unspecified one and loopback. */
const ipv4Compatible = '::/96';

describe('addresses a public source may have', () => {
  it.each([...refusedEverywhere, ...allowedForLocalSources, ipv4Compatible])(
    'refuses every address of %s, from the first to the last',
    (range) => {
      const { first, last, bits } = bounds(range);
      expect(addressRefusal(format(first, bits), false)).not.toBeNull();
      expect(addressRefusal(format(last, bits), false)).not.toBeNull();
      const inside = fc.bigInt({ min: first, max: last }).map((value) => format(value, bits));
      fc.assert(fc.property(inside, (address) => addressRefusal(address, false) !== null));
    },
  );

  it.each([
    '1.0.0.0',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '168.63.129.17',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2400:6540::1',
    '2606:4700::1111',
  ])('allows %s, which anyone can reach', (address) => {
    expect(addressRefusal(address, false)).toBeNull();
  });

  it('refuses an IPv6 address that carries an IPv4 address, whichever that is', () => {
    const carriers = [
      '::',
      '::ffff:',
      '::ffff:0:',
      '64:ff9b::',
      '64:ff9b:1::',
      '2001:4860::5efe:',
      '2001:4860::200:5efe:',
    ];
    const words = fc
      .tuple(fc.nat(0xffff), fc.nat(0xffff))
      .map((pair) => pair.map((word) => word.toString(16)).join(':'));
    fc.assert(
      fc.property(fc.constantFrom(...carriers), words, (carrier, word) => {
        expect(addressRefusal(carrier + word, false)).not.toBeNull();
        expect(addressRefusal(`2002:${word}::1`, false)).not.toBeNull();
      }),
    );
  });

  it.each(['', 'localhost', '1.2.3.4.5', '::1::', '8.8.8.8/8', 'ⅷ.8.8.8'])('refuses what is no address: %j', (text) => {
    expect(addressRefusal(text, false)).not.toBeNull();
    expect(addressRefusal(text, true)).not.toBeNull();
  });

  it('refuses a link-local address with a zone', () => {
    expect(addressRefusal('fe80::1%eth0', false)).not.toBeNull();
  });
});

describe('addresses a local source may have', () => {
  it.each(allowedForLocalSources)('allows %s', (range) => {
    const { first, last, bits } = bounds(range);
    const inside = fc.bigInt({ min: first, max: last }).map((value) => format(value, bits));
    fc.assert(fc.property(inside, (address) => addressRefusal(address, true) === null));
  });

  it.each(refusedEverywhere)('still refuses %s', (range) => {
    const { first, last, bits } = bounds(range);
    const inside = fc.bigInt({ min: first, max: last }).map((value) => format(value, bits));
    fc.assert(fc.property(inside, (address) => addressRefusal(address, true) !== null));
  });

  it('allows whatever a public source may have', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(address, (each) => addressRefusal(each, false) !== null || addressRefusal(each, true) === null),
    );
  });
});

describe('what a resolver answers', () => {
  it('hands on the allowed addresses of a name and leaves out the others', async () => {
    expect(await lookUp(['10.0.0.1', '8.8.8.8', '::1', '2606:4700::1111'])).toEqual(['8.8.8.8', '2606:4700::1111']);
  });

  it('refuses a name none of whose addresses is allowed', async () => {
    const error = await lookUp(['127.0.0.1', '::1']).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ code: 'address-refused', message: expect.stringContaining('loopback') });
  });

  it('judges each answer anew, so that a name that moves inside the network is refused', async () => {
    expect(await lookUp(['8.8.8.8'])).toEqual(['8.8.8.8']);
    await expect(lookUp(['169.254.169.254'])).rejects.toMatchObject({ code: 'address-refused' });
  });
});

function lookUp(answers: string[]): Promise<string[]> {
  const addresses: LookupAddress[] = answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup = guardedLookup(false, (_hostname, _options, callback) => callback(null, addresses));
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  lookup('news.example.vn', { all: true }, (error, found) => {
    if (error) reject(error);
    else resolve(typeof found === 'string' ? [found] : found.map(({ address }) => address));
  });
  return promise;
}

function bounds(range: string): { first: bigint; last: bigint; bits: 32 | 128 } {
  const [address = '', prefix = ''] = range.split('/');
  const bits = address.includes(':') ? 128 : 32;
  const first = toNumber(address);
  return { first, last: first + (1n << BigInt(bits - Number(prefix))) - 1n, bits };
}

function toNumber(address: string): bigint {
  if (!address.includes(':')) return address.split('.').reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
  const [head = '', tail = ''] = address.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const words = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return words.reduce((sum, word) => sum * 65536n + BigInt(`0x${word}`), 0n);
}

function format(value: bigint, bits: 32 | 128): string {
  const width = bits === 32 ? 8n : 16n;
  const parts = Array.from({ length: bits / Number(width) }, (_, index) => {
    return (value >> (BigInt(bits) - width * BigInt(index + 1))) & ((1n << width) - 1n);
  });
  return bits === 32 ? parts.join('.') : parts.map((part) => part.toString(16)).join(':');
}
