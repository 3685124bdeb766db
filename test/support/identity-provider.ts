import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID provider on loopback, with a browser that lets everybody in. */
export interface IdentityProvider {
  readonly issuer: string;
  /** What it was asked: method and path, with the body of forms. */
  readonly asked: readonly { readonly path: string; readonly body: URLSearchParams }[];
  /** Fields of `oauth_device` and `oauth_code`. */
  readonly device: OAuthFields;
  readonly code: OAuthFields;
  /** Opens an address as a user would, logs in, agrees, and gives the address outside that it ends at, unopened. */
  browse(url: string, fields?: Readonly<Record<string, string>>): Promise<string | undefined>;
  close(): Promise<void>;
}

export interface OAuthFields {
  auth_url: string;
  token_url: string;
  client_id: string;
  scopes: string[];
  extra_auth_params?: Record<string, string>;
}

export async function startIdentityProvider(accessTokenSeconds = 3600): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const restore = silence();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'app',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/callback', 'https://app.example.com/done'],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
      },
    ],
    features: { deviceFlow: { enabled: true }, devInteractions: { enabled: true } },
    issueRefreshToken: async () => true,
    rotateRefreshToken: () => true,
    ttl: { AccessToken: accessTokenSeconds, Grant: 3600, Session: 3600, Interaction: 600 },
    cookies: { keys: ['test'] },
  });
  const asked: { path: string; body: URLSearchParams }[] = [];
  const handle = provider.callback();
  server.on('request', (request, response) => {
    let text = '';
    if (request.url?.startsWith('/token')) request.on('data', (data) => (text += data));
    request.on('end', () => asked.push({ path: request.url ?? '', body: new URLSearchParams(text) }));
    handle(request, response);
  });
  const fields = { token_url: `${issuer}/token`, client_id: 'app', scopes: ['openid', 'offline_access'] };
  return {
    issuer,
    asked,
    device: { ...fields, auth_url: `${issuer}/device/auth` },
    code: { ...fields, auth_url: `${issuer}/auth`, extra_auth_params: { prompt: 'consent' } },
    browse: (url, more) => browse(issuer, url, more),
    close: () => {
      restore();
      return closed(server);
    },
  };
}

/** It says that it is not made for older Nodes, and with every default that it is one. */
function silence(): () => void {
  const { warn, info } = console;
  Object.assign(console, { warn() {}, info() {} });
  return () => void Object.assign(console, { warn, info });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function browse(
  issuer: string,
  start: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 20; step++) {
    if (url.origin !== issuer) return url.href;
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (to !== null) {
      url = new URL(to, url);
      form = undefined;
      continue;
    }
    if (form?.has('abort')) return undefined;
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) return undefined;
    form = new URLSearchParams({ ...valuesOf(page), ...more });
    if (page.includes('name="login"')) for (const name of ['login', 'password']) form.set(name, 'ada');
    url = new URL(action.replaceAll('&amp;', '&'), url);
  }
  throw new Error(`The browser does not get out of ${url.pathname}.`);
}

function valuesOf(page: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [input] of page.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined && value !== undefined) values[name] = value;
  }
  return values;
}
