import { FromConfigError, type ListedModel, LlmFactory, type ModelList } from '../index.ts';
import { showFinding } from './findings.ts';
import { exitCodes, report, UsageError } from './report.ts';
import { columns, count, err, note, out, print } from './screen.ts';

export interface ModelsOptions {
  readonly json?: boolean | undefined;
  readonly refresh?: boolean | undefined;
}

/** `fromconfig models`: what a provider has, or all providers whose key is set. */
export async function listModels(provider: string | undefined, options: ModelsOptions): Promise<number> {
  try {
    for (const issue of await LlmFactory.loadProviders()) note(showFinding(issue, err));
    const providers = provider === undefined ? withKey() : [provider];
    const lists = await Promise.all(providers.map((name) => listOf(name, options, provider === undefined)));
    if (options.json === true) {
      const shown = lists.map(asJson);
      await print(JSON.stringify(provider === undefined ? shown : shown[0], null, 2));
    } else for (const list of lists) await show(list, provider === undefined);
    // What is fetched for the next time is let in before the program ends.
    await Promise.all(lists.map(({ refreshed }) => refreshed));
    const isFailed = lists.every(({ status }) => status === 'failed');
    return isFailed ? exitCodes.failed : exitCodes.done;
  } finally {
    await LlmFactory.close();
  }
}

function withKey(): string[] {
  const isSet = (name: string): boolean => (process.env[name] ?? '') !== '';
  const found = LlmFactory.providers().filter((entry) => entry.keyVariables.some(isSet));
  if (found.length > 0) return found.map(({ id }) => id);
  throw new UsageError('No provider is named, and no key is set.', 'Try: fromconfig models openrouter');
}

/** Where all are asked, one whose address cannot be built does not stop the others. */
async function listOf(
  provider: string,
  { refresh }: ModelsOptions,
  isOneOfMany: boolean,
): Promise<ModelList> {
  try {
    return await LlmFactory.listModels(provider, {}, { refresh, dotenv: true });
  } catch (error) {
    if (!isOneOfMany || !(error instanceof FromConfigError)) throw error;
    return { provider, status: 'failed', models: [], error };
  }
}

const asJson = ({ refreshed: _refreshed, fetchedAt, error, ...list }: ModelList): object => ({
  ...list,
  fetchedAt: fetchedAt === undefined ? undefined : new Date(fetchedAt).toISOString(),
  error: error?.toJSON(),
});

async function show(list: ModelList, isOneOfMany: boolean): Promise<void> {
  const { provider, status, models, error } = list;
  if (isOneOfMany) await print(out.bold(provider));
  if (error !== undefined) report(error);
  if (status === 'unlisted') note(`${provider} has no list of models.`);
  if (models.length > 0)
    await print(columns([['MODEL', 'CONTEXT', 'USD / 1M', 'CAN'], ...models.map(rowOf)]));
  note(err.dim(`${count(models.length, 'model')} · ${words[status]}${ageOf(list)}`));
}

const words: Readonly<Record<ModelList['status'], string>> = {
  fresh: 'asked for now',
  cached: 'kept from before',
  stale: 'old; a new list is being fetched',
  fixed: "from the provider's data",
  unlisted: 'no list',
  failed: 'the list cannot be had',
};

const DAY_MS = 24 * 60 * 60 * 1000;

function ageOf({ status, fetchedAt }: ModelList): string {
  if (fetchedAt === undefined || status === 'fresh') return '';
  const days = Math.floor((Date.now() - fetchedAt) / DAY_MS);
  return days < 1 ? '; today' : `; ${count(days, 'day')} old`;
}

function rowOf(model: ListedModel): string[] {
  const { id, contextLength, price, kind, tools, reasoning, inputModalities, deprecated } = model;
  const prices = [price?.input, price?.output].flatMap((one) => (one === undefined ? [] : [String(one)]));
  const can = [
    kind === 'embedding' ? 'vectors' : undefined,
    tools === true ? 'tools' : undefined,
    reasoning === true ? 'reasoning' : undefined,
    inputModalities?.includes('image') === true ? 'images' : undefined,
    deprecated === true ? 'deprecated' : undefined,
  ].filter((word) => word !== undefined);
  return [
    id,
    contextLength === undefined ? '' : thousands(contextLength),
    prices.join(' / '),
    can.join(', '),
  ];
}

const thousands = (tokens: number): string =>
  tokens >= 1_000_000 ? `${Number((tokens / 1_000_000).toFixed(1))}M` : `${Math.round(tokens / 1000)}k`;
