/** What `--help` adds to the lists of commands and options. */

export const overview = `
Begin with:
  fromconfig chat "Why is the sky blue?"     ask whatever model is at hand
  fromconfig init                            a first document, commented
  fromconfig validate fromconfig.yaml        every mistake, at its place
  fromconfig explain fromconfig.yaml         the exact request, unsent

Exit codes:
  0    done; for validate: every file is valid
  1    the call failed; for validate: a file is not valid
  2    the command line is wrong, or a file cannot be read or checked
  130  stopped by Ctrl-C

Environment:
  OPENAI_API_KEY, GROQ_API_KEY, …  keys; "fromconfig providers" lists them
  FROMCONFIG_PROFILE               the profile to use, as --profile
  FROMCONFIG_DEBUG                 print where an error came from
  NO_COLOR                         no colours
Variables are also read from .env in this folder and in the home folder.`;

export const chatExamples = `
Without --config and --preset it uses fromconfig.yaml, .yml, .json or .toml of
this folder, else the preset quickstart: a key in the environment, a local
server, or the mock. The answer goes to standard output, all else to standard
error.

Examples:
  fromconfig chat "Why is the sky blue?"
  fromconfig chat                            a conversation; /help in it
  fromconfig chat --model groq/openai/gpt-oss-120b "Say hello"
  fromconfig chat --config app.yaml --profile dev "Say hello"
  fromconfig chat --mock "Say hello"         no network, no key
  git diff | fromconfig chat "Describe this change:" -
  fromconfig chat --json "Say hello" | jq .usage

Ctrl-C stops the answer under way.`;

export const embedExamples = `
Without --config and --provider it uses the embedder of fromconfig.yaml, .yml,
.json or .toml of this folder; without a document the embedder "local", which
needs no network and no key.

Examples:
  fromconfig embed "The sky is blue." "Grass is green."
  fromconfig embed --provider openai/text-embedding-3-large --json "Hello"
  fromconfig embed --config app.yaml --query "What colour is the sky?"
  cat lines.txt | fromconfig embed --json | jq '.vectors[0].vector'`;

export const memoryExamples = `
Without --config it uses fromconfig.yaml, .yml, .json or .toml of this folder;
without a document memory.db of this folder, the embedder "local", and whatever
model is at hand. Without a model, messages are stored as said.

Examples:
  fromconfig memory add --user ana "I moved to Ghent, and I have a dog."
  fromconfig memory search --user ana "Where does she live?"
  fromconfig memory search --user ana --explain --limit 3 dog
  fromconfig memory list --user ana --json | jq -r '.results[].memory'
  fromconfig memory history 0b6f…            what became of one memory
  fromconfig memory doctor                   store, embedder, model
  fromconfig memory export backup.jsonl      everything; --user for one
  fromconfig memory import backup.jsonl`;

export const validateExamples = `
Checks without network and without the environment: a placeholder such as
\${OPENAI_API_KEY} fits wherever it stands, unless --env is given.

Examples:
  fromconfig validate fromconfig.yaml
  fromconfig validate "configs/**/*.{yaml,json,toml}"
  fromconfig validate --env --profile prod fromconfig.yaml
  fromconfig validate --format json app.yaml | jq '.files[].issues[].code'
  fromconfig validate --format sarif app.yaml > fromconfig.sarif

Formats: text for people, json, github for the log of a GitHub workflow
(marks each finding at its line), sarif 2.1.0 for code scanning and editors.

Exit codes: 0 all valid, 1 a file is not, 2 a file cannot be read or checked.`;

export const explainExamples = `
Shows method, URL, headers and body of the request, where each value comes
from, and what is left out. Keys are shown as ***; nothing is sent. With --curl
the request is a command for bash that reads keys from variables.

Examples:
  fromconfig explain fromconfig.yaml
  fromconfig explain app.yaml --prompt "Say hello" --profile dev
  fromconfig explain app.yaml --json | jq '.targets[0].request.body'
  fromconfig explain app.yaml --curl --no-stream | bash | jq .`;

export const initExamples = `
Without a provider, and to confirm, it asks; with --yes, or where there is no
terminal, it does not. A file that is there already is never written over.

Examples:
  fromconfig init                            asks for provider and model
  fromconfig init openai --yes
  fromconfig init ollama --model qwen3 --output configs/local.yaml
  fromconfig init groq --format toml`;

export const providersExamples = `
Examples:
  fromconfig providers
  fromconfig providers list --type memory
  fromconfig providers list --porcelain | cut -f1
  fromconfig providers show groq             settings and defaults of one
  fromconfig providers show groq --json      as an entry of your own:
                                             change its id, and paste it`;

export const modelsExamples = `
A list is kept for 7 days under ~/.fromconfig/cache/models, or FROMCONFIG_HOME;
an older one is shown at once, and a new one fetched for the next time.

Examples:
  fromconfig models openrouter
  fromconfig models                          all whose key is set
  fromconfig models groq --json | jq -r '.models[].id'
  fromconfig models ollama --refresh`;

export const loginExamples = `
Keys are typed hidden and stored in ~/.fromconfig/credentials.json, or the
folder of FROMCONFIG_HOME, for this user alone. A key in the environment is
used before a stored one.

Examples:
  fromconfig login                           asks for all
  fromconfig login groq
  fromconfig login groq --key-stdin < key.txt
  fromconfig login my-gateway --key-stdin --param REGION=eu < key.txt
  fromconfig login vertexai --method google_adc
  fromconfig logout groq`;

export const doctorExamples = `
Looks at the configuration, DNS, TCP, proxy, TLS, key and list of models, and
asks the model for one token, which may cost a fraction of a cent. A check is
skipped where what it needs has failed. Keys are never shown.

Examples:
  fromconfig doctor                          fromconfig.yaml of this folder
  fromconfig doctor app.yaml --profile prod
  fromconfig doctor groq/openai/gpt-oss-120b
  fromconfig doctor app.yaml --json | jq '.checks[] | select(.remedy)'

Exit codes: 0 nothing failed, 1 a check failed, 2 the command line is wrong.`;

export const presetsExamples = `
Examples:
  fromconfig presets
  fromconfig presets show openai > fromconfig.yaml
  fromconfig chat --preset ollama "Say hello"`;
