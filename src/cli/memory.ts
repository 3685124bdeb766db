import { existsSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import {
  type AddResult,
  type DocumentConfig,
  type FoundMemory,
  Memory,
  type MemoryItem,
  type Scope,
} from '../index.ts';
import { defaultDocuments } from './model.ts';
import { exitCodes, UsageError } from './report.ts';
import { columns, count, err, harmless, note, out, print, wrap } from './screen.ts';

export interface MemoryCommandOptions {
  readonly config?: string | undefined;
  readonly profile?: string | undefined;
  readonly user?: string | undefined;
  readonly agent?: string | undefined;
  readonly run?: string | undefined;
  readonly json?: boolean | undefined;
  /** `--no-infer`. */
  readonly infer?: boolean | undefined;
  readonly limit?: string | undefined;
  readonly threshold?: string | undefined;
  readonly explain?: boolean | undefined;
  readonly all?: boolean | undefined;
}

/** What every memory command works with: an open memory, and the scope that was named. */
type Need = 'scope' | 'anybody';

interface Opened {
  readonly memory: Memory;
  readonly scope: Scope;
  readonly signal: AbortSignal;
}

/** `fromconfig memory add`: takes in what was said, given or piped. */
export const memoryAdd = (words: readonly string[], options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'scope', async ({ memory, scope, signal }) => {
    tellNotices(memory);
    const said = words.length === 0 || words[0] === '-' ? await readAll(process.stdin) : words.join(' ');
    if (said.trim() === '')
      throw new UsageError('There is nothing to remember.', 'Try: fromconfig memory add "I like tea."');
    const infer = options.infer === false ? { infer: false } : {};
    const result = await memory.add(said, { ...scope, ...infer, signal });
    await print(options.json === true ? JSON.stringify(result) : asText(result));
    return result.failed.length === 0 ? exitCodes.done : exitCodes.failed;
  });

/** `fromconfig memory search`: the memories that fit best. */
export const memorySearch = (words: readonly string[], options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'scope', async ({ memory, scope, signal }) => {
    const { explain, all } = options;
    const topK = numberOf(options.limit, '--limit') ?? 5;
    const threshold = numberOf(options.threshold, '--threshold');
    const more = { ...scope, topK, explain, threshold, showExpired: all, signal };
    const { results, warnings } = await memory.search(words.join(' '), more);
    for (const { code, message } of warnings) note(err.yellow(`${code} ${message}`));
    if (options.json === true) await print(JSON.stringify({ results, warnings }));
    else await print(results.length === 0 ? 'Nothing was found.' : results.map(foundLine).join('\n'));
    return exitCodes.done;
  });

/** `fromconfig memory list`: everything of a scope, oldest first. */
export const memoryList = (options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'scope', async ({ memory, scope, signal }) => {
    const limit = numberOf(options.limit, '--limit');
    const { results, warnings } = await memory.getAll({ ...scope, limit, showExpired: options.all, signal });
    for (const { code, message } of warnings) note(err.yellow(`${code} ${message}`));
    if (options.json === true) await print(JSON.stringify({ results, warnings }));
    else await print(results.length === 0 ? 'There are no memories.' : results.map(itemLine).join('\n'));
    return exitCodes.done;
  });

/** `fromconfig memory history`: what happened to one memory. */
export const memoryHistory = (id: string, options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'anybody', async ({ memory }) => {
    const rows = await memory.history(id);
    if (options.json === true) await print(JSON.stringify(rows));
    else if (rows.length === 0)
      throw new UsageError(
        `Nothing is known of a memory "${id}".`,
        'fromconfig memory list --json shows the ids.',
      );
    else
      await print(
        columns(
          rows.map(({ createdAt, event, oldMemory, newMemory }) => [
            dayAndTime(createdAt),
            event,
            harmless(newMemory ?? oldMemory ?? ''),
          ]),
        ),
      );
    return exitCodes.done;
  });

/** `fromconfig memory doctor`: what the document leads to, and whether it can be opened. */
export const memoryDoctor = (options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'anybody', async ({ memory }) => {
    tellNotices(memory);
    const { store, isDurable, embedder, dimensions, metric, llm, strategy } = await memory.describe();
    if (options.json === true) {
      const notices = memory.notices;
      await print(JSON.stringify({ store, isDurable, embedder, dimensions, metric, llm, strategy, notices }));
      return exitCodes.done;
    }
    const rows = [
      ['store', `${store}${isDurable ? '' : ', gone when the process ends'}`],
      ['embedder', `${embedder}, ${dimensions} numbers, ${metric}`],
      ['llm', llm === undefined ? 'none: messages are stored as said' : `${llm}, strategy ${strategy}`],
    ];
    await print(columns(rows));
    return exitCodes.done;
  });

/** `fromconfig memory export`: JSON, one memory a line. */
export const memoryExport = (file: string | undefined, options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'anybody', async ({ memory, scope }) => {
    if (file !== undefined) note(`${count(await memory.exportTo(file, scope), 'record')} written to ${file}`);
    else for await (const line of memory.export(scope)) await print(line);
    return exitCodes.done;
  });

/** `fromconfig memory import`: takes in what an export wrote. */
export const memoryImport = (file: string, options: MemoryCommandOptions): Promise<number> =>
  withMemory(options, 'anybody', async ({ memory, signal }) => {
    const { imported, skipped, failed } = await memory.import(file, { signal });
    if (options.json === true) await print(JSON.stringify({ imported, skipped, failed }));
    else {
      await print(
        `${count(imported, 'record')} imported, ${skipped.length} there already, ${failed.length} failed`,
      );
      for (const { code, reason } of failed) note(err.red(wrap(`${code} ${reason}`, '  ').trimStart()));
    }
    return failed.length === 0 ? exitCodes.done : exitCodes.failed;
  });

async function withMemory(
  options: MemoryCommandOptions,
  need: Need,
  work: (opened: Opened) => Promise<number>,
): Promise<number> {
  const { user, agent, run } = options;
  if (need === 'scope' && user === undefined && agent === undefined && run === undefined)
    throw new UsageError('Whose memories are meant?', 'Give --user, --agent or --run.');
  const scope = {
    ...(user === undefined ? {} : { userId: user }),
    ...(agent === undefined ? {} : { agentId: agent }),
    ...(run === undefined ? {} : { runId: run }),
  };
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  process.once('SIGINT', leave);
  const memory = await openMemory(options);
  try {
    return await work({ memory, scope, signal: leaving.signal });
  } catch (error) {
    if (leaving.signal.aborted) return exitCodes.interrupted;
    throw error;
  } finally {
    process.off('SIGINT', leave);
    await memory.close();
  }
}

/** The document that was named, or the one of this folder, else what needs no document. */
async function openMemory({ config, profile }: MemoryCommandOptions): Promise<Memory> {
  const file = config ?? defaultDocuments.find(existsSync);
  if (file !== undefined) return Memory.fromFile(file, { dotenv: true, profile });
  const nothing: DocumentConfig = {};
  return Memory.fromConfig(nothing, { dotenv: true });
}

const tellNotices = ({ notices }: Memory): void => {
  for (const { code, message } of notices) note(err.dim(wrap(`${code} ${message}`)));
};

function asText({ results, skipped, failed }: AddResult): string {
  const lines = results.map(({ event, memory, previousMemory }) => {
    const before = event === 'UPDATE' ? ` ${out.dim(`(was: ${previousMemory})`)}` : '';
    return wrap(`${event.padEnd(6)}  ${harmless(memory)}${before}`, '');
  });
  const left = skipped.map(({ code, reason, raw }) => out.dim(wrap(`${code} ${reason}${said(raw)}`)));
  const lost = failed.map(({ code, reason, raw }) => out.red(wrap(`${code} ${reason}${said(raw)}`)));
  return [...lines, ...left, ...lost].join('\n');
}

const said = (raw: string | undefined): string =>
  raw === undefined ? '' : ` "${harmless(raw.length > 100 ? `${raw.slice(0, 99)}…` : raw)}"`;

function foundLine({ score, memory, id, rerankScore, explain }: FoundMemory): string {
  const line = columns([[(rerankScore ?? score).toFixed(3), harmless(memory)]]);
  const parts =
    explain === undefined
      ? ''
      : `\n${out.dim(`       meaning ${explain.semantic.toFixed(3)} · words ${explain.keyword.toFixed(3)} · ${id}`)}`;
  return `${line}${parts}`;
}

const itemLine = ({ id, memory, createdAt, expirationDate }: MemoryItem): string =>
  `${wrap(harmless(memory))}\n${out.dim(`  ${id} · ${dayAndTime(createdAt)}${expirationDate === undefined ? '' : ` · until ${expirationDate}`}`)}`;

const dayAndTime = (at: string): string => at.slice(0, 16).replace('T', ' ');

function numberOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new UsageError(`${name} takes a number, not "${text}".`);
  return value;
}
