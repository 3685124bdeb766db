import { readFile } from 'node:fs/promises';
import type { ChatRequest, ImagePart, Message, Part } from '../chat/types.ts';
import { failure } from '../errors.ts';
import type { Transport } from '../wire/http.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** Which URLs the provider fetches itself: all, none, or those that match. */
export type TakesUrls = boolean | RegExp;

/** Whether any message has a part that has to be read or fetched before rendering. */
export function needsResolving(request: ChatRequest, takesUrls: TakesUrls): boolean {
  for (const message of request.messages) {
    if (typeof message.content === 'string') continue;
    for (const part of message.content) if (part.type === 'image' && isOpen(part, takesUrls)) return true;
  }
  return false;
}

const isOpen = (part: ImagePart, takesUrls: TakesUrls): boolean =>
  part.path !== undefined ||
  (part.url !== undefined && !isTaken(part.url, takesUrls)) ||
  (part.data !== undefined && part.mediaType === undefined);

const isTaken = (url: string, takesUrls: TakesUrls): boolean =>
  typeof takesUrls === 'boolean' ? takesUrls : takesUrls.test(url);

/** Images by path are read, those by URL fetched where the provider takes none; up to 20 MiB each. Throws ValidationError or NetworkError. */
export async function resolveImages(
  request: ChatRequest,
  takesUrls: TakesUrls,
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<ChatRequest> {
  const resolvePart = async (part: Part): Promise<Part> =>
    part.type === 'image' && isOpen(part, takesUrls) ? resolveImage(part, transport, signal) : part;
  const resolveMessage = async (message: Message): Promise<Message> =>
    typeof message.content === 'string'
      ? message
      : ({ ...message, content: await Promise.all(message.content.map(resolvePart)) } as Message);
  return { ...request, messages: await Promise.all(request.messages.map(resolveMessage)) };
}

async function resolveImage(
  part: ImagePart,
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<ImagePart> {
  const { url, path, data, ...rest } = part;
  if (data !== undefined)
    return {
      ...rest,
      data,
      mediaType: mediaTypeOf(Buffer.from(data.slice(0, 64), 'base64'), 'the image data'),
    };
  const bytes = path === undefined ? await fetched(String(url), transport, signal) : await read(path);
  const name = path ?? String(url);
  if (bytes.length > MAX_BYTES) throw invalid(`The image ${name} is larger than 20 MiB.`);
  return { ...rest, data: bytes.toString('base64'), mediaType: part.mediaType ?? mediaTypeOf(bytes, name) };
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw invalid(`The image file ${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}

async function fetched(url: string, transport: Transport, signal: AbortSignal | undefined): Promise<Buffer> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw invalid(`"${url.slice(0, 80)}" is not an http or https URL of an image.`);
  const { origin, pathname, search, host } = new URL(url);
  const request = {
    method: 'GET' as const,
    origin,
    path: pathname + search,
    headers: ['accept', 'image/*'],
    body: null,
  };
  const response = await transport.send(request, { signal });
  if (response.status !== 200) {
    await response.body.return?.();
    const what =
      response.status >= 300 && response.status < 400 ? 'redirects elsewhere' : `answered ${response.status}`;
    throw invalid(`The image at ${host} cannot be fetched: the server ${what}.`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw invalid(`The image at ${host} is larger than 20 MiB.`);
  }
  return Buffer.concat(chunks);
}

/** By the first bytes; names and headers are often wrong. */
function mediaTypeOf(bytes: Buffer, name: string): string {
  const start = bytes.subarray(0, 12).toString('latin1');
  if (start.startsWith('\u0089PNG')) return 'image/png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp';
  throw invalid(`${name} is not an image that models take (PNG, JPEG, GIF, WebP).`);
}

const invalid = (message: string) =>
  failure('validation', message, {
    suggestion: 'Give a readable PNG, JPEG, GIF or WebP image of at most 20 MiB.',
  });
