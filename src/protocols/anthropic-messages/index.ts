import { json } from '../../wire/json.ts';
import { sse } from '../../wire/sse.ts';
import { parseOpenAiFailure } from '../openai-errors.ts';
import type { Protocol } from '../protocol.ts';
import { AnthropicMessagesDecoder } from './decode.ts';
import { renderRequest, versionHeader } from './render.ts';

const ignore = (): void => {};

/** The Messages API, as Anthropic defined it and others speak it beside their own. */
export const anthropicMessages: Protocol = {
  name: 'anthropic-messages',
  responseType: 'Anthropic',
  chatPath: '/messages',
  auth: { header: 'x-api-key', prefix: '' },
  headers: versionHeader,
  framing: { stream: sse, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) =>
    new AnthropicMessagesDecoder(target, form, requestId, warn),
  parseFailure: parseOpenAiFailure,
};
