import type { Schema, SchemaSet } from './generate-schema.ts';

const head = `# Providers

<!-- Written by npm run generate from schemas/. Do not edit. -->

Every provider that can be named, with a document that works once its key is set. What each takes beyond the settings of every
model is in [settings.md](settings.md); \`fromconfig providers show ID\` prints one. A provider that is not here is an entry of
\`providers\` in a document, or \`provider: openai-compatible\` with its address.`;

/** The page of all providers, one working document each. */
export function generateProvidersPage(set: SchemaSet): string {
  const parts = set.providers.map(({ id, schema, definition }) => section(id, schema, definition));
  return `${head}\n\n${parts.join('\n\n')}\n`;
}

function section(id: string, schema: Schema, definition: Schema): string {
  const keys = [definition.api_key_vars ?? []].flat().map((name) => `\`${name}\``);
  const aliases = ((definition.aliases ?? []) as string[]).map((name) => `\`${name}\``);
  const facts = [
    aliases.length === 0 ? '' : `Also: ${aliases.join(', ')}.`,
    `Speaks \`${definition.response_type}\`.`,
    keys.length === 0
      ? ''
      : `Key: ${keys.join(' or ')}${definition.api_key_optional === true ? ', if it wants one' : ''}.`,
  ].filter((fact) => fact !== '');
  return `## ${definition.name}\n\n${schema.description}\n\n${facts.join(' ')}\n\n\`\`\`yaml\n${documentOf(id, schema, definition)}\`\`\``;
}

/** The shortest document that can be built: its model, and what its address needs and no default gives. */
function documentOf(id: string, schema: Schema, definition: Schema): string {
  const properties = schema.properties as Readonly<Record<string, Schema>>;
  const model = String(
    properties.model?.default ?? (properties.model?.examples as unknown[] | undefined)?.[0] ?? '',
  );
  const lines = ['llm:', `  provider: ${id}`, '  config:'];
  if (model !== '') lines.push(`    model: ${JSON.stringify(model)}`);
  for (const name of neededBy(properties, definition)) {
    lines.push(`    ${name}: ${JSON.stringify((properties[name]!.examples as unknown[])[0])}`);
  }
  return lines.length === 3 ? `${lines.slice(0, 2).join('\n')}\n` : `${lines.join('\n')}\n`;
}

function neededBy(properties: Readonly<Record<string, Schema>>, definition: Schema): string[] {
  const address = String(definition.url ?? properties.base_url?.default ?? definition.base_url ?? '');
  const always = address
    .replace(/\{\{#if.*?\{\{else\}\}(.*?)\{\{\/if\}\}/g, '$1')
    .replace(/\{\{#if.*?\{\{\/if\}\}/g, '');
  const named = [...always.matchAll(/\{\{([A-Z_0-9]+)\}\}/g)].map((match) => match[1]!.toLowerCase());
  const own = [...new Set(named)].filter(
    (name) => properties[name] !== undefined && properties[name]?.default === undefined,
  );
  const isNowhere = address === '' && properties.base_url?.examples !== undefined;
  return isNowhere ? ['base_url', ...own] : own;
}
