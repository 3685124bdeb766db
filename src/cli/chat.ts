import { text as readAll } from 'node:stream/consumers';
import { announce, printAnswer, summarise } from './answer.ts';
import { converse } from './converse.ts';
import { type ModelOptions, type Opened, openModel, sessionOpener } from './model.ts';
import { Progress } from './progress.ts';
import { exitCodes, report, UsageError } from './report.ts';
import { err, note, print } from './screen.ts';

export interface ChatOptions extends ModelOptions {
  readonly system?: string | undefined;
  readonly stream?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** `fromconfig chat`: one prompt, given or piped, or a conversation. */
export async function chat(words: readonly string[], options: ChatOptions): Promise<number> {
  const prompt = await readPrompt(words);
  if (prompt === undefined && options.json === true) {
    throw new UsageError('--json needs a prompt.', 'Give the prompt as an argument, or pipe it in.');
  }
  if (prompt === undefined) return converse(sessionOpener(options), options);
  const opened = await openModel(options);
  announce(opened.llm, opened.from);
  if (opened.llm.provider === 'mock' && opened.llm.notices.some(({ code }) => code === 'FC1033')) {
    note(err.dim('For a real model: set OPENAI_API_KEY or another key, or start Ollama.'));
  }
  return askOnce(opened, prompt, options);
}

/** The words of the command line, with `-` standing for what is piped in; without words the pipe alone. */
async function readPrompt(words: readonly string[]): Promise<string | undefined> {
  if (words.length === 0 && process.stdin.isTTY === true) return undefined;
  const piped = words.length === 0 || words.includes('-') ? (await readAll(process.stdin)).trim() : '';
  const prompt = words.length === 0 ? piped : words.map((word) => (word === '-' ? piped : word)).join(' ');
  if (prompt.trim() === '')
    throw new UsageError('The prompt is empty.', 'Try: fromconfig chat "Why is the sky blue?"');
  return prompt;
}

async function askOnce({ llm }: Opened, prompt: string, options: ChatOptions): Promise<number> {
  const leaving = new AbortController();
  const leave = (): void => {
    if (leaving.signal.aborted) process.exit(exitCodes.interrupted);
    leaving.abort();
  };
  process.on('SIGINT', leave);
  const startedAt = performance.now();
  const progress = new Progress();
  const request = { system: options.system, messages: [{ role: 'user' as const, content: prompt }] };
  try {
    if (options.json === true) {
      const result = await llm.chat(request, { signal: leaving.signal });
      await print(JSON.stringify(result, null, 2));
      return exitCodes.done;
    }
    const { signal } = leaving;
    const asking = {
      whole: () => llm.chat(request, { signal }),
      stream: () => llm.streamChat(request, { signal }),
    };
    const result = await printAnswer(asking, { whole: options.stream === false, progress });
    summarise(result, startedAt);
    return exitCodes.done;
  } catch (error) {
    if (leaving.signal.aborted) {
      note();
      return exitCodes.interrupted;
    }
    return report(error);
  } finally {
    progress.end();
    process.off('SIGINT', leave);
  }
}
