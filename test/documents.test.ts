import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LlmFactory, validateFile } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';
import { answer } from './support/documents.ts';

interface Expected {
  readonly provider: string;
  readonly model: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Without its messages. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly notices: readonly string[];
}

const folder = fileURLToPath(new URL('fixtures/documents/', import.meta.url));
const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<string, Expected>;
const names = readdirSync(folder).filter((name) => name !== 'expected.json');

const settings: Readonly<Record<string, string>> = {
  CORP_REGION: 'eu',
  AZURE_OPENAI_ENDPOINT: 'https://ambient.openai.azure.com',
};
/** Every key is there, each with a value that tells which it is. */
const environment = (name: string): string | undefined =>
  settings[name] ?? (/KEY|TOKEN/.test(name) ? `value-of-${name}` : undefined);

const usual = ['content-type', 'accept', 'user-agent'];

it('every document says what comes of it', () => {
  expect(names.sort()).toEqual(Object.keys(expected).sort());
  expect(names.length).toBeGreaterThanOrEqual(25);
});

describe.each(names)('%s, written for an earlier system', (name) => {
  const { provider, model, url, headers, body, notices } = expected[name]!;

  it('loads with notices at most, but for what has no effect yet', async () => {
    const found = await validateFile(folder + name);
    const serious = found.filter(({ severity }) => severity !== 'notice');
    expect(serious).toEqual([]);
    const lasting = found.filter(
      ({ code, path }) => code !== 'FC1019' && !/^(embedder|vector_store)\./.test(path),
    );
    expect(lasting.map(({ code, path }) => `${code} ${path}`)).toEqual(notices);
  });

  it('makes the request it means', async () => {
    const transport = createScriptedTransport([{ body: answer() }]);
    await using factory = new LlmFactory({ transport, environment });
    const llm = await factory.fromFile(folder + name, { dotenv: false });
    expect([llm.provider, llm.model]).toEqual([provider, model]);
    await llm.generate('Hello').catch(() => undefined);
    const [request] = transport.requests;
    expect(request!.origin + request!.path).toBe(url);
    const { messages: _messages, ...sent } = JSON.parse(request!.text) as Record<string, unknown>;
    expect(sent).toEqual(body);
    const pairs = request!.headers.flatMap((header, at) =>
      at % 2 === 0 && !usual.includes(header) ? [[header, request!.headers[at + 1]]] : [],
    );
    expect(Object.fromEntries(pairs)).toEqual(headers);
  });
});
