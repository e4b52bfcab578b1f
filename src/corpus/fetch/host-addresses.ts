import { type LookupAddress, promises } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { type FindAddresses, RefusedError } from './request.ts';

/** Every address of a host, unchecked. Throws what `dns.lookup` throws. */
type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/**
 * Makes the function that finds the addresses of public hosts: a {@link RefusedError} where one of
 * them is not on the public internet. A literal address is checked like one that a name resolves to.
 */
export function createFindAddresses(
  allowsLoopback: boolean,
  resolve: Resolve = (host) => promises.lookup(host, { all: true }),
): FindAddresses {
  return async (hostname) => {
    const host = hostname.replace(/^\[|\]$/gu, '');
    const addresses = await resolve(host);
    for (const { address } of addresses) {
      // An interface's name after it, as in fe80::1%br-0, says nothing about the range.
      const range = rangeOf(ipaddr.parse(address.replace(/%.*$/u, '')));
      if (range === 'unicast' || (allowsLoopback && range === 'loopback')) continue;
      // ipaddr.js says linkLocal and carrierGradeNat.
      const words = range.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
      const what = `${address} (${words})`;
      throw new RefusedError({
        expected: 'an address on the public internet',
        came: address === host ? what : `${host}, which is ${what}`,
      });
    }
    return addresses;
  };
}

type Address = ReturnType<typeof ipaddr.parse>;

/** All that IANA gives out to hosts (registry "IPv6 Address Space"); ipaddr.js takes the rest for unicast too. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const GLOBAL_UNICAST_BITS = 3;

/** Where a network without IPv4 reaches IPv4 hosts, RFC 6052, section 2.1: the IPv4 address is the last four bytes. */
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');
const NAT64_BITS = 96;

/**
 * The range an address is of, `unicast` for a public one. Of the forms that hold an IPv4 address, only
 * NAT64 is looked into: the others are deprecated, or lead to no host.
 */
function rangeOf(ip: Address): string {
  if (ip instanceof ipaddr.IPv4) return ip.range();
  if (ip.match(NAT64, NAT64_BITS)) {
    return rangeOf(ipaddr.fromByteArray(ip.toByteArray().slice(NAT64_BITS / 8)));
  }
  const range = ip.range();
  return range === 'unicast' && !ip.match(GLOBAL_UNICAST, GLOBAL_UNICAST_BITS) ? 'reserved' : range;
}
