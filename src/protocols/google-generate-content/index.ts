import { json } from '../../wire/json.ts';
import type { Protocol } from '../protocol.ts';
import { GoogleDecoder } from './decode.ts';
import { parseGoogleFailure } from './errors.ts';
import { eventsOrError } from './framing.ts';
import { renderRequest } from './render.ts';

/** What it reads where it lies: Cloud Storage and the Files API. Other pages are not fetched for every model. */
const ownFiles = /^gs:\/\/|^https:\/\/generativelanguage\.googleapis\.com\//i;
const ignore = (): void => {};

/** Google's generateContent, as the Gemini API and Vertex AI speak it. The target's URL is the base: model and verb follow it. */
export const googleGenerateContent: Protocol = {
  name: 'google-generate-content',
  responseType: 'Google',
  chatPath: '',
  auth: { header: 'x-goog-api-key', prefix: '' },
  imageUrls: ownFiles,
  framing: { stream: eventsOrError, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) => new GoogleDecoder(target, form, requestId, warn),
  parseFailure: parseGoogleFailure,
};
