import { failure } from '../errors.ts';
import type { StoredTokens } from '../ports.ts';
import { type CallbackServer, listenForCallback } from './callback-server.ts';
import type { CodeLoginOptions, LoginTools } from './login.ts';
import { createOAuthServer, isRefused } from './oauth-server.ts';
import type { OAuthMethod } from './token.ts';
import { waited } from './waited.ts';

const PATIENCE_MS = 300_000;

/** Sends the user to the server and takes the answer on loopback, or as the address that the user pastes. */
export async function codeTokens(
  method: OAuthMethod,
  { open, paste, port, signal }: CodeLoginOptions,
  { transport, clock }: LoginTools,
): Promise<StoredTokens> {
  const server = createOAuthServer(method, { transport, clock });
  signal?.throwIfAborted();
  const callback = await callbackOf(method, port, paste !== undefined);
  const ended = new AbortController();
  try {
    const redirectUri = callback?.redirectUri ?? (method.redirect_uri as string);
    const authorization = await server.authorization(redirectUri);
    const leaving = AbortSignal.any([ended.signal, ...(signal === undefined ? [] : [signal])]);
    const answers = [
      ...(callback === undefined ? [] : [callback.answer(authorization.state)]),
      ...(paste === undefined ? [] : [pasted(paste)]),
      waited(clock, PATIENCE_MS, leaving).then(() => {
        throw failure('authentication', 'The login was not finished within five minutes.', {
          suggestion: 'Begin again.',
        });
      }),
    ];
    for (const answer of answers) answer.catch(() => undefined);
    await open(authorization.url);
    const answer = await Promise.race(answers);
    const tokens = await authorization.tokens(answer, signal);
    if (!isRefused(tokens)) return tokens;
    const why = tokens.description === undefined ? tokens.code : `${tokens.code}: ${tokens.description}`;
    throw failure('authentication', `The login was refused: ${why}.`, {
      suggestion: 'Begin again; a code is good for one login and a short time.',
      details: { error: tokens.code },
    });
  } finally {
    ended.abort(new Error('The login has ended.'));
    await callback?.close();
  }
}

/** Where the browser comes back to this machine; nothing where the provider sends it elsewhere. */
async function callbackOf(
  { redirect_uri: uri }: OAuthMethod,
  port: number | undefined,
  canPaste: boolean,
): Promise<CallbackServer | undefined> {
  if (uri === undefined) return listenForCallback({ host: '127.0.0.1', port: port ?? 0, path: '/callback' });
  const url = new URL(uri);
  if (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)) {
    const wanted = port ?? Number(url.port === '' ? 80 : url.port);
    try {
      return await listenForCallback({ host: url.hostname, port: wanted, path: url.pathname });
    } catch (error) {
      if (!canPaste) throw error;
      return undefined;
    }
  }
  if (canPaste) return undefined;
  throw failure(
    'validation',
    `The browser ends at ${url.origin}; the address it shows there has to be pasted.`,
    {
      suggestion: 'Pass "paste", a function that asks for it.',
    },
  );
}

/** The whole address, its query alone, or `code#state`, as one provider shows it. */
async function pasted(paste: () => Promise<string>): Promise<URLSearchParams> {
  const text = (await paste()).trim();
  const bare = /^([^\s?&=#/]+)#([^\s?&=#/]+)$/.exec(text);
  if (bare !== null) return new URLSearchParams({ code: bare[1]!, state: bare[2]! });
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : text;
  return new URLSearchParams(query.split('#')[0]);
}
