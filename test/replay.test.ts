import { describe, expect, it } from 'vitest';
import type { Message } from '../src/chat/types.ts';
import type { Protocol, Target } from '../src/protocols/protocol.ts';
import { acceptableHistory } from '../src/protocols/replay.ts';
import {
  callsIn,
  historyOf,
  LAST,
  opaqueTexts,
  QUESTION,
  RESULT,
  reasoningOf,
  recordedProtocols,
  textsIn,
  toolIdsIn,
  toolsFor,
} from './support/replay-histories.ts';

const all = await recordedProtocols();
const sources = all.filter(({ called }) => called !== undefined);
const pairs = sources.flatMap((from) =>
  all
    .filter((to) => to !== from)
    .map((to) => ({ title: `${from.protocol.name} on ${to.protocol.name}`, from, to })),
);

/** Formats that put all they are told into one text, and know no calls. */
const withoutTools = new Set(['aleph-alpha-complete']);
/** Formats with a field for thoughts that nobody signed: those that name no origin go there. */
const takesUnsigned = new Set(['ollama-chat']);
/** Formats that send their own reasoning back only to servers that want it. */
const wanting: Readonly<Record<string, Target['dialect']>> = {
  'openai-chat': { reasoning_replay: 'reasoning_details' },
  'openai-responses': { reasoning_replay: 'encrypted_content' },
};
const idRules: Readonly<Record<string, RegExp>> = {
  'anthropic-messages': /^[a-zA-Z0-9_-]{1,64}$/,
  'bedrock-converse': /^[a-zA-Z0-9_-]{1,64}$/,
  'openai-responses': /^.{1,64}$/,
};

function render(
  protocol: Protocol,
  target: Target,
  messages: readonly Message[],
  tools = toolsFor(messages),
) {
  const request = { messages, tools };
  const body = (form: 'stream' | 'whole'): string =>
    String(protocol.renderRequest(request, target, form).body);
  const stream = body('stream');
  expect(body('stream'), 'the same again').toBe(stream);
  JSON.parse(body('whole'));
  const parsed = JSON.parse(stream) as Record<string, unknown>;
  return { parsed, text: textsIn(parsed).join('\n') };
}

/** What every server wants of the calls in a history, whatever it calls them. */
function expectPairs(protocol: Protocol, body: unknown, count: number): void {
  const { calls, results } = toolIdsIn(body);
  expect(calls, 'each call is there').toHaveLength(count);
  expect([...results].sort(), 'and has its result').toEqual([...calls].sort());
  const rule = idRules[protocol.name];
  if (rule === undefined) return;
  expect(new Set(calls).size, 'ids are unique').toBe(count);
  for (const id of calls) expect(id).toMatch(rule);
}

/** Turns of two sides that take turns, the user first. */
function expectTurns(body: Readonly<Record<string, unknown>>): void {
  const turns = (body.contents ?? body.messages) as { role: string }[];
  const roles = turns.map(({ role }) => (role === 'user' ? 'user' : 'other'));
  expect(roles).toEqual(roles.map((_role, at) => (at % 2 === 0 ? 'user' : 'other')));
}
const takesTurns = new Set([
  'anthropic-messages',
  'vertex-anthropic',
  'bedrock-converse',
  'google-generate-content',
]);

it('has histories of every protocol with tools', () => {
  // What is read like another format has that one's recordings.
  const isRead = (one: Protocol): boolean =>
    sources.some(({ protocol }) => protocol.createDecoder === one.createDecoder);
  const without = all.filter(({ protocol }) => !isRead(protocol)).map(({ protocol }) => protocol.name);
  expect(without.filter((name) => !withoutTools.has(name))).toEqual([]);
});

describe.each(pairs)('$title', ({ from, to }) => {
  const messages = historyOf(from.thought, from.called);

  it('says what was said, and nothing that only the first can read', () => {
    const tools = withoutTools.has(to.protocol.name) ? [] : toolsFor(messages);
    const { parsed, text } = render(to.protocol, to.target, messages, tools);
    for (const said of [QUESTION, RESULT, LAST]) expect(text).toContain(said);
    for (const { name } of callsIn(messages)) expect(text).toContain(name);
    for (const answer of [from.thought, from.called]) {
      if (answer === undefined) continue;
      for (const secret of opaqueTexts(answer.message)) expect(text).not.toContain(secret);
      for (const part of reasoningOf(answer.message)) {
        const mayGo = part.opaque === undefined && takesUnsigned.has(to.protocol.name);
        if (!mayGo && part.text.length > 3) expect(text).not.toContain(part.text);
      }
    }
    if (!withoutTools.has(to.protocol.name)) expectPairs(to.protocol, parsed, callsIn(messages).length);
    if (takesTurns.has(to.protocol.name)) expectTurns(parsed);
  });
});

describe.each(all)('$protocol.name', ({ protocol, target, thought, called }) => {
  if (called !== undefined)
    it('gets its own answers back with all that only it can read', () => {
      for (const answer of new Set([thought, called])) {
        if (answer === undefined) continue;
        const messages = historyOf(answer);
        const dialect = { ...answer.target.dialect, ...wanting[protocol.name] };
        const { parsed, text } = render(protocol, { ...answer.target, dialect }, messages);
        for (const secret of opaqueTexts(answer.message)) expect(text).toContain(secret);
        expectPairs(protocol, parsed, callsIn(messages).length);
      }
    });

  it('takes a history that no server would have written', () => {
    const tools = withoutTools.has(protocol.name) ? [] : [{ name: 'look', parameters: { type: 'object' } }];
    const { parsed, text } = render(protocol, target, awkward, tools);
    for (const said of ['Seven degrees.', 'Hurry!', 'Bodø']) expect(text).toContain(said);
    if (!withoutTools.has(protocol.name)) expectPairs(protocol, parsed, callsIn(awkward).length);
    if (takesTurns.has(protocol.name)) expectTurns(parsed);
  });
});

const call = (id: string, name: string, city: string) => ({
  id,
  name,
  arguments: { city },
  argumentsText: JSON.stringify({ city }),
});
const long = `call_abc|${'fc_0123456789abcdef'.repeat(24)}`;

/** Ids of other formats, twice, too long or empty; names with dots; results late, missing, or without their call. */
const awkward: readonly Message[] = [
  { role: 'assistant', content: 'How can I help?' },
  { role: 'user', content: QUESTION },
  {
    role: 'assistant',
    content: '',
    toolCalls: [call(long, 'weather.now', 'Oslo'), call('call_0', 'weather.now', 'Bergen')],
  },
  { role: 'user', content: 'Hurry!' },
  { role: 'tool', toolCallId: long, content: RESULT },
  {
    role: 'assistant',
    content: '',
    toolCalls: [call('call_0', 'weather.now', 'Bodø'), call('', 'weather.now', 'Vardø')],
  },
  { role: 'tool', toolCallId: 'call_0', content: 'Cold.' },
  { role: 'tool', toolCallId: '', content: 'Colder.', isError: true },
  { role: 'tool', toolCallId: 'gone', content: 'Seven degrees.' },
  { role: 'user', content: LAST },
];

describe('acceptableHistory', () => {
  const rule = { idPattern: /^[a-z0-9_]{1,12}$/, idMax: 12, namePattern: /^[a-z_]+$/ };

  it('is the list itself where there are no tools', () => {
    const messages: Message[] = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Hi' },
    ];
    expect(acceptableHistory(messages, rule)).toBe(messages);
  });

  it('gives the same ids however long the conversation has become', () => {
    const ids = (messages: readonly Message[]) =>
      callsIn(acceptableHistory(messages, rule)).map(({ id }) => id);
    const whole = ids(awkward);
    expect(new Set(whole).size).toBe(4);
    expect(whole).toContain('call_0');
    expect(ids(awkward.slice(0, 5))).toEqual(whole.slice(0, 2));
  });

  it('never changes an id into one that is there already', () => {
    const [changed] = callsIn(
      acceptableHistory([{ role: 'assistant', content: '', toolCalls: [call('A', 'a', '')] }], rule),
    );
    const taken = [call('A', 'a', ''), call(changed!.id, 'a', '')];
    const ids = callsIn(acceptableHistory([{ role: 'assistant', content: '', toolCalls: taken }], rule));
    expect(ids[1]!.id).toBe(changed!.id);
    expect(ids[0]!.id).not.toBe(changed!.id);
  });

  it('leaves the names of tools that are offered', () => {
    const offered = [{ name: 'weather.now', parameters: {} }];
    const names = (tools: typeof offered) =>
      callsIn(acceptableHistory(awkward, rule, tools)).map(({ name }) => name);
    expect(names(offered)[0]).toBe('weather.now');
    expect(names([])[0]).toBe('weather_now');
  });

  it('changes nothing the second time', () => {
    const once = acceptableHistory(awkward, rule);
    expect(acceptableHistory(once, rule)).toEqual(once);
  });
});
