import type { ExplainedTarget } from '../index.ts';
import { wrap } from './screen.ts';

type Auth = ExplainedTarget['auth'];
/** What the command reads a secret from, by where it goes. */
type Variables = ReadonlyMap<string, string>;

const MARK = '***';
/** One argument of a command may be 128 KiB long on Linux; a longer body is given on standard input. */
const MAX_ARGUMENT = 100_000;

/** A request as a command for bash; secrets are variables. `isSet` says which variables the shell has. */
export function curlCommand(target: ExplainedTarget, isSet: (variable: string) => boolean): string {
  const { request, stream, auth, secrets } = target;
  if ('inProcess' in request) return comment(`${target.provider} answers in this process: nothing is sent.`);
  const variables: Variables = new Map(
    placesOf(target).map((place) => [place, variableOf(place, secrets[place])]),
  );
  const lines = [`curl${stream ? ' -N' : ''} -X ${request.method} ${urlOf(request.url, variables)}`];
  for (const [name, value] of Object.entries(request.headers))
    if (auth.scheme !== 'aws' || name !== 'authorization') lines.push(header(name, value, variables));
  if (auth.scheme === 'aws') lines.push(...signature(auth, variables));
  if ('accept-encoding' in request.headers) lines.push('--compressed');
  const { text, rest } = bodyOf(request.body);
  if (text !== '') lines.push(text);
  const comments = [
    ...(howToGet[auth.scheme] ?? fetched),
    ...[...variables].flatMap(([place, variable]) => aboutVariable(place, variable, secrets[place], isSet)),
  ];
  return [...comments.map(comment), lines.join(' \\\n  ') + rest].join('\n');
}

/** A command to copy is indented, and stays on its line. */
const comment = (text: string): string => (text.startsWith('  ') ? `# ${text}` : wrap(text, '# '));

const signingKeys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'];

/** Where secrets go: headers, query parameters, the signature. */
function placesOf({ request, secrets, auth }: ExplainedTarget): string[] {
  if (auth.scheme === 'aws') return [...new Set([...signingKeys, ...Object.keys(secrets)])];
  const fetched = isPlain(auth) || 'inProcess' in request ? {} : request.headers;
  const masked = Object.entries(fetched).filter(([, value]) => value.includes(MARK));
  return [...new Set([...masked.map(([name]) => name), ...Object.keys(secrets)])];
}

const isPlain = ({ scheme }: Auth): boolean => scheme === 'none' || scheme === 'api-key';

/** The variable that the secret is in, or one named after where it goes. */
function variableOf(place: string, reference: string | undefined): string {
  const variable = reference?.startsWith('env:') === true ? reference.slice('env:'.length) : '';
  if (isName(variable)) return variable;
  const name = place.toUpperCase().replace(/\W/g, '_');
  return signingKeys.includes(place) ? name : `MY_${name}`;
}

/** Others, such as names that begin with a digit, mean something else after a `$`. */
const isName = (variable: string): boolean => /^[A-Za-z_]\w*$/.test(variable);

function aboutVariable(
  place: string,
  variable: string,
  reference: string | undefined,
  isSet: (variable: string) => boolean,
): string[] {
  const example = `  export ${variable}=…`;
  if (reference?.startsWith('env:') === true && reference !== `env:${variable}`) {
    const own = reference.slice('env:'.length);
    return [`bash has no way to name the variable ${own}:`, `  export ${variable}="$(printenv ${own})"`];
  }
  if (reference?.startsWith('stored:') === true)
    return [`The document itself gives the secret for "${place}"; write it here:`, example];
  if (isSet(variable) || place === 'aws_session_token') return [];
  return reference === undefined && !signingKeys.includes(place)
    ? [`It goes into the header "${place}":`, example]
    : ['Not set in this shell:', example];
}

/** How one comes by what no document and no variable holds, by auth scheme. */
const howToGet: Readonly<Record<string, readonly string[]>> = {
  none: [],
  'api-key': [],
  aws: [
    'curl signs this request with AWS keys from variables. Those of a profile are set with:',
    '  eval "$(aws configure export-credentials --format env)"',
  ],
  google_adc: ['This request needs a token that Google issues:', '  gcloud auth print-access-token'],
  entra_id: [
    'This request needs a token that Microsoft Entra ID issues:',
    '  az account get-access-token --resource https://cognitiveservices.azure.com \\',
    '    --query accessToken -o tsv',
  ],
};
const fetched = ['This request needs a token that has to be fetched first.'];

/** A header without a value is not sent, so that the last one does no harm with keys that need no token. */
const signature = ({ region, service }: Auth, variables: Variables): string[] => [
  `--aws-sigv4 ${quoted(`aws:amz:${region}:${service}`)}`,
  `--user "$${variables.get('aws_access_key_id')}:$${variables.get('aws_secret_access_key')}"`,
  `-H "x-amz-security-token: $${variables.get('aws_session_token')}"`,
];

function urlOf(url: string, variables: Variables): string {
  const [path = ''] = url.split('?');
  const options = [
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.\.?(\/|$)/.test(path) ? ['--path-as-is'] : []),
  ];
  for (const [place, variable] of variables) {
    const [before, after] = url.split(`${place}=${MARK}`);
    if (after === undefined) continue;
    const rest = after === '' ? '' : quoted(after);
    return [...options, `${quoted(`${before}${place}=`)}"$${variable}"${rest}`].join(' ');
  }
  return [...options, quoted(url)].join(' ');
}

function header(name: string, value: string, variables: Variables): string {
  const variable = variables.get(name);
  if (variable === undefined || !value.includes(MARK))
    return `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`;
  const text = `${name}: ${value.slice(0, value.indexOf(MARK))}`;
  return /^[\w :.-]*$/.test(text) ? `-H "${text}$${variable}"` : `-H ${quoted(text)}"$${variable}"`;
}

/** As one argument, or what stands in a heredoc below the command; curl takes the line break at its end away. */
function bodyOf(body: unknown): { readonly text: string; readonly rest: string } {
  if (body === undefined || body === null) return { text: '', rest: '' };
  const json = JSON.stringify(body);
  if (Buffer.byteLength(json) < MAX_ARGUMENT) return { text: `--data-raw ${quoted(json)}`, rest: '' };
  return { text: "--data @- <<'FROMCONFIG_BODY'", rest: `\n${json}\nFROMCONFIG_BODY` };
}

/** For bash as it is: nothing is special between single quotes but the quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
