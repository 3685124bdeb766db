import { readFile } from 'node:fs/promises';
import { dirname, resolve as resolvePath } from 'node:path';
import { throwOnErrors } from '../config/issues.ts';
import { networkIssue } from '../config/network.ts';
import { isTree, type Path, type Tree } from '../config/path.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { milliseconds } from '../duration.ts';
import type { Issue } from '../errors.ts';
import type { Environment } from '../ports.ts';
import { readCertificates } from '../wire/certificates.ts';
import { allowedHost, exceptedHost, type HostRule } from '../wire/hosts.ts';
import type { NetworkSettings } from '../wire/network.ts';
import { type HttpProxy, type Proxies, parseProxy } from '../wire/proxy.ts';
import type { InheritedProxies } from './proxies.ts';

type Report = (inside: Path, message: string, suggestion: string) => void;

/** Reads a `network` block, with its certificate files. Throws ConfigurationError with every mistake at its place. */
export async function settingsOf(
  model: ResolvedModel,
  block: Tree,
  inherited: InheritedProxies | undefined,
  environment: Environment,
): Promise<NetworkSettings> {
  const { origins, at } = model;
  const issues: Issue[] = [];
  const report: Report = (inside, message, suggestion) =>
    issues.push(networkIssue(origins, at, inside, 'FC1005', message, { suggestion }));
  const own = ownProxies(block.proxy, report);
  const settings: NetworkSettings = {
    proxies: own ?? inherited?.proxies ?? {},
    directHosts:
      hostsOf(block, 'no_proxy', exceptedHost, report) ??
      (own === undefined ? inherited?.directHosts : undefined) ??
      [],
    certificates: await certificatesOf(block.ca, model, environment, issues),
    allowedHosts: hostsOf(block, 'allowed_hosts', allowedHost, report),
    denyPrivate: block.deny_private === true,
    acceptInvalidCertificates: block.accept_invalid_certs === true,
    minTlsVersion: (block.min_tls_version ?? undefined) as NetworkSettings['minTlsVersion'],
    redirects: Number(block.max_redirects ?? 0),
    connections: (block.max_connections ?? undefined) as number | undefined,
    keepAliveMs: milliseconds(block.keep_alive ?? undefined),
  };
  throwOnErrors(issues);
  return settings;
}

/** `undefined` where the document says nothing: the environment decides. */
function ownProxies(said: unknown, report: Report): Proxies | undefined {
  if (said === undefined) return undefined;
  if (said === null) return {};
  const read = (text: string, inside: Path): HttpProxy | undefined => {
    const proxy = parseProxy(text);
    if (typeof proxy !== 'string') return proxy;
    report(inside, `${proxy}.`, 'Write http://host:port; a user and password stand before the host.');
    return undefined;
  };
  if (!isTree(said)) {
    const proxy = read(String(said), ['proxy']);
    return { http: proxy, https: proxy };
  }
  const byScheme: Record<string, HttpProxy | undefined> = {};
  for (const [scheme, text] of Object.entries(said)) {
    const name = scheme.replace(/:\/\/$/, '');
    if (text === null) continue;
    if (/^(https?|all)$/.test(name)) byScheme[name] = read(String(text), ['proxy', scheme]);
    else report(['proxy', scheme], 'is no scheme that has a proxy.', 'Write http://, https:// or all://.');
  }
  return { http: byScheme.http ?? byScheme.all, https: byScheme.https ?? byScheme.all };
}

function hostsOf(
  block: Tree,
  name: 'no_proxy' | 'allowed_hosts',
  read: (entry: string) => HostRule | undefined,
  report: Report,
): readonly string[] | undefined {
  const said = block[name];
  if (!Array.isArray(said)) return undefined;
  said.forEach((entry: unknown, index) => {
    if (read(String(entry)) !== undefined) return;
    const forms =
      name === 'no_proxy' ? 'a host, .example.com, an address or 10.0.0.0/8' : 'a host or *.example.com';
    report([name, index], 'names no host.', `Write ${forms}, without a scheme.`);
  });
  return said.map(String);
}

async function certificatesOf(
  said: unknown,
  model: ResolvedModel,
  environment: Environment,
  issues: Issue[],
): Promise<string[]> {
  const paths =
    said === undefined || said === null ? [] : Array.isArray(said) ? said.map(String) : [String(said)];
  const { origins, at } = model;
  const found: string[] = [];
  for (const [index, path] of paths.entries()) {
    const inside = Array.isArray(said) ? ['ca', index] : ['ca'];
    const { source } = origins.ownerOf(['network', ...inside]);
    const folder = /\.(ya?ml|json|toml)$/i.test(source.name) ? dirname(source.name) : '.';
    let bytes: Buffer;
    try {
      bytes = await readFile(resolvePath(folder, path));
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      const message = `the file ${path} cannot be read (${code}).`;
      const suggestion = 'Check the path, which counts from the document, and its permissions.';
      issues.push(networkIssue(origins, at, inside, 'FC1014', message, { suggestion }));
      continue;
    }
    try {
      found.push(...readCertificates(bytes));
    } catch {
      const message = `the file ${path} is not a certificate.`;
      issues.push(
        networkIssue(origins, at, inside, 'FC1005', message, { suggestion: 'Give a PEM or DER file.' }),
      );
    }
  }
  return found.length === 0 ? found : [...found, ...(await furtherRoots(environment))];
}

/** What Node trusts by its own variable; a list of authorities would take its place. A file that is not there only warns there. */
async function furtherRoots(environment: Environment): Promise<string[]> {
  const path = environment('NODE_EXTRA_CA_CERTS');
  if (path === undefined || path === '') return [];
  return readFile(path)
    .then(readCertificates)
    .catch(() => []);
}
