import type { Dialect } from '../generated/types.ts';

type Form = NonNullable<Dialect['reasoning']>;

const usual: Readonly<Record<string, Form>> = {
  'anthropic-messages': 'budget',
  'google-generate-content': 'level',
  'openai-chat': 'effort',
  'openai-responses': 'effort',
};

/** How a protocol asks for reasoning where its dialect does not say; undefined where there are no such forms. */
export const reasoningForm = (dialect: Dialect, protocol: string): Form | undefined =>
  dialect.reasoning ?? (Object.hasOwn(usual, protocol) ? usual[protocol] : undefined);
