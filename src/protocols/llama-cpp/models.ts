import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type ConfigurationError, failure } from '../../errors.ts';
import { type Library, type Llama, type LlamaModel, loadLibrary, missing } from './library.ts';

/** A model that stays loaded until everyone who asked for it has released it. */
export interface Lease {
  readonly library: Library;
  readonly llama: Llama;
  readonly model: LlamaModel;
  release(): Promise<void>;
}

interface Loaded {
  users: number;
  readonly parts: Promise<Omit<Lease, 'release'>>;
}

const models = new Map<string, Loaded>();
const engines = new Map<boolean, Promise<Llama>>();

/** The model of a file, loaded once for all who ask for it. Throws DependencyError and ConfigurationError. */
export async function lease(path: string, gpuLayers: number): Promise<Lease> {
  const file = resolve(path.replace(/^~(?=[\\/])/, homedir()));
  const key = `${gpuLayers}:${file}`;
  const known = models.get(key) ?? { users: 0, parts: load(file, gpuLayers) };
  models.set(key, known);
  known.users++;
  let isHeld = true;
  const release = async (): Promise<void> => {
    if (!isHeld) return;
    isHeld = false;
    if (--known.users > 0) return;
    if (models.get(key) === known) models.delete(key);
    await (await known.parts).model.dispose();
  };
  try {
    return { ...(await known.parts), release };
  } catch (error) {
    models.delete(key);
    throw error;
  }
}

async function load(file: string, gpuLayers: number): Promise<Omit<Lease, 'release'>> {
  const library = await loadLibrary();
  const llama = await engine(library, gpuLayers !== 0);
  try {
    const model = await llama.loadModel({ modelPath: file, gpuLayers: gpuLayers < 0 ? 'max' : gpuLayers });
    return { library, llama, model };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Nothing is compiled or downloaded: the package brings its binaries. */
async function engine(library: Library, usesGpu: boolean): Promise<Llama> {
  const known =
    engines.get(usesGpu) ??
    library.getLlama({ gpu: usesGpu ? 'auto' : false, build: 'never', logLevel: 'disabled' });
  engines.set(usesGpu, known);
  try {
    return await known;
  } catch (cause) {
    engines.delete(usesGpu);
    throw missing(`node-llama-cpp has no binary for ${process.platform}-${process.arch} here.`, cause);
  }
}

function unreadable(file: string, cause: unknown): ConfigurationError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const what =
    code === 'ENOENT'
      ? 'does not exist'
      : /magic/i.test(message)
        ? 'is not a GGUF file'
        : `cannot be loaded: ${message}`;
  return failure('configuration', `model_path: ${file} ${what}.`, {
    suggestion: 'Give the path of a GGUF file; a relative one starts in the working folder.',
    details: { field: 'model_path' },
    cause,
  }) as ConfigurationError;
}
