import { DependencyError } from './errors.ts';

/** Loads optional packages. Throws DependencyError with the command that installs them where one is missing. */
export async function optionalPackages<Loaded>(
  names: readonly string[],
  purpose: string,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    const install = `npm install ${names.join(' ')}`;
    throw new DependencyError(`${purpose} needs ${names.join(' and ')}: ${install}`, [], {
      kind: 'dependency',
      suggestion: `Run ${install}`,
      details: { packages: names, install },
      cause,
    });
  }
}

const isMissing = (cause: unknown): boolean =>
  /MODULE_NOT_FOUND$/.test(String((cause as { readonly code?: unknown } | null)?.code));
