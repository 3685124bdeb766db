import type { ChatEvent, ChatResult, Cost, Llm, Usage } from '../index.ts';
import type { Progress } from './progress.ts';
import { err, harmless, note, write } from './screen.ts';

/** Two ways to ask the same. */
export interface Asking<Result extends ChatResult> {
  whole(): Promise<Result>;
  stream(): AsyncIterable<ChatEvent> & { readonly result: Promise<Result> };
}

export interface AnswerOptions {
  /** Ended when the answer begins. */
  readonly progress: Progress;
  /** Wait for the whole answer and print it at once. */
  readonly whole?: boolean | undefined;
}

/** Asks, prints the answer's text as it comes, and gives back the whole. */
export async function printAnswer<Result extends ChatResult>(
  asking: Asking<Result>,
  { whole, progress }: AnswerOptions,
): Promise<Result> {
  if (whole === true) {
    const result = await asking.whole();
    progress.end();
    await endLine(harmless(result.text === '' ? (result.refusal ?? '') : result.text));
    return result;
  }
  const thinking = new Thinking();
  const stream = asking.stream();
  let last = '';
  try {
    for await (const event of stream) {
      progress.end();
      if (event.type === 'reasoning-delta') thinking.show(event.text);
      if (event.type !== 'text-delta' && event.type !== 'refusal-delta') continue;
      thinking.end();
      const text = harmless(event.text);
      if (text !== '') last = text;
      await write(text);
    }
  } finally {
    progress.end();
    thinking.end();
    if (last !== '') await endLine('', last);
  }
  return stream.result;
}

const endLine = (text: string, last = text): Promise<void> => write(last.endsWith('\n') ? text : `${text}\n`);

/** What a model thinks before it answers, dimmed, and only where somebody is watching. */
class Thinking {
  #isShown = false;

  show(text: string): void {
    if (process.stderr.isTTY !== true || text === '') return;
    this.#isShown = true;
    process.stderr.write(err.dim(harmless(text, process.stderr)));
  }

  end(): void {
    if (this.#isShown) note('\n');
    this.#isShown = false;
  }
}

/** The line before the first answer: who is asked, and why. */
export function announce(llm: Pick<Llm, 'notices' | 'provider' | 'model'>, from: string): void {
  for (const { code, message } of llm.notices) note(err.dim(`${code} ${message}`));
  note(err.dim(`Asking ${nameOf(llm.provider, llm.model)} (${from}).`));
}

/** The line after an answer: who answered, tokens, cost, time. */
export function summarise(result: ChatResult, startedAt: number): void {
  for (const { code, message } of result.warnings) note(err.yellow(`${code} ${message}`));
  if (result.finishReason === 'length')
    note(err.yellow('The answer ends here because it reached its length limit.'));
  if (result.finishReason === 'content-filter')
    note(err.yellow("The provider's content filter stopped the answer."));
  const took = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  note(err.dim([nameOf(result.provider, result.model), spent(result), price(result.cost), took].join(' · ')));
}

const nameOf = (provider: string, model: string): string =>
  provider === model ? provider : `${provider}/${model}`;

const spent = ({ cached, usage }: ChatResult): string => (cached === true ? 'from the cache' : tokens(usage));

function tokens({ inputTokens, outputTokens, source }: Usage): string {
  if (inputTokens === undefined && outputTokens === undefined) return 'tokens unknown';
  return `${inputTokens ?? '?'} tokens in, ${outputTokens ?? '?'} out${source === 'estimated' ? ' (estimated)' : ''}`;
}

function price({ usd }: Cost): string {
  if (usd === 'unknown') return 'cost unknown';
  if (usd === 0) return 'no cost';
  return `$${usd < 0.01 ? Number(usd.toPrecision(2)) : usd.toFixed(2)}`;
}
