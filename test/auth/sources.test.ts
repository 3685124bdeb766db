import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCredentialFile } from '../../src/auth/credential-file.ts';
import { createCommands } from '../../src/auth/run-command.ts';
import { explainConfig, LlmFactory } from '../../src/index.ts';
import type { CredentialFile } from '../../src/ports.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import type { WireRequest } from '../../src/wire/http.ts';
import { reasonOf } from '../support/sending.ts';

let folder: string;
let credentialFile: CredentialFile;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-sources-'));
  credentialFile = createCredentialFile(folder);
  return () => rm(folder, { recursive: true });
});

const answer = { body: '{"choices":[{"message":{"content":"hello"},"finish_reason":"stop"}]}' };
const keyOf = ({ headers }: WireRequest): string => headers[headers.indexOf('authorization') + 1] ?? '';
const from =
  (variables: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    variables[name];

async function sentWith(
  config: object,
  variables: Readonly<Record<string, string>> = {},
  definitions: readonly object[] = [],
  provider = 'groq',
) {
  const transport = createScriptedTransport([answer]);
  const factory = new LlmFactory({ transport, credentialFile, environment: from(variables) });
  for (const definition of definitions) await factory.register(definition as never);
  const llm = await factory.create(provider, { model: 'm', ...config } as never);
  await llm.generate('Hi');
  return transport.requests[0]!;
}

describe('a key', () => {
  it('of the config comes before one of the environment, and that before a stored one', async () => {
    await credentialFile.update('groq', () => ({ auth: { type: 'api_key', key: 'stored-key' } }));
    expect(keyOf(await sentWith({ api_key: 'own-key' }, { GROQ_API_KEY: 'ambient' }))).toBe('Bearer own-key');
    expect(keyOf(await sentWith({}, { GROQ_API_KEY: 'ambient' }))).toBe('Bearer ambient');
    expect(keyOf(await sentWith({}))).toBe('Bearer stored-key');
  });

  it('that is nowhere names the variable and the command', async () => {
    const error = await reasonOf(sentWith({}));
    expect(error).toMatchObject({
      issues: [{ code: 'FC1018', suggestion: expect.stringMatching(/GROQ_API_KEY.*fromconfig login groq/) }],
    });
  });

  it('is missed with the reason where the store cannot be read', async () => {
    await writeFile(join(folder, 'credentials.json'), '{"vers');
    const error = await reasonOf(sentWith({}));
    expect(error).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'FC1045' }),
        expect.objectContaining({ code: 'FC1018' }),
      ]),
    });
    expect(keyOf(await sentWith({}, { GROQ_API_KEY: 'ambient' }))).toBe('Bearer ambient');
  });

  it('that is stored is shown as a reference', async () => {
    await credentialFile.update('groq', () => ({ auth: { type: 'api_key', key: 'canary-key' } }));
    const environment = from({ FROMCONFIG_HOME: folder });
    const document = { llm: { provider: 'groq', config: { model: 'm' } } };
    const shown = await explainConfig(
      document,
      { messages: [{ role: 'user', content: 'Hi' }] },
      { environment },
    );
    expect(shown.targets[0]?.secrets).toEqual({ authorization: 'stored:groq' });
    expect(inspect(shown, { depth: 9 }) + JSON.stringify(shown)).not.toContain('canary');
  });
});

it('values that a login has asked for fill templates, under the environment', async () => {
  const definition = {
    id: 'regional',
    base_url: 'https://{{REGION}}.example.com/{{TEAM}}/v1',
    api_key_vars: 'REGIONAL_KEY',
    url_param_vars: ['REGION', { name: 'TEAM', default: 'all' }],
  };
  await credentialFile.update('regional', () => ({
    auth: { type: 'api_key', key: 'stored' },
    params: { REGION: 'eu', TEAM: 'search' },
  }));
  const sent = await sentWith({}, {}, [definition], 'regional');
  expect(sent.origin + sent.path).toBe('https://eu.example.com/search/v1/chat/completions');
  const other = await sentWith({}, { REGION: 'us', REGIONAL_KEY: 'k' }, [definition], 'regional');
  expect(other.origin + other.path).toBe('https://us.example.com/search/v1/chat/completions');
  expect(keyOf(other)).toBe('Bearer k');
});

describe('a way to prove who calls', () => {
  const explained = (provider: string, config: object) =>
    explainConfig(
      { llm: { provider, config: { model: 'm', ...config } } },
      { messages: [{ role: 'user', content: 'Hi' }] },
      { environment: from({ FROMCONFIG_HOME: folder, GROQ_API_KEY: 'k', AZURE_OPENAI_API_KEY: 'k' }) },
    );

  it('is the one that the document names', async () => {
    const endpoint = { azure_endpoint: 'https://team.openai.azure.com' };
    const { targets: usual } = await explained('azure', endpoint);
    expect(usual[0]?.auth).toEqual({ scheme: 'api-key' });
    const { targets: named } = await explained('azure', { ...endpoint, auth_method: 'entra_id' });
    expect(named[0]?.auth).toEqual({ scheme: 'entra_id' });
    expect(named[0]?.request).toMatchObject({ headers: { authorization: 'Bearer ***' } });
  });

  it('that the provider does not have is a finding', async () => {
    const error = await reasonOf(explained('groq', { auth_method: 'google_adc' }));
    expect(error).toMatchObject({ issues: [{ code: 'FC1005', suggestion: 'It takes api_key.' }] });
  });

  it('that was chosen at a login is a profile of AWS', async () => {
    await credentialFile.update('bedrock', () => ({ auth: { type: 'aws_profile', profile: 'work' } }));
    const { targets } = await explained('bedrock', { aws_region: 'eu-central-1' });
    expect(targets[0]?.auth).toMatchObject({ scheme: 'aws', region: 'eu-central-1' });
    expect(targets[0]?.warnings.join()).toContain('profile "work"');
  });

  it('by a login that is missing names the command', async () => {
    const oauth = {
      auth_url: 'https://x.example.com',
      token_url: 'https://x.example.com',
      client_id: 'c',
      scopes: [],
    };
    const own = { id: 'own', base_url: 'https://api.example.com', auth_methods: [{ oauth_code: oauth }] };
    const error = await reasonOf(sentWith({}, {}, [own], 'own'));
    expect(error).toMatchObject({ issues: [{ code: 'FC1018', suggestion: 'Run fromconfig login own.' }] });
  });
});

describe('a key in a file', () => {
  it('is read at each call, beside the document that names it', async () => {
    const path = join(folder, 'key.txt');
    await writeFile(path, ' first-key\n');
    await writeFile(
      join(folder, 'llm.yaml'),
      'llm: { provider: groq, config: { model: m, api_key: { file: ./key.txt } } }',
    );
    const transport = createScriptedTransport([answer]);
    const llm = await new LlmFactory({ transport, credentialFile, environment: from({}) }).fromFile(
      join(folder, 'llm.yaml'),
      { dotenv: false },
    );
    await llm.generate('1');
    await writeFile(path, 'second-key');
    await llm.generate('2');
    await rm(path);
    const error = await reasonOf(llm.generate('3'));
    expect(transport.requests.map(keyOf)).toEqual(['Bearer first-key', 'Bearer second-key']);
    expect(error).toMatchObject({ kind: 'authentication', message: expect.stringContaining('key.txt') });
  });
});

describe('a key from a command', () => {
  const print = (text: string) => ({
    api_key: { command: [process.execPath, '-e', `console.log(${JSON.stringify(text)})`] },
  });

  it('is refused unless the environment allows it', async () => {
    const error = await reasonOf(sentWith(print('k')));
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      suggestion: expect.stringContaining('FROMCONFIG_ALLOW_COMMANDS'),
    });
  });

  it('is not allowed by a .env file beside the document', async () => {
    await writeFile(join(folder, '.env'), 'FROMCONFIG_ALLOW_COMMANDS=1\n');
    const factory = new LlmFactory({
      transport: createScriptedTransport([answer]),
      credentialFile,
      environment: from({}),
    });
    const document = { llm: { provider: 'groq', config: { model: 'm', ...print('k') } } };
    const error = await reasonOf(factory.fromConfig(document as never, { dotenv: true, folder }));
    expect(error).toMatchObject({ name: 'ConfigurationError' });
  });

  it('is what the command prints', async () => {
    expect(keyOf(await sentWith(print('printed-key'), { FROMCONFIG_ALLOW_COMMANDS: '1' }))).toBe(
      'Bearer printed-key',
    );
  });

  it('that fails shows nothing of what the command said', async () => {
    const failing = {
      api_key: {
        command: [process.execPath, '-e', 'console.log("canary");console.error("canary");process.exit(3)'],
      },
    };
    const error = await reasonOf(sentWith(failing, { FROMCONFIG_ALLOW_COMMANDS: '1' }));
    expect(error).toMatchObject({ kind: 'authentication' });
    expect((error as Error).message).toContain('ended with 3');
    expect((error as Error).message).not.toContain('canary');
    expect(createCommands(from({})).allowed).toBe(false);
  });
});

describe('a key that is exchanged', () => {
  const sequence = (expires: number) => {
    let count = 0;
    return createScriptedTransport(({ origin }) =>
      origin === 'https://iam.cloud.ibm.com'
        ? { body: JSON.stringify({ access_token: `eyJ.${++count}`, expires_in: expires }) }
        : answer,
    );
  };
  const config = { model: 'm', project_id: 'p' };

  it('becomes a token once, by the form that the definition says', async () => {
    const transport = sequence(3600);
    const environment = from({ WATSONX_API_KEY: 'canary-key' });
    const llm = await new LlmFactory({ transport, credentialFile, environment }).create(
      'watsonx',
      config as never,
    );
    await Promise.all([llm.generate('1'), llm.generate('2')]);
    const [form, ...calls] = transport.requests;
    expect(Object.fromEntries(new URLSearchParams(form!.text))).toEqual({
      grant_type: 'urn:ibm:params:oauth:grant-type:apikey',
      apikey: 'canary-key',
    });
    expect(calls.map(keyOf)).toEqual(['Bearer eyJ.1', 'Bearer eyJ.1']);
  });

  it('that is a token already is sent as it is', async () => {
    const sent = await sentWith({ project_id: 'p', api_key: 'eyJ.own' }, {}, [], 'watsonx');
    expect(keyOf(sent)).toBe('Bearer eyJ.own');
  });

  it('that is refused says so, without the key', async () => {
    const transport = createScriptedTransport([
      {
        status: 400,
        body: '{"errorCode":"BXNIM0415E","errorMessage":"Provided API key could not be found."}',
      },
    ]);
    const environment = from({ WATSONX_API_KEY: 'canary-key' });
    const llm = await new LlmFactory({ transport, credentialFile, environment }).create(
      'watsonx',
      config as never,
    );
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('BXNIM0415E'),
    });
    expect(inspect(error, { depth: 9 })).not.toContain('canary');
  });
});
