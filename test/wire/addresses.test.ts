import type { LookupFunction } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { guardedLookup, isPrivateAddress } from '../../src/wire/addresses.ts';
import type { Transport } from '../../src/wire/http.ts';
import { createNetworkTransport, type NetworkSettings } from '../../src/wire/network.ts';
import { startRawServer } from '../support/raw-server.ts';
import { reasonOf, textOf } from '../support/sending.ts';
import { startWebServer } from '../support/web-server.ts';

const open: Transport[] = [];
afterEach(() => Promise.all(open.splice(0).map((transport) => transport.close?.())));

const usual: NetworkSettings = {
  proxies: {},
  directHosts: [],
  certificates: [],
  denyPrivate: false,
  acceptInvalidCertificates: false,
  redirects: 0,
};
function asking(settings: Partial<NetworkSettings>, origin: string, lookup?: LookupFunction) {
  const transport = createNetworkTransport({ ...usual, ...settings }, lookup);
  open.push(transport);
  return () => transport.send({ method: 'GET', origin, path: '/', headers: [], body: null }, {});
}
/** Answers with these addresses, one list for each time it is asked; the last one stays. */
function answering(...lists: string[][]): LookupFunction {
  let turn = 0;
  return (_name, _options, callback) => {
    const list = lists[Math.min(turn++, lists.length - 1)]!;
    callback(
      null,
      list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '127.255.0.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::ffff:0:10.0.0.1',
    '64:ff9b::169.254.169.254',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '::127.0.0.1',
    '2002:7f00:1::1',
    '2002:a00:1::',
    '2001:0:7f00:1::',
    'no address',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '169.253.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ])('%s is public', (address) => expect(isPrivateAddress(address)).toBe(false));
});

describe('deny_private', () => {
  test.each([
    'http://127.0.0.1:1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0177.0.0.1',
    'http://127.1',
    'http://127.0.0.1.',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[::ffff:a9fe:a9fe]',
    'http://169.254.169.254',
    'http://localhost:9',
    'https://localhost:9',
  ])('%s is refused before a connection', async (origin) => {
    expect(await reasonOf(asking({ denyPrivate: true }, origin)())).toMatchObject({
      kind: 'host-denied',
      code: 'FC3036',
      retryable: false,
    });
  });

  test('a name is refused that has one private address among others', async () => {
    await using server = await startRawServer(() => {});
    const lookup = answering(['8.8.8.8', '127.0.0.1']);
    const error = await reasonOf(
      asking({ denyPrivate: true }, `http://api.example.test:${server.port}`, lookup)(),
    );
    expect(error).toMatchObject({ kind: 'host-denied', details: { host: 'api.example.test' } });
    expect(server.connections).toEqual([]);
  });

  test('a name that turns private after it was public gains nothing', async () => {
    await using server = await startWebServer((_asked, response) => response.end('inside'));
    const origin = `http://api.example.test:${server.port}`;
    const lookup = answering(['2001:db9::1'], ['127.0.0.1']);
    const looked: string[] = [];
    guardedLookup(lookup)('api.example.test', {}, (error, address) => {
      looked.push(error?.message ?? String(address));
    });
    expect(looked).toEqual(['2001:db9::1']);
    expect(await reasonOf(asking({ denyPrivate: true }, origin, lookup)())).toMatchObject({
      kind: 'host-denied',
    });
    expect(server.asked).toEqual([]);
    const free = await asking({}, origin, lookup)();
    expect(await textOf(free)).toBe('inside');
  });
});

describe('allowed_hosts', () => {
  const allowedHosts = ['api.example.com', '*.example.test', 'localhost:8443', '[::1]'];
  test.each([
    ['https://api.example.com', true],
    ['https://API.example.com.', true],
    ['https://a.b.example.test', true],
    ['https://example.test', false],
    ['https://api.example.com.evil.test', false],
    ['https://evilexample.test', false],
    ['https://localhost:8443', true],
    ['https://localhost', false],
    ['http://[0:0::1]', true],
  ])('%s: %s', async (origin, isAllowed) => {
    const refused: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), '', 0);
    const error = await reasonOf(asking({ allowedHosts }, origin, refused)());
    expect((error as { kind: string }).kind === 'host-denied').toBe(!isAllowed);
  });
});
