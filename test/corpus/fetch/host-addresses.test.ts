import { describe, expect, test } from 'vitest';
import { createFindAddresses } from '../../../src/corpus/fetch/host-addresses.ts';

const EXPECTED = 'an address on the public internet';

/** Looks for a host whose name resolves to these addresses. */
function find(
  addresses: readonly string[],
  { allowsLoopback = false, host = 'news.example' } = {},
) {
  const resolved = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return createFindAddresses(allowsLoopback, async () => resolved)(host);
}

describe('the addresses of a host', () => {
  test('are those that its name resolves to, where all are public', async () => {
    expect(await find(['93.184.215.14', '2606:2800:21f:cb07::1'])).toEqual([
      { address: '93.184.215.14', family: 4 },
      { address: '2606:2800:21f:cb07::1', family: 6 },
    ]);
  });

  test.each([
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['100.64.0.1', 'carrier grade nat'],
    ['127.8.8.8', 'loopback'],
    ['169.254.169.254', 'link local'],
    ['172.31.255.255', 'private'],
    ['192.0.2.1', 'reserved'],
    ['192.168.1.1', 'private'],
    ['224.0.0.251', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1%br-0.1', 'link local'],
    ['fd00::1', 'unique local'],
    ['fec0::1', 'deprecated site local'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'reserved'],
    // Not yet given out, and the deprecated IPv4-compatible form of 127.0.0.1.
    ['4000::1', 'reserved'],
    ['::7f00:1', 'reserved'],
    // Forms that hold an IPv4 address.
    ['::ffff:10.0.0.1', 'ipv4 mapped'],
    ['::ffff:0:7f00:1', 'rfc6145'],
    ['2002:a00:1::', '6to4'],
    ['2001::a00:1', 'teredo'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b:1::a00:1', 'rfc6052'],
  ])('are refused with %s, which is %s', async (address, range) => {
    await expect(find([address])).rejects.toMatchObject({
      refused: { expected: EXPECTED, came: `news.example, which is ${address} (${range})` },
    });
  });

  test('may be public ones behind the NAT64 of a network without IPv4', async () => {
    expect(await find(['64:ff9b::5db8:d70e'])).toHaveLength(1);
  });

  test('are refused where only one of them is not public', async () => {
    await expect(find(['93.184.215.14', '192.168.1.1'])).rejects.toMatchObject({
      refused: { expected: EXPECTED, came: 'news.example, which is 192.168.1.1 (private)' },
    });
  });

  test('may be loopback where that is allowed, and nothing else', async () => {
    const allowsLoopback = true;
    expect(await find(['127.0.0.1', '::1'], { allowsLoopback })).toHaveLength(2);
    for (const [address, range] of [
      ['10.0.0.1', 'private'],
      ['::ffff:127.0.0.1', 'ipv4 mapped'],
      ['0.0.0.0', 'unspecified'],
    ] as const) {
      await expect(find([address], { allowsLoopback, host: address })).rejects.toMatchObject({
        refused: { expected: EXPECTED, came: `${address} (${range})` },
      });
    }
  });
});
