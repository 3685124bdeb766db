import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type ConfigurationError, LlmFactory, validateConfig } from '../../src/index.ts';
import { answer, only } from '../support/documents.ts';
import { reasonOf } from '../support/sending.ts';
import { certificates, startWebServer } from '../support/web-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const ca = (name: string): Buffer => readFileSync(join(certificates, name));
const both = (a: string, b: string): Buffer => Buffer.concat([ca(a), ca(b)]);

const open: LlmFactory[] = [];
afterEach(() => Promise.all(open.splice(0).map((factory) => factory.close())));

async function modelAt(base: string, network: string) {
  const factory = new LlmFactory({ environment: only() });
  open.push(factory);
  const path = file(
    'doc.yaml',
    `network: ${network}\nllm: { provider: openai-compatible, config: { model: m, base_url: "${base}/v1", api_key: k, retry: null } }\n`,
  );
  return factory.fromFile(path, { dotenv: false });
}
const secure = (tls = {}) => startWebServer((_asked, response) => response.end(answer()), tls);

describe('a private authority', () => {
  test.each([
    ['PEM', 'ca.pem', ca('ca.pem')],
    ['DER', 'ca.der', ca('ca.der')],
    ['the second of a PEM file', 'both.pem', both('other-ca.pem', 'ca.pem')],
    ['the second of a DER file', 'both.der', Buffer.concat([ca('ca.der'), ca('ca.der')])],
  ])('%s is trusted, by a path beside the document', async (_form, name, bytes) => {
    file(name, bytes);
    await using server = await secure();
    const llm = await modelAt(server.origin, `{ ca: ./${name} }`);
    expect(await llm.generate('Hi')).toBe('Hello');
  });

  test('is one of several files, under its other name', async () => {
    file('one.pem', ca('other-ca.pem'));
    file('two.pem', ca('ca.pem'));
    await using server = await secure();
    const llm = await modelAt(server.origin, '{ root_cert_paths: [one.pem, two.pem] }');
    expect(await llm.generate('Hi')).toBe('Hello');
  });

  test.each(['{}', '{ ca: other.pem }', '{ max_connections: 4 }'])(
    '%s: an unknown one is a failure that names the setting',
    async (network) => {
      file('other.pem', ca('other-ca.pem'));
      await using server = await secure();
      const llm = await modelAt(server.origin, network);
      const error = await reasonOf(llm.generate('Hi'));
      expect(error).toMatchObject({ kind: 'tls', suggestion: expect.stringContaining('network.ca') });
    },
  );

  test.each([
    ['gone.pem', undefined, 'FC1014', 'cannot be read (ENOENT)'],
    ['text.pem', 'hello', 'FC1005', 'not a certificate'],
    [
      'key.pem',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
      'FC1005',
      'not a certificate',
    ],
    [
      'broken.pem',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'FC1005',
      'not a certificate',
    ],
  ])('%s is a mistake at its place', async (name, text, code, says) => {
    if (text !== undefined) file(name, text);
    const error = (await reasonOf(modelAt('https://localhost', `{ ca: [${name}] }`))) as ConfigurationError;
    expect(error.issues.map((issue) => [issue.code, issue.line, issue.column, issue.path])).toEqual([
      [code, 1, 17, 'network.ca[0]'],
    ]);
    expect(error.message).toContain(says);
  });
});

describe('TLS', () => {
  test('accept_invalid_certs trusts anybody, and is warned of', async () => {
    await using server = await secure();
    const llm = await modelAt(server.origin, '{ accept_invalid_certs: true }');
    expect(await llm.generate('Hi')).toBe('Hello');
    expect(llm.notices.map(({ code }) => code)).toEqual(['FC1036']);
    const found = await validateConfig('llm: mock\nnetwork: { accept_invalid_certs: true }\n');
    expect(found.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['FC1036', 'warning', 'network.accept_invalid_certs'],
    ]);
  });

  test('min_tls_version refuses an older server', async () => {
    file('ca.pem', ca('ca.pem'));
    await using server = await secure({ maxVersion: 'TLSv1.2' });
    const fine = await modelAt(server.origin, '{ ca: ca.pem }');
    expect(await fine.generate('Hi')).toBe('Hello');
    const llm = await modelAt(server.origin, '{ ca: ca.pem, min_tls_version: "1.3" }');
    expect(await reasonOf(llm.generate('Hi'))).toMatchObject({ kind: 'tls' });
  });
});
