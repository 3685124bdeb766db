import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextTemplate } from '../../src/protocols/openai-chat/text-template.ts';

const event = (content: unknown, rest = ''): string =>
  `{"id":"c1","choices":[{"index":0,"delta":{"content":${JSON.stringify(content)}${rest}},"finish_reason":null}]}`;

function learnt(text = 'Hello'): TextTemplate {
  const template = new TextTemplate();
  template.learn(event(text), text);
  return template;
}

describe('text template', () => {
  it('gives what parsing would give, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, next) => {
        const data = event(next);
        const found = learnt(first).match(data);
        if (found !== undefined) expect(found).toBe(JSON.parse(data).choices[0].delta.content);
      }),
    );
  });

  it('finds plain and escaped texts', () => {
    expect(learnt().match(event(' world'))).toBe(' world');
    expect(learnt().match(event('a "quote" \\ and \n'))).toBe('a "quote" \\ and \n');
    expect(learnt().match(event(''))).toBe('');
  });

  it.each([
    ['another id', event('x').replace('c1', 'c2')],
    ['a finish', event('x').replace('null', '"stop"')],
    ['more in the delta', event('x', ',"tool_calls":[]')],
    [
      'a smuggled end of the text',
      event('x').replace('"x"', '"x"},"finish_reason":"stop"},{"delta":{"content":"y"'),
    ],
    ['null for a text', event(null)],
  ])('leaves %s to the parser', (_name, data) => {
    expect(learnt().match(data)).toBeUndefined();
  });

  it('learns nothing from an event whose text stands elsewhere', () => {
    const template = new TextTemplate();
    template.learn('{"logprobs":{"content":"a"},"choices":[{"delta":{"content":"b"}}]}', 'b');
    template.learn('{"choices":[{"delta":{"con\\u0074ent":"b"}}]}', 'b');
    template.learn(event('a'), 'b');
    expect(template.match(event('c'))).toBeUndefined();
  });

  it('gives up on streams whose events all differ', () => {
    const template = new TextTemplate();
    const odd = (n: number): string => event('x').replace('c1', `c${n}`);
    for (let n = 0; n < 40; n++) {
      template.match(odd(n));
      template.learn(odd(n), 'x');
    }
    expect(template.match(odd(39))).toBeUndefined();
  });
});
