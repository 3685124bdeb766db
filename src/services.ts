import 'reflect-metadata/lite';
import { container, type DependencyContainer, instanceCachingFactory } from 'tsyringe';
import { createCredentialFile } from './auth/credential-file.ts';
import { createCommands } from './auth/run-command.ts';
import { processEnvironment } from './config/environment.ts';
import { createCredentialStore } from './config/secrets.ts';
import type { EmbeddingProtocol, OwnEmbedding } from './embeddings/embedding-protocol.ts';
import { createEmbeddings } from './embeddings/index.ts';
import { homeOf } from './home-folder.ts';
import type { Hooks } from './policies/hooks.ts';
import type {
  Clock,
  Commands,
  CredentialFile,
  CredentialStore,
  Environment,
  Logger,
  Random,
  Store,
} from './ports.ts';
import { createProtocols } from './protocols/index.ts';
import type { HandlerProtocol, Protocol } from './protocols/protocol.ts';
import type { Registry } from './registry.ts';
import { memoryCounters, type SharedCounters } from './stores/counters.ts';
import { type RedisConnection, RedisConnections } from './stores/redis.ts';
import type { SharedLimits } from './stores/redis-limits.ts';
import { systemClock } from './system-clock.ts';
import { createVectorStores } from './vector-stores/index.ts';
import type { OpenVectorStore } from './vector-stores/vector-store.ts';
import type { Transport } from './wire/http.ts';
import { alwaysThrough, createTransports, type Transports } from './wire/transports.ts';
import { createTransport } from './wire/undici.ts';

/** What a factory works with; each part may be swapped. */
export interface Services {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly environment: Environment;
  readonly credentials: CredentialStore;
  /** What logins have stored; by default a file in the folder of FROMCONFIG_HOME. */
  readonly credentialFile: CredentialFile;
  /** What runs the commands that documents take keys from; by default refused unless FROMCONFIG_ALLOW_COMMANDS is 1. */
  readonly commands: Commands;
  /** What sends where nothing is said about the network. */
  readonly transport: Transport;
  /** What sends under a `network` block or through a proxy; a transport that is handed in takes its place. */
  readonly transports: Transports;
  readonly protocols: Registry<Protocol | HandlerProtocol>;
  readonly embeddings: Registry<EmbeddingProtocol | OwnEmbedding>;
  readonly vectorStores: Registry<OpenVectorStore>;
  /** What the application watches of every call. */
  readonly hooks: Hooks;
  /** Where `cache` keeps answers when it names no backend; without one, in this process. It is not closed by the factory. */
  readonly store: Store | undefined;
  /** Sums that policies keep, such as what was spent; in the document's Redis where it names one. */
  readonly counters: SharedCounters;
  /** Rate limits that processes keep together; without them each keeps its own. */
  readonly limits: SharedLimits | undefined;
  /** Connections to Redis, one for each address. */
  readonly redis: RedisConnections;
  /** The Redis that the document names. */
  readonly shared: RedisConnection | undefined;
}

type Factories = { readonly [Name in keyof Services]: (services: Services) => Services[Name] };

const defaults: Factories = {
  clock: () => systemClock,
  random: () => Math.random,
  logger: () => silent,
  environment: () => processEnvironment,
  credentials: (services) => createCredentialStore(services.environment),
  credentialFile: ({ environment, logger }) => createCredentialFile(homeOf(environment), logger),
  commands: ({ environment }) => createCommands(environment),
  transport: () => createTransport(),
  transports: () => createTransports(),
  protocols: () => createProtocols(),
  embeddings: () => createEmbeddings(),
  vectorStores: () => createVectorStores(),
  hooks: () => ({}),
  store: () => undefined,
  counters: ({ clock }) => memoryCounters(clock),
  limits: () => undefined,
  redis: ({ clock }) => new RedisConnections(clock),
  shared: () => undefined,
};

/** Services made on first use in a container of their own, and the end of them. */
export interface ServiceScope {
  readonly services: Services;
  close(): Promise<void>;
}

export function createServices(handed: Partial<Services> = {}): ServiceScope {
  const { transport } = handed;
  const overrides = transport === undefined ? handed : { transports: alwaysThrough(transport), ...handed };
  const scope: DependencyContainer = container.createChildContainer();
  const services = {} as Services;
  const owned: { close?(): Promise<void> }[] = [];
  for (const name of Object.keys(defaults) as (keyof Services)[]) {
    const make = (): unknown => {
      const given = overrides[name];
      const part = given ?? defaults[name](services);
      if (given === undefined && part !== undefined) owned.push(part as { close?(): Promise<void> });
      return part;
    };
    scope.register(name, { useFactory: instanceCachingFactory(make) });
    Object.defineProperty(services, name, { enumerable: true, get: () => scope.resolve(name) });
  }
  return {
    services,
    async close() {
      for (const part of owned.splice(0)) await part.close?.();
    },
  };
}

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
