import { EventStreamCodec } from '@smithy/eventstream-codec';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

/**
 * The bytes of an AWS event stream from one line per frame: `messageStop {"stopReason":"end_turn"}`; `!` before the name
 * makes an exception, `~` a frame cut short after so many bytes.
 */
export function encodeEvents(text: string): Buffer {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Buffer.concat(
    lines.map((line) => {
      const [, cut, exception, name = '', data = ''] = /^(?:~(\d+) )?(!?)(\S+) ?(.*)$/s.exec(line) ?? [];
      const kind = exception === '!' ? 'exception' : 'event';
      const frame = codec.encode({
        headers: {
          [`:${kind}-type`]: { type: 'string', value: name },
          ':content-type': { type: 'string', value: 'application/json' },
          ':message-type': { type: 'string', value: kind },
        },
        body: Buffer.from(data),
      });
      return frame.subarray(0, cut === undefined ? frame.length : Number(cut));
    }),
  );
}
