/** Any part of a reply as text: nothing in one can be relied on, not even that it can be turned into a string. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
