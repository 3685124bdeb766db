import { failure } from '../../errors.ts';
import type { Target } from '../protocol.ts';
import { wantedReasoning } from '../wanted-reasoning.ts';
import type { GenerateOptions } from './library.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The provider's own parameters that an engine in this process has, too. */
const known = ['min_p', 'repeat_penalty'];

/** Throws ConfigurationError for parameters that only a server takes. */
export function refuseServerParameters({ parameters, provider, model }: Target): void {
  const others = Object.keys(parameters).filter((name) => !known.includes(name));
  if (others.length === 0) return;
  throw failure(
    'configuration',
    `${others.join(', ')}: only a server takes this, not a model in this process.`,
    {
      provider,
      model,
      suggestion: 'Leave it out, or leave model_path out to use a server.',
      details: { fields: others },
    },
  );
}

/** How tokens are chosen and when the answer ends. */
export function samplingOf(settings: Fields, parameters: Fields): GenerateOptions {
  const penalties = {
    penalty: number(parameters.repeat_penalty),
    frequencyPenalty: number(settings.frequency_penalty),
    presencePenalty: number(settings.presence_penalty),
  };
  const stops = [settings.stop ?? []].flat() as string[];
  const budget = thoughtsOf(settings.reasoning);
  return {
    temperature: number(settings.temperature),
    topP: number(settings.top_p),
    topK: number(settings.top_k),
    minP: number(parameters.min_p),
    seed: number(settings.seed),
    repeatPenalty: Object.fromEntries(Object.entries(penalties).filter(([, value]) => value !== undefined)),
    customStopTriggers: stops.length === 0 ? undefined : stops,
    budgets: budget === undefined ? undefined : { thoughtTokens: budget },
  };
}

const budgets: Readonly<Record<string, number>> = { minimal: 512, low: 2048, medium: 8192 };

/** Tokens the model may think; efforts stand for numbers, as they do where a number stands for an effort. */
function thoughtsOf(setting: unknown): number | undefined {
  const wanted = wantedReasoning(setting);
  if (wanted === undefined) return undefined;
  if (!wanted.enabled) return 0;
  return (
    wanted.budget ??
    (wanted.effort === undefined ? undefined : (budgets[wanted.effort] ?? Number.POSITIVE_INFINITY))
  );
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
