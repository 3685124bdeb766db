import { presetNames, presetSummary, presetText } from '../index.ts';
import { exitCodes } from './report.ts';
import { columns, out, print, write } from './screen.ts';

/** `fromconfig presets`: what documents are shipped. */
export async function listPresets(options: { readonly json?: boolean | undefined }): Promise<number> {
  const presets = presetNames().map((name) => ({ name, summary: presetSummary(name) }));
  if (options.json === true) {
    await print(JSON.stringify(presets, null, 2));
    return exitCodes.done;
  }
  await print(columns(presets.map(({ name, summary }) => [name, summary])));
  await print(`\n${out.dim('To build on one:  extends: openai')}`);
  await print(out.dim('To read one:      fromconfig presets show openai'));
  return exitCodes.done;
}

/** `fromconfig presets show`: the document as it is shipped. */
export async function showPreset(name: string): Promise<number> {
  await write(await presetText(name));
  return exitCodes.done;
}
