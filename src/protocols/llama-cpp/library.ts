import { DependencyError } from '../../errors.ts';

export type {
  ChatHistoryItem,
  ChatModelFunctions,
  ChatModelItem,
  GenerateOptions,
  Llama,
  LlamaChat,
  LlamaModel,
  TokenMeterState,
} from 'node-llama-cpp';

export type Library = typeof import('node-llama-cpp');

const INSTALL = 'npm install node-llama-cpp';

/** The optional package, loaded on first use. Throws DependencyError. */
export async function loadLibrary(): Promise<Library> {
  try {
    return await import('node-llama-cpp');
  } catch (cause) {
    throw missing('A model in this process needs the package node-llama-cpp.', cause);
  }
}

export const missing = (message: string, cause: unknown): DependencyError =>
  new DependencyError(message, [], {
    kind: 'dependency',
    suggestion: `Run "${INSTALL}", or leave model_path out to use a local server.`,
    details: { package: 'node-llama-cpp', install: INSTALL },
    cause,
  });
