import { generateCatalog } from './generate-catalog.ts';
import { generateSettingsPage } from './generate-docs.ts';
import { generateEditorSchema } from './generate-editor.ts';
import { generateErrorsPage } from './generate-errors.ts';
import { generateModelNames, generateModels } from './generate-models.ts';
import { generateProvidersPage } from './generate-providers-page.ts';
import { editorFile, readSchemas } from './generate-schema.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';

export interface Outputs {
  readonly root: string;
  /** What git keeps, by path from the root. */
  readonly committed: ReadonlyMap<string, string>;
  /** What a build makes anew. */
  readonly built: ReadonlyMap<string, string>;
}

export const validatorsFolder = 'src/generated/validators';

/** Everything that is made from the schemas; writes nothing. */
export async function generateOutputs(): Promise<Outputs> {
  const set = await readSchemas();
  const [types, validators] = await Promise.all([generateTypes(set), generateValidators(set)]);
  return {
    root: set.root,
    committed: new Map([
      ['src/generated/types.ts', types],
      ['src/generated/catalog.ts', generateCatalog(set)],
      ['src/generated/models.ts', await generateModels(set)],
      ['src/generated/model-names.ts', await generateModelNames(set)],
      [`schemas/${editorFile}`, generateEditorSchema(set)],
      ['docs/errors.md', generateErrorsPage()],
      ['docs/settings.md', generateSettingsPage(set)],
      ['docs/providers.md', generateProvidersPage(set)],
    ]),
    built: new Map([...validators].map(([name, text]) => [`${validatorsFolder}/${name}.ts`, text])),
  };
}
