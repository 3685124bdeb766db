import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { connect } from '../../../src/call/connect.ts';
import { createCollector } from '../../../src/chat/collect.ts';
import type { CallRecord, ChatResult } from '../../../src/chat/types.ts';
import { FromConfigError } from '../../../src/errors.ts';
import { createManualClock, createScriptedTransport } from '../../../src/testing.ts';
import type { WireRequest } from '../../../src/wire/http.ts';
import { casesOf, loadProtocol, type ProtocolCase } from '../../support/protocol-cases.ts';
import { type ChatForm, chatForms } from '../call.ts';
import type { FaultCase } from '../fault-case.ts';

const root = join(import.meta.dirname, '../../protocols');

/** Which recorded replies show a row, by the beginning of their names. */
const rowsOf: Readonly<Record<string, RegExp>> = {
  F28: /^(content-filter|finish-(safety|toxic|refusal)|blocked-prompt|guardrail|incomplete-content-filter|failed-by-policy|refusal)/,
  F29: /^error.*whole|^failed-whole|^error-whole|^exception-whole/,
  F30: /^error-(event|in-the-stream|first|at-the-end|with-finish|in-finish-reason)|^exception-(first|after)|^failed-after-text/,
  F36: /^(tool-calls|items|calls-|several|missing-starts|blocks-without|blocks-with|types-in|unknown|content-in-the-start|call-without|whole-)/,
  F37: /^(tools|function-call|tool-arguments|tool-input|arguments|finish-malformed|custom-tool)/,
  F38: /^usage/,
  F39: /^(finish|stop-|end-without|incomplete|truncated|last-line|lines-after|done-marker)/,
};

/** What a recorded reply is when it comes over the network, in either form. */
async function comes(one: ProtocolCase, protocolName: string, form: ChatForm): Promise<void> {
  const protocol = await loadProtocol(protocolName);
  const type =
    one.form === 'whole'
      ? 'application/json'
      : protocolName === 'bedrock-converse'
        ? 'application/vnd.amazon.eventstream'
        : protocolName === 'ollama-chat'
          ? 'application/x-ndjson'
          : 'text/event-stream';
  const transport = createScriptedTransport([{ headers: { 'content-type': type }, body: [one.reply!] }]);
  const credentials = {
    keep: () => 'stored:0' as const,
    read: () => undefined,
    redact: (text: string) => text,
  };
  const tools = {
    transport,
    credentials,
    clock: createManualClock(),
    authorize: (wire: WireRequest) => wire,
  };
  const call: CallRecord = { tags: [], attempts: [], warnings: [] };
  const collector = createCollector();
  let error: unknown;
  try {
    const handler = connect(protocol, one.target, undefined, tools);
    const stream = await handler(one.request, { delivery: form, call });
    for await (const batch of stream) collector.push(batch);
  } catch (reason) {
    error = reason;
  }
  if (one.outcome.error !== undefined) {
    expect(error).toBeInstanceOf(FromConfigError);
    const isCut = one.outcome.error.kind === 'stream-truncated' && one.outcome.events.length > 0;
    expect((error as FromConfigError).kind).toBe(
      isCut && form === 'stream' ? 'stream-interrupted' : one.outcome.error.kind,
    );
    return;
  }
  if (error !== undefined) throw error;
  const wanted = createCollector();
  wanted.push(one.outcome.events);
  const result = collector.result(call);
  expect(shown(result)).toEqual(shown(wanted.result({ tags: [], attempts: [], warnings: [] })));
  expectSane(result);
}

const shown = ({ text, reasoning, refusal, toolCalls, finishReason }: ChatResult) => ({
  text,
  reasoning,
  refusal,
  toolCalls: toolCalls.map(({ name, arguments: given, argumentsText }) => ({ name, given, argumentsText })),
  finishReason,
});

/** Whatever came: counts are counts, the finish is one of those there are, and calls have ids. */
function expectSane({ usage, finishReason, toolCalls }: ChatResult): void {
  for (const [name, value] of Object.entries(usage)) {
    if (name === 'source') expect(value).toMatch(/^(provider|estimated|unknown)$/);
    else if (value !== undefined) expect(value).toSatisfy((count) => Number.isInteger(count) && count >= 0);
  }
  expect(['stop', 'length', 'tool-calls', 'content-filter', 'other']).toContain(finishReason);
  expect(new Set(toolCalls.map(({ id }) => id)).size).toBe(toolCalls.length);
}

export const fixtureCases: readonly FaultCase[] = readdirSync(root).flatMap((protocol) =>
  casesOf(protocol).flatMap((one) =>
    Object.entries(rowsOf)
      .filter(([, names]) => names.test(one.name) && one.reply !== undefined)
      .flatMap(([row]) =>
        chatForms.map((form) => ({
          row,
          form,
          protocol,
          name: one.name,
          run: () => comes(one, protocol, form),
        })),
      ),
  ),
);
