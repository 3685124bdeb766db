import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Whether a host and port are among those of a list. */
export type HostRule = (hostname: string, port: number) => boolean;

const never: HostRule = () => false;

/** One host, all below one (`*.example.com`), or `*`; each with or without a port. `undefined` when it is none of these. */
export function allowedHost(entry: string): HostRule | undefined {
  const said = parsed(entry);
  if (said === undefined) return undefined;
  const { name, port } = said;
  const below = name.startsWith('*.') ? name.slice(1) : undefined;
  if (below?.includes('*') || (below === undefined && name !== '*' && name.includes('*'))) return undefined;
  const isMeant = (host: string): boolean =>
    name === '*' || (below === undefined ? host === name : host.endsWith(below));
  return (hostname, at) => (port === undefined || port === at) && isMeant(bare(hostname));
}

/**
 * An exception of `no_proxy`: `*`, a name with all below it (with or without a leading dot), an address or a range of
 * them in CIDR form, each with or without a port. `undefined` when it is none of these.
 */
export function exceptedHost(entry: string): HostRule | undefined {
  if (entry === '') return never;
  if (entry.includes('/')) return inRange(entry);
  const said = parsed(entry);
  if (said === undefined) return undefined;
  const { port } = said;
  const name = said.name.replace(/^\*?\./, '');
  const isMeant = (host: string): boolean =>
    name === '*' || host === name || (isIP(name) === 0 && host.endsWith(`.${name}`));
  return (hostname, at) => (port === undefined || port === at) && isMeant(bare(hostname));
}

function inRange(entry: string): HostRule | undefined {
  const [address = '', bits = '', ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
    return undefined;
  const range = new BlockList();
  range.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return (hostname) => {
    const host = bare(hostname);
    const kind = isIP(host);
    return kind !== 0 && range.check(host, kind === 4 ? 'ipv4' : 'ipv6');
  };
}

function parsed(entry: string): { readonly name: string; readonly port: number | undefined } | undefined {
  if (isIP(entry) === 6) return { name: bare(`[${entry}]`), port: undefined };
  const [, name = '', port] = /^(\[[^\]]+\]|[^:/\s]+)(?::(\d{1,5}))?$/.exec(entry) ?? [];
  if (name === '') return undefined;
  return { name: bare(name), port: port === undefined ? undefined : Number(port) };
}

/** A host as it is compared: in lower case, IDN as ASCII, IPv6 in its shortest form without brackets, no dot at the end. */
export function bare(hostname: string): string {
  if (hostname.includes(':')) {
    const url = `http://${hostname.startsWith('[') ? hostname : `[${hostname}]`}`;
    return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : hostname;
  }
  const plain = hostname.replace(/\.$/, '').toLowerCase();
  return /^[\x20-\x7e]*$/.test(plain) ? plain : domainToASCII(plain) || plain;
}
