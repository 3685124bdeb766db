import { existsSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { type DocumentConfig, type Embedder, EmbedderFactory, type EmbedResult } from '../index.ts';
import { defaultDocuments } from './model.ts';
import { exitCodes, report, UsageError } from './report.ts';
import { count, err, note, out, print } from './screen.ts';

export interface EmbedCommandOptions {
  readonly config?: string | undefined;
  readonly provider?: string | undefined;
  readonly profile?: string | undefined;
  readonly query?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** `fromconfig embed`: the vectors of texts, given or piped, one a line. */
export async function embed(words: readonly string[], options: EmbedCommandOptions): Promise<number> {
  const texts = await readTexts(words);
  const { embedder, from } = await openEmbedder(options);
  note(err.dim(`${embedder.provider}/${embedder.model} (${from})`));
  const leaving = new AbortController();
  const leave = (): void => {
    if (leaving.signal.aborted) process.exit(exitCodes.interrupted);
    leaving.abort();
  };
  process.on('SIGINT', leave);
  try {
    const task = options.query === true ? 'query' : 'document';
    const result = await embedder.embedMany(texts, { signal: leaving.signal, task });
    await print(options.json === true ? asJson(embedder, texts, result) : asText(texts, result));
    note(err.dim(summaryOf(result)));
    return exitCodes.done;
  } catch (error) {
    return leaving.signal.aborted ? exitCodes.interrupted : report(error);
  } finally {
    process.off('SIGINT', leave);
    await EmbedderFactory.close();
  }
}

/** Each argument is a text; `-`, or nothing, stands for the lines of standard input. */
async function readTexts(words: readonly string[]): Promise<string[]> {
  const usage = new UsageError('There is no text.', 'Try: fromconfig embed "The sky is blue."');
  if (words.length === 0 && process.stdin.isTTY === true) throw usage;
  const isPiped = words.length === 0 || words.includes('-');
  const piped = isPiped ? (await readAll(process.stdin)).split(/\r?\n/) : [];
  const texts = (words.length === 0 ? ['-'] : words).flatMap((word) => (word === '-' ? piped : [word]));
  const found = texts.filter((text) => text.trim() !== '');
  if (found.length === 0) throw usage;
  return found;
}

async function openEmbedder(
  options: EmbedCommandOptions,
): Promise<{ readonly embedder: Embedder; readonly from: string }> {
  const { config, provider, profile } = options;
  const block = provider === undefined ? undefined : blockOf(provider);
  const overrides: DocumentConfig | undefined = block === undefined ? undefined : { embedder: block };
  const reading = { dotenv: true, profile, overrides };
  const file = config ?? (provider === undefined ? defaultDocuments.find(existsSync) : undefined);
  if (file !== undefined) return { embedder: await EmbedderFactory.fromFile(file, reading), from: file };
  const embedder = await EmbedderFactory.fromConfig({ embedder: block ?? 'local' }, { dotenv: true });
  const from = provider === undefined ? 'no document, so in this process' : 'the command line';
  return { embedder, from };
}

/** A word alone is a provider, never a model. */
const blockOf = (provider: string): NonNullable<DocumentConfig['embedder']> =>
  provider.includes('/') ? provider : { provider, config: {} };

const asJson = ({ provider, model }: Embedder, texts: readonly string[], result: EmbedResult): string => {
  const vectors = result.vectors.map((vector, at) => ({ text: texts[at], vector }));
  const { usage, cost, warnings } = result;
  const dimensions = result.vectors[0]?.length;
  return JSON.stringify({ provider, model, dimensions, vectors, usage, cost, warnings });
};

const SHOWN = 4;

const asText = (texts: readonly string[], { vectors }: EmbedResult): string =>
  vectors
    .map((vector, at) => {
      const numbers = vector.slice(0, SHOWN).map((value) => value.toFixed(4));
      const more = vector.length > SHOWN ? ', …' : '';
      return `[${numbers.join(', ')}${more}]  ${out.dim(shortened(texts[at] ?? ''))}`;
    })
    .join('\n');

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

function summaryOf({ vectors, usage, cost }: EmbedResult): string {
  const tokens = `${count(usage.inputTokens ?? 0, 'token')}${usage.source === 'estimated' ? ' (estimated)' : ''}`;
  const price = cost.usd === 'unknown' ? 'cost unknown' : `$${cost.usd}`;
  return `${count(vectors.length, 'vector')} of ${count(vectors[0]?.length ?? 0, 'number')} · ${tokens} · ${price}`;
}
