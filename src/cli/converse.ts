import { createInterface } from 'node:readline/promises';
import type { Session } from '../index.ts';
import { announce, printAnswer, summarise } from './answer.ts';
import { compacted, costs, helpOf, listed } from './conversation-texts.ts';
import type { SessionOpener } from './model.ts';
import { Progress } from './progress.ts';
import { exitCodes, report } from './report.ts';
import { err, note } from './screen.ts';

export interface ConversationOptions {
  readonly stream?: boolean | undefined;
}

/** Asks line by line; the session keeps the history. */
export async function converse(opener: SessionOpener, options: ConversationOptions): Promise<number> {
  let session = await opener.open();
  announce(session, opener.from);
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: err.bold('> ') });
  let answering: AbortController | undefined;
  lines.on('close', () => note());
  lines.on('SIGINT', () => {
    if (answering === undefined) lines.close();
    else if (answering.signal.aborted) process.exit(exitCodes.interrupted);
    else answering.abort();
  });
  const replaced = async (other: Promise<Session>): Promise<void> => {
    const before = session;
    session = await other;
    await before.close();
  };
  const commands: Readonly<Record<string, Command>> = {
    '/help': { what: 'this list', run: () => note(helpOf(commands)) },
    '/model': {
      argument: '[NAME]',
      what: 'who answers; with a name, another one: a name from models, provider/model, or a model of this provider',
      run: async (name) => {
        if (name !== '') await session.use(choiceOf(name, session));
        announce(session, 'this conversation');
      },
    },
    '/provider': {
      argument: '[ID]',
      what: 'asks another provider, with its usual model',
      run: async (id) => {
        if (id !== '') await session.use(id);
        announce(session, 'this conversation');
      },
    },
    '/save': {
      argument: '[NAME]',
      what: 'keeps the conversation under a name',
      run: async (name) => {
        await session.rename(name === '' ? session.id : name);
        note(`Kept as ${session.title}; /load ${session.title} takes it up again.`);
      },
    },
    '/load': {
      argument: '[NAME]',
      what: 'takes up another conversation; without a name, lists them',
      run: async (name) => {
        if (name === '') return note(listed(await session.sessions()));
        await replaced(opener.load(name));
        note(`${session.totals.turns} turns so far.`);
        announce(session, session.title ?? session.id);
      },
    },
    '/compact': {
      what: 'shortens what came before',
      run: async () => note(compacted(await session.compact())),
    },
    '/cost': { what: 'tokens and cost so far', run: () => note(costs(session)) },
    '/new': { what: 'begins a new conversation', run: () => replaced(opener.open()) },
  };
  note(err.dim('Ask away; /help lists what else you can type.'));
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    const [name = '', ...words] = typed.split(/\s+/);
    if (name === '/exit' || name === '/quit') break;
    answering = new AbortController();
    try {
      if (Object.hasOwn(commands, name)) await commands[name]!.run(words.join(' '));
      else if (typed.startsWith('/')) note(`There is no ${name}; /help lists what there is.`);
      else if (typed !== '') await ask(session, typed, options, answering.signal);
    } catch (error) {
      if (answering.signal.aborted) note(err.dim('Stopped; this turn is not kept.'));
      else report(error);
    }
    answering = undefined;
    lines.prompt();
  }
  lines.close();
  await session.close();
  return exitCodes.done;
}

/** What can be typed besides questions. */
export interface Command {
  readonly argument?: string;
  readonly what: string;
  run(words: string): unknown;
}

/** A bare name that is not in `models` is a model of the provider that answers now. */
const choiceOf = (name: string, session: Session): Parameters<Session['use']>[0] =>
  name.includes('/') || name.startsWith('$TIER:') || session.modelNames.includes(name)
    ? name
    : { provider: session.provider, config: { model: name } };

async function ask(
  session: Session,
  text: string,
  options: ConversationOptions,
  signal: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  const progress = new Progress();
  const off = session.on('retry', ({ retry, maxRetries }) =>
    progress.say(`try ${retry + 1} of ${maxRetries + 1},`),
  );
  try {
    const asking = {
      whole: () => session.send(text, { signal }),
      stream: () => session.streamChat(text, { signal }),
    };
    const result = await printAnswer(asking, { whole: options.stream === false, progress });
    if (result.compaction !== undefined) note(err.dim(compacted(result.compaction)));
    summarise(result, startedAt);
  } finally {
    off();
    progress.end();
  }
}
