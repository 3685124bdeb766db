import { embeddingsOf } from '../config/embedder.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type {
  BatchLimits,
  EmbeddingProtocol,
  EmbeddingTarget,
  OwnEmbedding,
} from '../embeddings/embedding-protocol.ts';
import type { Issue } from '../errors.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { Environment } from '../ports.ts';
import { authOf } from './credentials.ts';
import { endpointOf } from './endpoint.ts';
import { headersOf } from './headers.ts';
import type { TargetPlan } from './plan.ts';
import { type Report, reporter } from './report.ts';
import { retirement } from './retirement.ts';
import type { StoredFacts } from './stored.ts';
import { ownValues, Values } from './values.ts';
import { definitionOf } from './variant.ts';

/** What an embedder does: where requests go, what they carry, how many texts each takes. */
export interface EmbedderPlan
  extends Pick<TargetPlan, 'auth' | 'secretHeaders' | 'origins' | 'warnings' | 'issues'> {
  readonly target: EmbeddingTarget;
  readonly limits: BatchLimits;
  /** The length of the model's vectors, where the provider's data says it. */
  readonly knownDimensions: number | undefined;
}

export interface EmbedderFacts {
  readonly environment: Environment;
  readonly protocol: EmbeddingProtocol | OwnEmbedding;
  readonly stored?: StoredFacts | undefined;
}

/** The name of the format that an embedder speaks. */
export function embeddingFormatOf(model: ResolvedModel): string {
  const definition = definitionOf(model);
  return embeddingsOf(definition)?.response_type ?? definition.response_type ?? '';
}

/** Computes what calls to an embedder will do; everything wrong with it is in `issues`. */
export function planEmbedder(
  model: ResolvedModel,
  { environment, protocol, stored }: EmbedderFacts,
): EmbedderPlan {
  const issues: Issue[] = [];
  const report = reporter(model, issues);
  const usual = definitionOf(model);
  const embeddings = embeddingsOf(usual) ?? {};
  const definition = asEmbedder(usual);
  const values = new Values(model, environment, definition, stored?.params);
  const name = String(values.get('model') ?? '');
  const isWire = 'renderRequest' in protocol;
  const label = definition.name ?? definition.id;
  if (name === '')
    report(['model'], 'FC1006', 'is missing.', {
      suggestion: `Add "model: …"; ${label} has no default model for embeddings.`,
    });
  const reach = {
    environment,
    stored,
    http: isWire ? { chatPath: protocol.path, auth: protocol.auth } : undefined,
  };
  const { headers, secretHeaders } = headersOf(definition, values, model, report);
  const auth = authOf(definition, reach, model, values, report);
  const url = endpointOf(definition, values, model, reach, report);
  reportUnread(model, protocol, label, report);
  const dimensions = numberIn(values.get('dimensions'));
  const limits = protocol.limits(name);
  const texts = numberIn(values.get('batch_size')) ?? embeddings.batch ?? limits.texts;
  const own = ownValues(
    model.module.own,
    values,
    (property) => property['x-send'] !== false && property['x-header'] === undefined,
  );
  return {
    target: {
      provider: model.provider,
      model: name,
      protocol: protocol.name,
      url,
      headers,
      parameters: isWire ? own : {},
      options: {},
      dimensions,
      extraBody: values.get('extra_body'),
      taskTypes: taskTypesOf(model),
      dialect: embeddings.dialect ?? {},
    },
    auth,
    secretHeaders,
    // One text a request is a limit of the format itself; no data or setting lifts it.
    limits: { ...limits, texts: limits.texts === 1 ? 1 : texts },
    knownDimensions: name === embeddings.model ? (embeddings.dimensions ?? undefined) : undefined,
    origins: values.origins(),
    warnings: retirement(definition),
    issues,
  };
}

/** The definition with what it says of embeddings in the place of what it says of chat. */
function asEmbedder(definition: ProviderDefinition): ProviderDefinition {
  const { url: _url, path: _path, ...rest } = definition;
  const { url, path } = embeddingsOf(definition) ?? {};
  return { ...rest, ...(url != null && { url }), ...(path != null && { path }) };
}

/** Settings that the shared schema has and this provider or format does not read: whoever wrote them is told. */
function reportUnread(
  model: ResolvedModel,
  protocol: EmbeddingProtocol | OwnEmbedding,
  label: string,
  report: Report,
): void {
  const isWire = 'renderRequest' in protocol;
  const isRead = (name: string): boolean => {
    if (taskSettings.includes(name)) return isWire && protocol.takesTaskTypes === true;
    if (requestSettings.includes(name)) return isWire;
    const { 'x-send': send } = model.module.properties[name] ?? {};
    return send !== false || model.module.own.includes(name);
  };
  const given = { ...model.config, ...model.secrets };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || name.includes('.') || isRead(name)) continue;
    const message = `this key is accepted and reaches nothing: ${label} does not read it.`;
    report([name], 'FC1021', message, { at: 'key', severity: 'warning', suggestion: 'Remove it.' });
  }
}

const requestSettings: readonly string[] = [
  'base_url',
  'api_key',
  'auth_method',
  'custom_headers',
  'extra_body',
];
const taskSettings: readonly string[] = [
  'memory_add_embedding_type',
  'memory_update_embedding_type',
  'memory_search_embedding_type',
];

function taskTypesOf({ config }: ResolvedModel): EmbeddingTarget['taskTypes'] {
  const document = config.memory_add_embedding_type ?? config.memory_update_embedding_type;
  const query = config.memory_search_embedding_type;
  return {
    ...(typeof document === 'string' && { document }),
    ...(typeof query === 'string' && { query }),
  };
}

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
