import { createInterface } from 'node:readline/promises';
import type { Llm, LlmConfig, Message } from '../index.ts';
import { printAnswer, summarise } from './answer.ts';
import { exitCodes, report } from './report.ts';
import { err, note } from './screen.ts';

export interface ConversationOptions {
  readonly system?: string | undefined;
  readonly stream?: boolean | undefined;
}

const help = `/new   begin a new conversation
/exit  leave; so do Ctrl-C and Ctrl-D at the prompt
Ctrl-C while an answer comes stops the answer.`;

/** Asks line by line; the history goes with every question. */
export async function converse(llm: Llm<LlmConfig>, options: ConversationOptions): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: err.bold('> ') });
  let messages: readonly Message[] = [];
  let answering: AbortController | undefined;
  lines.on('close', () => note());
  lines.on('SIGINT', () => {
    if (answering === undefined) lines.close();
    else if (answering.signal.aborted) process.exit(exitCodes.interrupted);
    else answering.abort();
  });
  note(err.dim('Ask away; /help lists what else you can type.'));
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed === '/exit' || typed === '/quit') break;
    if (typed === '/help') note(help);
    else if (typed === '/new') messages = [];
    else if (typed.startsWith('/')) note(`There is no ${typed}; /help lists what there is.`);
    else if (typed !== '') {
      answering = new AbortController();
      messages = await ask(llm, [...messages, { role: 'user', content: typed }], options, answering.signal);
      answering = undefined;
    }
    lines.prompt();
  }
  lines.close();
  return exitCodes.done;
}

/** The conversation with the answer in it; as it was before when the answer was stopped or failed. */
async function ask(
  llm: Llm<LlmConfig>,
  messages: readonly Message[],
  options: ConversationOptions,
  signal: AbortSignal,
): Promise<readonly Message[]> {
  const startedAt = performance.now();
  try {
    const whole = options.stream === false;
    const result = await printAnswer(llm, { system: options.system, messages }, { signal, whole });
    summarise(result, startedAt);
    return [...messages, result.message];
  } catch (error) {
    if (signal.aborted) note(err.dim('Stopped.'));
    else report(error);
    return messages.slice(0, -1);
  }
}
