import 'reflect-metadata/lite';
import { container, type DependencyContainer, instanceCachingFactory } from 'tsyringe';
import { createCredentialFile } from './auth/credential-file.ts';
import { createCommands } from './auth/run-command.ts';
import { processEnvironment } from './config/environment.ts';
import { createCredentialStore } from './config/secrets.ts';
import type { EmbeddingProtocol, OwnEmbedding } from './embeddings/embedding-protocol.ts';
import { createEmbeddings } from './embeddings/index.ts';
import { homeOf } from './models/list-cache.ts';
import type { Hooks } from './policies/hooks.ts';
import type {
  Clock,
  Commands,
  CredentialFile,
  CredentialStore,
  Environment,
  Logger,
  Random,
} from './ports.ts';
import { createProtocols } from './protocols/index.ts';
import type { HandlerProtocol, Protocol } from './protocols/protocol.ts';
import type { Registry } from './registry.ts';
import type { Transport } from './wire/http.ts';
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
  readonly transport: Transport;
  readonly protocols: Registry<Protocol | HandlerProtocol>;
  readonly embeddings: Registry<EmbeddingProtocol | OwnEmbedding>;
  /** What the application watches of every call. */
  readonly hooks: Hooks;
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
  protocols: () => createProtocols(),
  embeddings: () => createEmbeddings(),
  hooks: () => ({}),
};

/** Services made on first use in a container of their own, and the end of them. */
export interface ServiceScope {
  readonly services: Services;
  close(): Promise<void>;
}

export function createServices(overrides: Partial<Services> = {}): ServiceScope {
  const scope: DependencyContainer = container.createChildContainer();
  const services = {} as Services;
  const owned: { close?(): Promise<void> }[] = [];
  for (const name of Object.keys(defaults) as (keyof Services)[]) {
    const make = (): unknown => {
      const given = overrides[name];
      const part = given ?? defaults[name](services);
      if (given === undefined) owned.push(part as { close?(): Promise<void> });
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

const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
