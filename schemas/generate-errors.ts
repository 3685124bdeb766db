import { type DocumentCode, documentCodes } from '../src/config/issues.ts';
import { failures } from '../src/failures.ts';

const head = `# Codes

<!-- Written by npm run generate from src/config/issues.ts, src/failures.ts and
     schemas/generate-errors.ts. Do not edit. -->

Every finding and every error carries a code that stays what it is across minor releases. A finding in a document also says its
file, line and column, and what to do; an error of a call says whether trying again may help.`;

/** The page of all codes: what findings and errors link to. */
export function generateErrorsPage(): string {
  const findings = Object.entries(documentCodes).map(([code, meaning]) =>
    `### ${code}\n\n${meaning} ${remedies[code as DocumentCode] ?? ''}`.trimEnd(),
  );
  const kinds = Object.entries(failures).sort(([, a], [, b]) => a.code.localeCompare(b.code));
  const errors = kinds.map(([kind, { code, type, suggestion, retryable }]) => {
    const again = retryable ? 'Trying again may help.' : 'Trying again does not help.';
    return `### ${code}\n\n\`${type}\`, kind \`${kind}\`. ${suggestion} ${again}`;
  });
  const warnings = Object.entries(callWarnings).map(([code, text]) => `### ${code}\n\n${text}`);
  const notes = Object.entries(memoryNotes).map(([code, text]) => `### ${code}\n\n${text}`);
  const parts = [head, '## Findings in documents', ...findings, '## Errors', ...errors];
  const calls = ['## Warnings of calls', ofCalls, ...warnings];
  return `${[...parts, ...calls, '## Notes of memories', ofMemories, ...notes].join('\n\n')}\n`;
}

const ofCalls = 'They stand in `warnings` of an answer; the call itself went well.';

const callWarnings = {
  FC3101:
    'The reply says that it is of another type than it is, and was read as what it is. Ask whoever runs the server or the proxy before it.',
  FC3102:
    'The arguments of a tool call are no JSON; they are kept as text in `argumentsText`. Ask again, or repair the text.',
  FC3103:
    'The answer ended for a reason that is not known here; `finishReason` is `other`. The raw reason is in the message.',
  FC3104: 'The reply holds several answers, and only the first is read. Do not ask for more than one.',
  FC3105: 'A part of the answer has no place in the result and is left out. `raw` of the result may hold it.',
  FC3110:
    'The answer does not fit the schema; the model was asked again. A simpler schema or a stronger model needs fewer tries.',
  FC3120:
    'Answers cannot be kept or looked up; calls go on without the cache. The message says why. It is said once for each instance.',
  FC3130:
    'One turn of a session used more tokens than `session.usage_warning_tokens`. Shorten what goes with it, or raise the number.',
  FC3131:
    'The window of a session left older messages out of the request; the message names the limit. The session keeps them.',
  FC3132:
    'The model called the same tool with the same arguments several times in a row. Its result may not be what it waits for.',
  FC3133:
    'Sessions cannot be kept on this machine as it is, and end with the process. Install `libsql`, name a file as `session.path`, or say `store: memory`.',
  FC3134: 'What a summary of a session used could not be written to its store.',
  FC3135:
    'The document of a session was changed and cannot be used as it is now; the session goes on with the one before. Correct it.',
  FC3241: 'A search was not reranked; the order is that of the search. The message says why.',
  FC3242:
    'The store gave memories of another scope, against its filter. They were dropped; whoever makes the store should know.',
} as const;

const ofMemories =
  'They stand in `skipped` (what was left out on purpose) and `failed` (what could not be done) of `Memory.add` and `import`.';

const memoryNotes = {
  FC3201: 'Skipped: a message is blank.',
  FC3202: 'Skipped: an image. Set `enable_vision: true` for the llm, and the model describes it.',
  FC3203: 'Skipped: a memory says the same in the same words; `id` names it.',
  FC3204:
    'Skipped: a key of the metadata that would say whose the memory is. Pass `userId`, `agentId` or `runId`.',
  FC3205: 'Skipped: a system message, which is no memory.',
  FC3206: 'Skipped: there is nothing to keep. The model was asked, and answered that.',
  FC3207: 'Skipped: the extraction, since there is no model. The messages are stored as said.',
  FC3208: 'Skipped: the model found that a memory says this already; `id` names it.',
  FC3221:
    'Failed: no facts can be read out of the answer in `raw`, also after asking again. Use a stronger model or a simpler prompt.',
  FC3222:
    'Failed: the decision in `raw` cannot be read, also after asking again; the facts follow as FC3226.',
  FC3223: 'Failed: the model decided about a memory or a fact that it was not given.',
  FC3224: 'Failed: the model decided for something that is not ADD, UPDATE, DELETE or NONE.',
  FC3225: 'Failed: the model added or updated a memory without saying its text.',
  FC3226:
    'Failed: the model decided nothing about the fact in `raw`; it is not kept. Add it again, or with `infer: false`.',
  FC3227:
    'Failed: the memories that the fact in `raw` is about changed again and again meanwhile. Add it again.',
  FC3228: 'Failed: the model could not be asked after part of the work was done.',
  FC3229: 'Failed: the text in `raw` has no vector, so it is not kept.',
  FC3230: 'Failed: the store did not take the text in `raw` after part of the work was done.',
  FC3231: 'Failed: a line of an import is no memory; `raw` holds it.',
} as const;

/** What to do about each finding. */
const remedies: Readonly<Record<DocumentCode, string>> = {
  FC1002: 'Correct the text at the place; for JSON look for a comma too many, for YAML at the indent.',
  FC1003:
    'Correct the spelling, move the key where the finding says it belongs, or remove it; parameters that have no setting go under `extra_body`.',
  FC1004:
    'Write a value of the type that the finding names. Text in quotes stays text, also when a placeholder stands in it.',
  FC1005: 'Write one of the values, or a number within the range, that the finding names.',
  FC1006: 'Add the key.',
  FC1007: 'Keep one of the two names; the finding says which.',
  FC1008: 'Keep one of the two; readers would disagree about which one counts.',
  FC1009: 'Remove the tag and write plain values. Only the core tags of YAML 1.2 are read.',
  FC1010: 'Split the document with `extends`, flatten it, or write values out in place of aliases.',
  FC1011: 'Rename the key.',
  FC1012: 'Begin with `llm: { provider: …, config: { … } }`.',
  FC1013: 'Name a YAML, JSON or TOML document, saved as UTF-8.',
  FC1014:
    'Check the path and its permissions; files under `extends` are looked for beside the document that names them.',
  FC1015:
    'Set the variable in the environment or in `.env`, or write `${VAR:-default}`. `fromconfig validate` finds it only with `--env`.',
  FC1016:
    'Correct the name; `fromconfig providers` lists all. A provider of your own needs an entry under `providers`.',
  FC1017: 'Write `provider/model`.',
  FC1018:
    'Set one of the variables that the finding names, in the environment or in `.env`, or `api_key: ${YOUR_VARIABLE}`.',
  FC1019: 'Remove it, or set it to `null`, until a version that has it.',
  FC1020: 'Nothing has to be done; the finding gives the usual spelling.',
  FC1021: 'Remove it; the finding says what to use in its place.',
  FC1022: 'Name a provider of language models.',
  FC1023: 'Set what the address needs, or correct `base_url`. Keys belong into `api_key`, never into a URL.',
  FC1024: 'Correct the name; `fromconfig presets` lists all. Files begin with `./`.',
  FC1025: 'Remove one of the links.',
  FC1026: 'Correct the name, or add the profile under `profiles`; FROMCONFIG_PROFILE may name one, too.',
  FC1027: 'Set one of the keys, start a local server, or set `allow_mock: true`.',
  FC1028: 'Close the placeholder, or write `$$` for a plain dollar sign.',
  FC1029: 'Write `provider/model`, so that the model goes where you mean.',
  FC1030:
    'Correct the entry under `providers` or of `register()`. Until then it is passed over, and a document that names it is refused.',
  FC1031: 'Remove it, or set `unsupported_params: drop`.',
  FC1032: 'Give one of the names a provider.',
  FC1033: 'Nothing has to be done; name the provider to have always the same.',
  FC1034: 'Change to the successor that the finding names.',
  FC1035: 'Add `response_type`.',
  FC1036: 'Remove it outside of tests; a private authority belongs in `network.ca`.',
  FC1037:
    'Install the optional package `libsql`, run on a Node that has SQLite, or name another `vector_store`; `vector_store: memory` says that it is meant.',
  FC2001: 'Write a value that the model takes; `model_overrides` corrects what is known of the model.',
  FC2002: 'Write an effort that the model takes, or leave it as it is.',
  FC2003: 'Choose a model that reads images; `model_overrides` corrects what is known of the model.',
  FC2004:
    'Choose a model that calls tools, or leave the tools out; `model_overrides` corrects what is known of the model.',
  FC1045:
    'The finding says why; a login writes the file anew and keeps the old one under another name. Keys in the environment need no file.',
  FC1040: 'Please report it with the document, without its keys.',
};
