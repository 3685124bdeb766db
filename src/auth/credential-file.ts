import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FromConfigError, failure } from '../errors.ts';
import type { CredentialFile, Logger, StoredProvider } from '../ports.ts';
import { withFileLock } from './file-lock.ts';

interface Content {
  readonly version: 1;
  readonly providers: Readonly<Record<string, StoredProvider>>;
}

const empty: Content = { version: 1, providers: {} };
const isWindows = process.platform === 'win32';

/**
 * Keys and tokens in `credentials.json` of a folder: 0600 in 0700, replaced as a whole, changed by one process at a time.
 * A file that cannot be understood is an error to read, and is moved aside when something is written.
 */
export function createCredentialFile(
  folder: string,
  { warn }: Pick<Logger, 'warn'> = { warn() {} },
): CredentialFile {
  const path = join(folder, 'credentials.json');
  const lockOf = (name: string): string => join(folder, `.${name}.lock`);

  async function write(id: string, stored: StoredProvider | undefined): Promise<void> {
    await withFileLock(lockOf('credentials'), async () => {
      const target = await realpath(path).catch(() => path);
      const { providers } = await contentOrAside(target, warn);
      const { [id]: _before, ...others } = providers;
      const next = stored === undefined ? others : { ...others, [id]: stored };
      await replace(target, `${JSON.stringify({ version: 1, providers: next }, null, 2)}\n`);
    });
  }

  /** Two providers may log in at once, and a change that waits for a server holds up nobody else. */
  const exclusive = <Value>(id: string, work: () => Promise<Value>): Promise<Value> =>
    typed(path, async () => {
      await privateFolder(folder);
      return withFileLock(
        lockOf(`login-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`),
        work,
      );
    });

  return {
    read: (id) => typed(path, async () => entryOf(await contentOf(path), id)),
    update: (id, change) =>
      exclusive(id, async () => {
        const current = entryOf(await contentOf(path).catch(unlessCorrupt), id);
        const next = await change(current);
        if (next !== current) await write(id, next);
        return next;
      }),
    remove: async (id) => {
      if (entryOf(await typed(path, () => contentOf(path)), id) === undefined) return false;
      return exclusive(id, async () => {
        await write(id, undefined);
        return true;
      });
    },
    list: () =>
      typed(path, async () =>
        Object.entries((await contentOf(path)).providers).map(([id, { auth, params = {} }]) => ({
          id,
          type: auth?.type,
          params,
        })),
      ),
  };
}

const entryOf = ({ providers }: Content, id: string): StoredProvider | undefined =>
  Object.hasOwn(providers, id) ? providers[id] : undefined;

class Corrupt extends Error {}

function unlessCorrupt(cause: unknown): Content {
  if (cause instanceof Corrupt) return empty;
  throw cause;
}

async function contentOf(path: string): Promise<Content> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return empty;
    throw cause;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new Corrupt('it is no whole JSON text');
  }
  if (isContent(value)) return value;
  throw new Corrupt('its shape is unknown to this version');
}

function isContent(value: unknown): value is Content {
  const { version, providers } = (value ?? {}) as Partial<Content>;
  if (version !== 1 || typeof providers !== 'object' || providers === null) return false;
  return Object.values(providers).every((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return false;
    const { auth, params } = entry as { auth?: unknown; params?: unknown };
    return (auth === undefined || isAuth(auth)) && (params === undefined || isTextMap(params));
  });
}

const isTextMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

const texts: Readonly<Record<string, readonly string[]>> = {
  api_key: ['key'],
  oauth: ['accessToken'],
  google_adc: [],
  aws_profile: ['profile'],
};

function isAuth(value: unknown): boolean {
  const auth = (value ?? {}) as Readonly<Record<string, unknown>>;
  const needed = texts[String(auth.type)];
  return needed?.every((name) => typeof auth[name] === 'string' && auth[name] !== '') ?? false;
}

/** What is there to be changed; a file that cannot be understood is kept under another name. */
async function contentOrAside(path: string, warn: Logger['warn']): Promise<Content> {
  try {
    return await contentOf(path);
  } catch (cause) {
    if (!(cause instanceof Corrupt)) throw cause;
    const aside = `${path}.corrupt-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    await rename(path, aside);
    warn(`${path} could not be understood: ${cause.message}. It was moved to ${basename(aside)}.`);
    return empty;
  }
}

async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (isWindows) return;
  const { mode, uid } = await stat(folder);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) await chmod(folder, 0o700);
}

/** The new text is whole on the disk before it takes the place of the old one. */
async function replace(path: string, text: string): Promise<void> {
  const mode = await stat(path).then(
    (found) => found.mode,
    () => 0o600,
  );
  if ((mode & 0o200) === 0)
    throw Object.assign(new Error('it is write-protected'), { code: 'EROFS', syscall: 'open' });
  const folder = dirname(path);
  await removeParts(path);
  const part = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw cause;
  }
  if (isWindows) return;
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

/** What a process that was killed while it wrote has left behind. */
async function removeParts(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const name of await readdir(folder))
    if (name.startsWith(start) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
}

/** Windows refuses while another program has the file open. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (cause) {
      const { code = '' } = cause as NodeJS.ErrnoException;
      if (!isWindows || attempt === 20 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw cause;
      await sleep(50);
    }
  }
}

/** Failures of the disk and of the content as StorageError. */
async function typed<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof FromConfigError) throw cause;
    if (cause instanceof Corrupt)
      throw failure('storage', `${path} cannot be understood: ${cause.message}.`, {
        suggestion: 'Log in again: fromconfig login PROVIDER keeps the old file under another name.',
      });
    const { code, syscall, message } = cause as NodeJS.ErrnoException;
    if (syscall === undefined) throw cause;
    throw failure('storage', `${path} cannot be used: ${message}. Nothing was changed.`, {
      suggestion: 'Make it and its folder your own and writable, or set FROMCONFIG_HOME to another folder.',
      details: { code },
      cause,
    });
  }
}
