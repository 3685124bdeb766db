import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ConfigurationError,
  type DocumentOptions,
  type Issue,
  type Llm,
  LlmFactory,
} from '../../src/index.ts';
import { createScriptedTransport, type ScriptedTransport } from '../../src/testing.ts';

export type Variables = Readonly<Record<string, string>>;

/** An environment that holds these variables and nothing of the machine's own. */
export const only =
  (variables: Variables = {}) =>
  (name: string): string | undefined =>
    Object.hasOwn(variables, name) ? variables[name] : undefined;

/** `FC1003 4:5`, as the tests of this folder write findings down. */
export const placesOf = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, line, column }) => (line === undefined ? code : `${code} ${line}:${column}`));

export const errorsOf = (issues: readonly Issue[]): Issue[] =>
  issues.filter(({ severity }) => severity === 'error');

/** One answer of an OpenAI-compatible server, whole. */
export const answer = (text = 'Hello', more: object = {}): string =>
  JSON.stringify({
    id: 'chat-1',
    object: 'chat.completion',
    model: 'served-model',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
    ...more,
  });

/** The same answer as a stream of events, one text each. */
export const streamed = (...texts: readonly string[]): string[] => {
  const event = (delta: object, finish: string | null, usage: object | null = null): string =>
    `data: ${JSON.stringify({ id: 'chat-1', object: 'chat.completion.chunk', model: 'served-model', choices: [{ index: 0, delta, finish_reason: finish }], usage })}\n\n`;
  const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 };
  return [...texts.map((content) => event({ content }, null)), event({}, 'stop', usage), 'data: [DONE]\n\n'];
};

export interface Setup {
  readonly factory: LlmFactory;
  readonly transport: ScriptedTransport;
}

/** A factory without the machine's environment and network; keys are set where they are given. */
export function setUp(
  variables: Variables = {},
  replies: Parameters<typeof createScriptedTransport>[0] = [{ body: answer() }],
): Setup {
  const transport = createScriptedTransport(replies);
  return { transport, factory: new LlmFactory({ transport, environment: only(variables) }) };
}

/** What comes of a document: a model, or the error; and what was sent meanwhile. */
export interface Outcome {
  readonly llm?: Llm | undefined;
  readonly error?: ConfigurationError | undefined;
  readonly transport: ScriptedTransport;
}

export async function createFrom(
  document: string | object,
  options: DocumentOptions = {},
  variables: Variables = { OPENAI_API_KEY: 'sk-test-0001' },
): Promise<Outcome> {
  const { factory, transport } = setUp(variables);
  try {
    return { llm: await factory.fromConfig(document, options), transport };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { error, transport };
  }
}

/** The body of the first request that a document leads to. */
export async function bodyOf(
  document: string | object,
  options: DocumentOptions = {},
  variables: Variables = { OPENAI_API_KEY: 'sk-test-0001' },
): Promise<Record<string, unknown>> {
  const { llm, error, transport } = await createFrom(document, options, variables);
  if (llm === undefined) throw error;
  await llm.generate('Hello');
  return JSON.parse(transport.requests[0]!.text) as Record<string, unknown>;
}

export interface Folder extends AsyncDisposable {
  readonly path: string;
  at(name: string): string;
}

/** A folder with these files, gone at the end of the block. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'fromconfig-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return {
    path,
    at: (name) => join(path, name),
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true });
    },
  };
}
