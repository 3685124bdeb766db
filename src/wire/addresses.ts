import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { type FromConfigError, failure } from '../errors.ts';

/** Not for the public: this host, private, CGNAT, loopback, link-local, protocol and test ranges, multicast, reserved. */
const closed4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Local NAT64, discard, Teredo, documentation, unique-local, link-local, site-local, multicast. */
const closed6: readonly (readonly [string, number])[] = [
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** Where an IPv4 address stands in one of IPv6: IPv4-compatible, mapped, translated, NAT64. */
const carriers = ['::', '::ffff:', '::ffff:0:', '64:ff9b::'];

const closed = closedAddresses();

function closedAddresses(): BlockList {
  const list = new BlockList();
  for (const [address, bits] of closed4) {
    list.addSubnet(address, bits, 'ipv4');
    for (const carrier of carriers) list.addSubnet(carrier + address, 96 + bits, 'ipv6');
    const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
    const in6to4 = `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`;
    list.addSubnet(in6to4, 16 + bits, 'ipv6');
  }
  for (const [address, bits] of closed6) list.addSubnet(address, bits, 'ipv6');
  return list;
}

/** Whether an address is one that the public internet does not have, in any of its spellings as IPv6. */
export function isPrivateAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  const family = isIP(bare);
  return family === 0 || closed.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

export const deniedAddress = (host: string): FromConfigError =>
  failure(
    'host-denied',
    `${host}: this is an address of a private network, and network.deny_private is on.`,
    {
      details: { host },
    },
  );

/**
 * Resolves names for a connection and refuses those with a private address. The connection is made to what was looked
 * at, so a name that changes its address in between gains nothing.
 */
export function guardedLookup(resolve: LookupFunction = systemLookup as LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 0);
      const addresses = Array.isArray(found) ? found : [];
      if (addresses.some(({ address }) => isPrivateAddress(address)))
        return callback(deniedAddress(hostname), '', 0);
      if (options.all === true) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 0);
    });
  };
}
