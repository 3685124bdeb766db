import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, rootCertificates, type TLSSocket } from 'node:tls';
import { failure } from '../errors.ts';
import { deniedAddress, isPrivateAddress } from '../wire/addresses.ts';
import { allowedHost } from '../wire/hosts.ts';
import type { NetworkSettings } from '../wire/network.ts';
import { transportError } from '../wire/transport-errors.ts';

/** A host as URLs name it, and as sockets take it. */
export interface Place {
  readonly origin: string;
  readonly hostname: string;
  readonly port: number;
}

export function placeOf(url: URL): Place {
  const usual = url.protocol === 'https:' ? 443 : 80;
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  return { origin: url.origin, hostname, port: url.port === '' ? usual : Number(url.port) };
}

const SHOWN = 3;

/** The addresses of a name, where it may be reached at all. Rejects with NetworkError. */
export async function resolveName(
  place: Place,
  network: NetworkSettings | undefined,
  signal: AbortSignal,
): Promise<string> {
  const { hostname, port, origin } = place;
  const rules = network?.allowedHosts?.map(allowedHost);
  if (rules !== undefined && !rules.some((rule) => rule?.(hostname, port) === true))
    throw failure('host-denied', `${hostname}: this host is not among network.allowed_hosts.`);
  const isAddress = isIP(hostname) !== 0;
  const found = isAddress
    ? [{ address: hostname }]
    : await unlessLeft(lookup(hostname, { all: true }), origin, signal);
  const addresses = found.map(({ address }) => address);
  if (network?.denyPrivate === true && addresses.some(isPrivateAddress)) throw deniedAddress(hostname);
  if (isAddress) return `${hostname} is an address already`;
  const more = addresses.length > SHOWN ? ` and ${addresses.length - SHOWN} more` : '';
  return `${hostname} is ${addresses.slice(0, SHOWN).join(', ')}${more}`;
}

/** A connection that stands; the caller ends it. Rejects with NetworkError. */
export async function openSocket({ hostname, port, origin }: Place, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host: hostname, port });
  socket.on('error', () => undefined);
  const stands = new Promise<Socket>((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
  try {
    return await unlessLeft(stands, origin, signal);
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;

/** Shakes hands over a socket and says whose certificate it is. Rejects with NetworkError; the socket is ended. */
export async function shakeHands(
  socket: Socket,
  { hostname, origin }: Place,
  { network, nowMs }: { readonly network: NetworkSettings | undefined; readonly nowMs: number },
  signal: AbortSignal,
): Promise<string> {
  const own = network?.certificates ?? [];
  const authorities = own.length === 0 ? {} : { ca: [...rootCertificates, ...own] };
  const oldest = network?.minTlsVersion;
  const version = oldest === undefined ? {} : { minVersion: `TLSv${oldest}` as const };
  const name = isIP(hostname) === 0 ? { servername: hostname } : {};
  // A certificate that is refused is shown all the same.
  const secure = connectTls({
    socket,
    host: hostname,
    ...name,
    ...authorities,
    ...version,
    rejectUnauthorized: false,
  });
  secure.on('error', () => undefined);
  try {
    const stands = new Promise<void>((resolve, reject) => {
      secure.once('secureConnect', resolve);
      secure.once('error', reject);
      secure.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    });
    await unlessLeft(stands, origin, signal);
    return verdictOn(secure, origin, nowMs, network?.acceptInvalidCertificates === true);
  } finally {
    secure.destroy();
    socket.destroy();
  }
}

function verdictOn(secure: TLSSocket, origin: string, nowMs: number, takesAny: boolean): string {
  const certificate = secure.getPeerCertificate();
  const whose = describe(certificate, nowMs);
  if (!secure.authorized && takesAny)
    return `not checked, as network.accept_invalid_certs says; certificate of ${whose}`;
  if (!secure.authorized) {
    const refused: unknown = secure.authorizationError;
    const code = typeof refused === 'string' ? refused : (refused as NodeJS.ErrnoException | null)?.code;
    const error = transportError(Object.assign(new Error('certificate'), { code }), origin);
    throw failure(error.kind, `${error.message.replace(/\.$/, '')}: ${whose}.`, {
      suggestion: error.suggestion,
    });
  }
  return `${secure.getProtocol() ?? 'TLS'}, certificate of ${whose}`;
}

function describe({ subject, issuer, valid_to: until }: PeerCertificate, nowMs: number): string {
  const nameOf = (of: PeerCertificate['subject'] | undefined): string =>
    [of?.CN ?? of?.O ?? 'nobody named'].flat().join(', ');
  const end = Date.parse(until);
  const days = Math.floor((end - nowMs) / DAY_MS);
  const day = Number.isNaN(end) ? 'an unknown day' : new Date(end).toISOString().slice(0, 10);
  const left = days < 0 ? 'expired' : days < SOON_DAYS ? `only ${days} days left` : `${days} days left`;
  return `${nameOf(subject)}, issued by ${nameOf(issuer)}, good until ${day} (${left})`;
}

/** As the work does, or with the signal's reason; failures of the network become typed. */
export function unlessLeft<Value>(work: Promise<Value>, origin: string, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work
      .then(resolve, (cause) => reject(transportError(cause, origin)))
      .finally(() => signal.removeEventListener('abort', leave));
  });
}
