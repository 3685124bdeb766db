import { Command, CommanderError, Option } from 'commander';
import { version } from '../index.ts';
import {
  chatExamples,
  doctorExamples,
  embedExamples,
  explainExamples,
  initExamples,
  loginExamples,
  modelsExamples,
  overview,
  presetsExamples,
  providersExamples,
  validateExamples,
} from './examples.ts';
import { addMemoryCommands } from './memory-commands.ts';
import { exitCodes, report } from './report.ts';
import { WIDTH } from './screen.ts';

const program = new Command('fromconfig')
  .description('Large language models by declaration: a YAML document in, answers out.')
  .version(version, '-v, --version', 'print the version')
  .helpOption('-h, --help', 'explain a command')
  .helpCommand('help [command]', 'explain a command')
  .configureHelp({ helpWidth: WIDTH })
  .showHelpAfterError('See --help for what there is.')
  .exitOverride()
  .addHelpText('after', overview);

program
  .command('chat')
  .summary('ask a model, once or in a conversation')
  .description('Asks a model and prints its answer as it comes.')
  .argument('[prompt...]', 'what to ask; "-" stands for standard input')
  .option('-c, --config <file>', 'the document to use')
  .option('-p, --preset <name>', 'a shipped document to use')
  .option('-m, --model <model>', 'ask this model, as provider/model')
  .option('--mock', 'ask the mock provider: no network, no key')
  .option('-s, --system <text>', 'instructions that come before the prompt')
  .option('--profile <name>', 'the profile of the document to use')
  .option('--no-stream', 'print the answer at once when it is whole')
  .option('--json', 'print the whole result as JSON')
  .addHelpText('after', chatExamples)
  .action(async (words, options) => finish((await import('./chat.ts')).chat(words, options)));

program
  .command('embed')
  .summary('turn texts into vectors')
  .description('Turns texts into vectors: each argument is one, or each line of standard input.')
  .argument('[text...]', 'the texts; "-" stands for the lines of standard input')
  .option('-c, --config <file>', 'the document whose embedder to use')
  .option('-p, --provider <name>', 'the embedder, as provider or provider/model')
  .option('--profile <name>', 'the profile of the document to use')
  .option('--query', 'the texts are searched for, not stored')
  .option('--json', 'print whole vectors, usage and cost as JSON')
  .addHelpText('after', embedExamples)
  .action(async (texts, options) => finish((await import('./embed.ts')).embed(texts, options)));

addMemoryCommands(program, finish);

program
  .command('validate')
  .summary('list every mistake in documents')
  .description('Lists every mistake in documents, each at its place.')
  .argument('<file...>', 'documents, or quoted patterns such as "configs/*.yaml"')
  .addOption(
    new Option('--format <format>', 'form of the findings')
      .choices(['text', 'json', 'github', 'sarif'])
      .default('text'),
  )
  .option('--env', 'fill in placeholders from the environment and .env')
  .option('--profile <name>', 'check with this profile')
  .option('--strict', 'a bad provider definition is an error, not a warning')
  .addHelpText('after', validateExamples)
  .action(async (files, options) => finish((await import('./validate.ts')).validate(files, options)));

program
  .command('explain')
  .summary('show the exact request, without sending it')
  .description('Shows the exact request that a document makes of a prompt, without sending it.')
  .argument('<file>', 'the document')
  .option('--prompt <text>', 'the prompt', 'Hello')
  .option('-s, --system <text>', 'instructions that come before the prompt')
  .option('--profile <name>', 'the profile of the document to use')
  .option('--no-stream', 'the request for one whole answer')
  .option('--curl', 'print a curl command for bash that sends it')
  .option('--json', 'print as JSON')
  .addHelpText('after', explainExamples)
  .action(async (file, options) => finish((await import('./explain.ts')).explain(file, options)));

program
  .command('init')
  .summary('write a first document')
  .description('Writes a commented first document for a provider. Asks in a terminal.')
  .argument('[provider]', 'id or alias of the provider')
  .option('-o, --output <file>', 'the file to write (default: fromconfig.yaml)')
  .addOption(new Option('--format <format>', 'format of the document').choices(['yaml', 'json', 'toml']))
  .option('-m, --model <model>', "the model; without it the provider's default")
  .option('-y, --yes', 'ask nothing')
  .addHelpText('after', initExamples)
  .action(async (provider, options) => finish((await import('./init.ts')).init(provider, options)));

const typeOption = (): Option =>
  new Option('--type <type>', 'only of this type').choices(['llm', 'context_engine', 'memory']);

const providers = program
  .command('providers')
  .summary('list providers, or show one')
  .description('Lists the providers that a document can name.')
  .option('-c, --config <file>', 'with the providers of this document')
  .option('--json', 'print as JSON')
  .option('--porcelain', 'one provider a line, in columns parted by tabs')
  .option('--strict', 'a bad provider definition is an error')
  .addOption(typeOption())
  .addHelpText('after', providersExamples)
  .action(async (options) => finish((await import('./providers.ts')).listProviders(options)));

providers
  .command('list')
  .description('The same list.')
  .option('-c, --config <file>', 'with the providers of this document')
  .option('--json', 'print as JSON')
  .option('--porcelain', 'one provider a line, in columns parted by tabs')
  .option('--strict', 'a bad provider definition is an error')
  .addOption(typeOption())
  .action(async (_options, command) =>
    finish((await import('./providers.ts')).listProviders(command.optsWithGlobals())),
  );

providers
  .command('show')
  .description('Shows one provider: protocol, key, settings, defaults.')
  .argument('<id>', 'id or alias of the provider')
  .option('--json', 'print the definition, usable as an entry of your own')
  .action(async (id, _options, command) =>
    finish((await import('./providers.ts')).showProvider(id, command.optsWithGlobals())),
  );

program
  .command('models')
  .summary('list the models of a provider')
  .description('Lists the models of a provider, or of all whose key is set.')
  .argument('[provider]', 'id or alias of the provider')
  .option('--refresh', 'ask the provider, however new the kept list is')
  .option('--json', 'print as JSON')
  .addHelpText('after', modelsExamples)
  .action(async (provider, options) => finish((await import('./models.ts')).listModels(provider, options)));

program
  .command('login')
  .summary('store a key or login for a provider')
  .description('Asks for what a provider needs to be called, and stores it.')
  .argument('[provider]', 'id or alias of the provider')
  .option('--key-stdin', 'read the key from standard input')
  .option('--param <name=value>', 'a variable of its address; may be repeated', collect, [])
  .option('--method <name>', 'how, where there are several ways')
  .option('--aws-profile <name>', 'log in with this profile of the AWS command line')
  .option('-c, --config <file>', 'the document that defines the provider')
  .addHelpText('after', loginExamples)
  .action(async (provider, options) => finish((await import('./login.ts')).login(provider, options)));

program
  .command('logout')
  .summary('remove what login has stored')
  .description('Removes the key, tokens and parameters that login has stored.')
  .argument('<provider>', 'id or alias of the provider')
  .action(async (provider) => finish((await import('./login.ts')).logout(provider)));

program
  .command('doctor')
  .summary('try every part of the way to an answer')
  .description('Tries every part of the way to an answer, and says what to do about what fails.')
  .argument('[file|provider]', 'a document, a provider, or provider/model')
  .option('--profile <name>', 'the profile of the document to use')
  .option('-m, --model <name>', 'the model: a name of "models", or provider/model')
  .option('--timeout <time>', 'how long each check may take', '10s')
  .option('--json', 'print as JSON')
  .addHelpText('after', doctorExamples)
  .action(async (named, options) => finish((await import('./doctor.ts')).doctor(named, options)));

const presets = program
  .command('presets')
  .summary('list ready-made documents, or show one')
  .description('Lists the ready-made documents of this package.')
  .option('--json', 'print as JSON')
  .addHelpText('after', presetsExamples)
  .action(async (options) => finish((await import('./presets.ts')).listPresets(options)));

presets
  .command('show')
  .description('Prints one ready-made document.')
  .argument('<name>', 'name of the preset')
  .action(async (name) => finish((await import('./presets.ts')).showPreset(name)));

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function finish(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}

/** A reader that has seen enough, such as `head`, is no mistake. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
}
process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  else process.exitCode = report(error);
}
