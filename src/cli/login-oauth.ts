import { spawn } from 'node:child_process';
import { type CredentialFile, loginWithCode, loginWithDevice, type ProviderDefinition } from '../index.ts';
import { Left } from './interview.ts';
import type { Prompts } from './prompts.ts';
import { note } from './screen.ts';

/** Logs in by the provider's OAuth server, which stores the tokens; Ctrl-C leaves. */
export async function loginByOAuth(
  method: 'oauth_device' | 'oauth_code',
  definition: ProviderDefinition,
  credentialFile: CredentialFile,
  prompts: Prompts | undefined,
): Promise<void> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort(new Left('Nothing was stored.'));
  process.once('SIGINT', leave);
  const common = { signal: leaving.signal, services: { credentialFile } };
  try {
    if (method === 'oauth_device')
      await loginWithDevice(definition, {
        ...common,
        show(code, address, { complete }) {
          note(`Open ${address} and enter the code ${code}`);
          if (complete !== undefined) note(`or open ${complete}`);
          note('Waiting …');
        },
      });
    else
      await loginWithCode(definition, {
        ...common,
        open(url) {
          note(`Open this address in a browser of this machine:\n${url}`);
          if (prompts !== undefined) openBrowser(url);
        },
        ...(needsPaste(definition) &&
          prompts !== undefined && {
            paste: () => prompts.text('The address that the browser ended at', {}),
          }),
      });
  } finally {
    process.off('SIGINT', leave);
  }
}

/** Where the browser does not come back to this machine. */
const needsPaste = ({ auth_methods: methods }: ProviderDefinition): boolean =>
  (methods ?? []).some(
    (method) =>
      typeof method === 'object' &&
      'oauth_code' in method &&
      typeof method.oauth_code.redirect_uri === 'string' &&
      !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(method.oauth_code.redirect_uri),
  );

/** The address is printed as well: where there is no browser, nothing is lost. */
function openBrowser(url: string): void {
  const [program, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]];
  const child = spawn(program as string, args as string[], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
