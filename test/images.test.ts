import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { needsResolving, resolveImages } from '../src/call/images.ts';
import type { ImagePart } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-images-'));
afterAll(() => rmSync(folder, { recursive: true }));

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const asking = (...images: Omit<ImagePart, 'type'>[]) => ({
  messages: [
    {
      role: 'user' as const,
      content: [
        { type: 'text' as const, text: 'What?' },
        ...images.map((image) => ({ type: 'image' as const, ...image })),
      ],
    },
  ],
});
const none = createScriptedTransport([]);
const imageOf = (request: { messages: readonly { content: unknown }[] }): unknown =>
  (request.messages[0]!.content as unknown[])[1];

describe('images', () => {
  it('by URL and whole data go as they are', () => {
    expect(
      needsResolving(
        asking({ url: 'https://a.example/x.png' }, { data: 'AAAA', mediaType: 'image/png' }),
        true,
      ),
    ).toBe(false);
    expect(needsResolving(asking({ url: 'https://a.example/x.png' }), false)).toBe(true);
  });

  it.each([
    ['png', png, 'image/png'],
    ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['gif', Buffer.from('GIF89a......'), 'image/gif'],
    ['webp', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp'],
  ])('by path are read, and known by their bytes: %s', async (_kind, bytes, mediaType) => {
    const resolved = await resolveImages(
      asking({ path: file('picture.txt', bytes), detail: 'low' }),
      true,
      none,
      undefined,
    );
    expect(imageOf(resolved)).toEqual({
      type: 'image',
      detail: 'low',
      data: Buffer.from(bytes).toString('base64'),
      mediaType,
    });
  });

  it('as data without a type get theirs', async () => {
    const resolved = await resolveImages(asking({ data: png.toString('base64') }), true, none, undefined);
    expect(imageOf(resolved)).toMatchObject({ mediaType: 'image/png' });
  });

  it('by URL are fetched where the provider takes none, without credentials', async () => {
    const transport = createScriptedTransport([
      { headers: { 'content-type': 'text/plain' }, body: [png.subarray(0, 5), png.subarray(5)] },
    ]);
    const resolved = await resolveImages(
      asking({ url: 'https://a.example/x.png?size=1' }),
      false,
      transport,
      undefined,
    );
    expect(imageOf(resolved)).toMatchObject({ mediaType: 'image/png', data: png.toString('base64') });
    expect(transport.requests[0]).toMatchObject({
      method: 'GET',
      origin: 'https://a.example',
      path: '/x.png?size=1',
      headers: ['accept', 'image/*'],
    });
  });

  it.each([
    ['a missing file', { path: '/nowhere/x.png' }, /cannot be read \(ENOENT\)/],
    [
      'a file that is no image',
      { path: file('text.png', Buffer.from('hello, I am a text')) },
      /is not an image/,
    ],
    ['another scheme', { url: 'file:///etc/passwd' }, /not an http or https URL/],
    ['no URL at all', { url: 'http://' }, /not an http or https URL/],
  ])('%s is told before anything is sent', async (_name, image, says) => {
    await expect(resolveImages(asking(image), false, none, undefined)).rejects.toMatchObject({
      kind: 'validation',
      message: expect.stringMatching(says),
    });
  });

  it.each([
    [404, 'answered 404'],
    [302, 'redirects elsewhere'],
  ])('that a server does not give (%d) are told', async (status, says) => {
    const transport = createScriptedTransport([{ status, body: 'x' }]);
    await expect(
      resolveImages(asking({ url: 'https://a.example/x' }), false, transport, undefined),
    ).rejects.toMatchObject({ message: expect.stringContaining(says) });
  });

  it('over 20 MiB are refused, from disk and in the middle of a download', async () => {
    const large = Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]);
    await expect(
      resolveImages(asking({ path: file('large.png', large) }), true, none, undefined),
    ).rejects.toMatchObject({ message: expect.stringContaining('20 MiB') });
    const transport = createScriptedTransport([
      { body: Array.from({ length: 40 }, () => Buffer.alloc(1024 * 1024)) },
    ]);
    await expect(
      resolveImages(asking({ url: 'https://a.example/x' }), false, transport, undefined),
    ).rejects.toMatchObject({ message: expect.stringContaining('20 MiB') });
  });
});
