import type { ProviderModule } from './provider-module.ts';

/**
 * Of a provider's settings those that lead to it: what its templates and variants name, what an environment variable
 * supplies, what travels in a header, and other spellings of all these.
 */
export function settingsToReach({ definition, properties, own }: Reachable): string[] {
  const text = JSON.stringify(definition);
  const named = new Set(
    [...text.matchAll(/\{\{(?:#if )?(\w+)\}\}/g)].map(([, name = '']) => name.toLowerCase()),
  );
  for (const { when } of definition.variants ?? []) {
    for (const name of [...(when.set ?? []), ...Object.keys(when.matches ?? {})]) named.add(name);
  }
  const reaches = (name: string): boolean => {
    const facts = properties[name] ?? {};
    const isOfAws = name.startsWith('aws_');
    return named.has(name) || isOfAws || facts['x-env'] !== undefined || facts['x-header'] !== undefined;
  };
  const found = own.filter(reaches);
  const isSpelling = (name: string): boolean => {
    const [target = ''] = properties[name]?.['x-alias-of']?.split('.') ?? [];
    return target === 'base_url' || found.includes(target);
  };
  return [...found, ...Object.keys(properties).filter(isSpelling)];
}

type Reachable = Pick<ProviderModule, 'definition' | 'properties' | 'own'>;
