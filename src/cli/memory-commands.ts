import type { Command } from 'commander';
import { memoryExamples } from './examples.ts';

/** The commands under `fromconfig memory`; each loads its code on first use. */
export function addMemoryCommands(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const memory = program
    .command('memory')
    .summary('remember, and find again')
    .description('Keeps what was said, and finds it again.')
    .addHelpText('after', memoryExamples);
  const load = () => import('./memory.ts');
  const of = (command: Command, whose = true): Command => {
    command
      .option('-c, --config <file>', 'the document to use')
      .option('--profile <name>', 'the profile of the document to use')
      .option('--json', 'print as JSON');
    if (!whose) return command;
    return command
      .option('-u, --user <id>', 'memories of this user')
      .option('--agent <id>', 'memories of this agent')
      .option('--run <id>', 'memories of this run');
  };
  of(
    memory
      .command('add')
      .description('Takes in what was said: facts are extracted, or it is stored as said.'),
  )
    .argument('[text...]', 'what was said; "-" stands for standard input')
    .option('--no-infer', 'store it as said, without a model')
    .action(async (text, options) => finish((await load()).memoryAdd(text, options)));
  of(memory.command('search').description('Finds the memories that fit a question best.'))
    .argument('<query...>', 'what to look for')
    .option('-n, --limit <number>', 'results at most', '5')
    .option('--threshold <number>', 'lowest likeness in meaning, from 0 to 1')
    .option('--explain', 'show the score of each stage')
    .option('--all', 'expired ones, too')
    .action(async (query, options) => finish((await load()).memorySearch(query, options)));
  of(memory.command('list').description('Lists the memories of a user, an agent or a run, oldest first.'))
    .option('-n, --limit <number>', 'results at most')
    .option('--all', 'expired ones, too')
    .action(async (options) => finish((await load()).memoryList(options)));
  of(memory.command('history').description('Shows what happened to a memory, newest first.'), false)
    .argument('<id>', 'id of the memory')
    .action(async (id, options) => finish((await load()).memoryHistory(id, options)));
  of(memory.command('doctor').description('Opens everything, and says what it is.'), false).action(
    async (options) => finish((await load()).memoryDoctor(options)),
  );
  of(
    memory.command('export').description('Writes memories as JSON, one a line; of everybody without --user.'),
  )
    .argument('[file]', 'the file to write; else standard output')
    .action(async (file, options) => finish((await load()).memoryExport(file, options)));
  of(memory.command('import').description('Takes in what an export wrote.'), false)
    .argument('<file>', 'the file')
    .action(async (file, options) => finish((await load()).memoryImport(file, options)));
}
