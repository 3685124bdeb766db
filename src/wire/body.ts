import type { WireResponse } from './http.ts';

/** The body as text, up to about `limit` bytes; the connection is closed there. Rejects where the body breaks off. */
export async function readText(body: WireResponse['body'], limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
