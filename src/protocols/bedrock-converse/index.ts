import { eventStream } from '../../wire/event-stream.ts';
import { json } from '../../wire/json.ts';
import type { Protocol } from '../protocol.ts';
import { BedrockDecoder } from './decode.ts';
import { parseBedrockFailure } from './errors.ts';
import { renderRequest } from './render.ts';

const ignore = (): void => {};

/** Amazon Bedrock's Converse and ConverseStream. The model stands in the path, which `renderRequest` adds to the base URL. */
export const bedrockConverse: Protocol = {
  name: 'bedrock-converse',
  responseType: 'Bedrock',
  chatPath: '',
  auth: { header: 'authorization', prefix: 'Bearer ', awsService: 'bedrock' },
  imageUrls: false,
  framing: { stream: eventStream, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) =>
    new BedrockDecoder(target, form, requestId, warn),
  parseFailure: parseBedrockFailure,
};
