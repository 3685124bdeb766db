import { createAuthorize } from '../auth/authorize.ts';
import { withEmbeddingPolicies } from '../call/embedding-pipeline.ts';
import { fingerprintTexts } from '../call/fingerprint.ts';
import type { Warning } from '../chat/types.ts';
import { formatIssue, throwOnErrors } from '../config/issues.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { connectEmbeddings } from '../embeddings/connect.ts';
import { Embedder } from '../embeddings/embedder.ts';
import type { EmbeddingAnswer } from '../embeddings/embedding-protocol.ts';
import { ConfigurationError } from '../errors.ts';
import { factsOf } from '../models/facts.ts';
import { embeddingFormatOf, planEmbedder } from '../plan/embedder.ts';
import type { Services } from '../services.ts';
import { AnswerCaches } from './answer-caches.ts';
import { withNetwork } from './network.ts';
import { storedFor } from './stored.ts';

/** Plans an embedder and puts it together; what loading had to say becomes its notices. Throws ConfigurationError with every mistake found. */
export async function buildEmbedder(
  model: ResolvedModel,
  services: Services,
  notices: readonly Warning[],
): Promise<Embedder> {
  const reached = await withNetwork(model, services);
  const { environment, transport, credentials, clock, random, logger } = reached;
  const protocol = await formatOf(model, services);
  const stored = await storedFor(model, services);
  const plan = planEmbedder(model, { environment, protocol, stored });
  throwOnErrors(plan.issues);
  const { target, limits, knownDimensions } = plan;
  const { provider, model: name, dimensions } = target;
  const authorize = await createAuthorize(plan.auth, plan.secretHeaders, reached);
  const day = new Date(clock.date()).toISOString().slice(0, 10);
  const { price } = await factsOf(provider, name, [], day);
  const answer = connectEmbeddings(protocol, target, { transport, authorize, credentials, clock, price });
  const caches = new AnswerCaches<EmbeddingAnswer>(services);
  const tools = {
    clock,
    random,
    logger,
    target: `${provider}/${name}`,
    fingerprint: fingerprintTexts(protocol, target),
    kept: caches.of(model.config.cache),
    limits: services.limits,
    counters: services.counters,
    price,
  };
  const found = plan.issues.map((issue) => ({ code: issue.code, message: formatIssue(issue) }));
  const said = [...notices, ...plan.warnings, ...found];
  for (const { code, message } of said) logger.warn(`${code} ${message}`);
  return new Embedder({
    provider,
    model: name,
    notices: said,
    handler: withEmbeddingPolicies(answer, model.config, tools),
    limits,
    dimensions,
    knownDimensions,
    sendsAgain: mayRetry(model.config.retry),
    caches,
    close: () => caches.close(),
  });
}

async function formatOf(model: ResolvedModel, { embeddings }: Services) {
  const name = embeddingFormatOf(model);
  if (embeddings.has(name)) return embeddings.get(name);
  const { id, name: label } = model.module.definition;
  throw new ConfigurationError(`${label ?? id} makes no vectors with these settings.`, [], {
    suggestion: 'Leave out the settings that run it in this process.',
  });
}

/** A document that forbids retries means every kind of sending again. */
function mayRetry(retry: unknown): boolean {
  if (retry === null) return false;
  return (retry as { max_retries?: unknown } | undefined)?.max_retries !== 0;
}
