import { type Fields, flagsOf, isFields, limitsOf, modalitiesOf, number, text } from './list-entry.ts';
import { pricesOf } from './list-prices.ts';

/** A model as its provider lists it; what the provider does not say is not there. */
export interface ListedModel {
  /** What requests call it. */
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly kind?: 'chat' | 'embedding' | undefined;
  /** Tokens of its context window. */
  readonly contextLength?: number | undefined;
  readonly maxOutputTokens?: number | undefined;
  readonly tools?: boolean | undefined;
  readonly parallelToolCalls?: boolean | undefined;
  readonly reasoning?: boolean | undefined;
  readonly inputModalities?: readonly string[] | undefined;
  readonly outputModalities?: readonly string[] | undefined;
  /** US dollars per million tokens, by what is counted. */
  readonly price?: Readonly<Record<string, number>> | undefined;
  readonly deprecated?: boolean | undefined;
}

/** Where lists stand in replies. */
const holders = [
  'data',
  'models',
  'result',
  'results',
  'resources',
  'endpoints',
  'modelSummaries',
  'publisherModels',
  'inferenceProfileSummaries',
] as const;

/** The models of a list in any shape that providers have; `undefined` where there is no list. */
export function parseModelList(body: unknown): readonly ListedModel[] | undefined {
  const entries = entriesOf(body);
  if (entries === undefined) return undefined;
  const found = new Map<string, ListedModel>();
  for (const entry of entries) {
    const model = typeof entry === 'string' ? { id: entry } : isFields(entry) ? modelOf(entry) : undefined;
    if (model !== undefined && !found.has(model.id)) found.set(model.id, model);
  }
  return [...found.values()];
}

/** The query of the next page; `undefined` where this is the last. */
export function nextPage(body: unknown): Readonly<Record<string, string>> | undefined {
  if (!isFields(body)) return undefined;
  const said: readonly [string, string | undefined][] = [
    ['after_id', body.has_more === true ? text(body.last_id) : undefined],
    ['pageToken', text(body.nextPageToken)],
    ['page_token', text(body.next_page_token)],
    ['nextToken', text(body.nextToken)],
    ['page', pageAfter(body.result_info)],
  ];
  const next = said.find(([, value]) => value !== undefined);
  return next === undefined ? undefined : { [next[0]]: next[1]! };
}

function pageAfter(info: unknown): string | undefined {
  if (!isFields(info)) return undefined;
  const page = number(info.page);
  const pages = number(info.total_pages);
  return page !== undefined && pages !== undefined && page < pages ? String(page + 1) : undefined;
}

function entriesOf(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isFields(body)) return undefined;
  for (const holder of holders) if (Array.isArray(body[holder])) return body[holder] as readonly unknown[];
  return undefined;
}

function modelOf(entry: Fields): ListedModel | undefined {
  const id = idOf(entry);
  if (id === undefined) return undefined;
  const title =
    text(entry.display_name) ??
    text(entry.displayName) ??
    text(entry.title) ??
    text(entry.label) ??
    text(entry.modelName) ??
    text(entry.name);
  return withoutUndefined({
    id,
    name: title === id || title === entry.id || title?.endsWith(`/${id}`) === true ? undefined : title,
    description: text(entry.description) ?? text(entry.summary),
    kind: kindOf(entry),
    ...limitsOf(entry),
    ...flagsOf(entry),
    ...modalitiesOf(entry),
    price: pricesOf(entry),
    deprecated: isDeprecated(entry) ? true : undefined,
  });
}

/** What requests call it: some have an id of the list's own, and the model's as the name. */
function idOf(entry: Fields): string | undefined {
  const name = text(entry.name);
  if (name !== undefined && /^@(cf|hf)\//.test(name)) return name;
  const owner = text(entry.owner);
  if (owner !== undefined && name !== undefined && entry.id === undefined) return `${owner}/${name}`;
  const id =
    text(entry.id) ??
    text(entry.model_id) ??
    text(entry.modelId) ??
    text(entry.inferenceProfileId) ??
    text(entry.key) ??
    text(entry.model) ??
    name;
  return id?.replace(/^(publishers\/[^/]+\/)?models\//, '');
}

function kindOf(entry: Fields): ListedModel['kind'] {
  const { type, task, capabilities, architecture } = entry;
  const inner = isFields(capabilities) ? capabilities : {};
  const uses = [
    type,
    isFields(task) ? task.name : task,
    inner.type,
    ...list(entry.endpoints),
    ...list(entry.supportedGenerationMethods),
    ...list(entry.outputModalities),
    ...list(isFields(architecture) ? architecture.output_modalities : undefined),
  ].flatMap((use) => (typeof use === 'string' ? [use.toLowerCase()] : []));
  const isChat =
    uses.some((use) => /chat|generatecontent|text.generation|language|^llm$|^text$/.test(use)) ||
    inner.chat_completion === true ||
    inner.completion_chat === true;
  const isEmbedding = uses.some((use) => use.includes('embed')) || inner.embeddings === true;
  return isChat ? 'chat' : isEmbedding ? 'embedding' : undefined;
}

function isDeprecated({
  is_deprecated: is,
  deprecated,
  deprecation,
  modelLifecycle,
  policy,
}: Fields): boolean {
  if (is === true || deprecated === true || text(deprecation) !== undefined) return true;
  if (isFields(policy) && policy.state === 'disabled') return true;
  return isFields(modelLifecycle) && modelLifecycle.status === 'LEGACY';
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function withoutUndefined(model: ListedModel): ListedModel {
  return Object.fromEntries(
    Object.entries(model).filter(([, value]) => value !== undefined),
  ) as unknown as ListedModel;
}
