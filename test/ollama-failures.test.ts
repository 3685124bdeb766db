import { describe, expect, it, test } from 'vitest';
import { failureFromReply } from '../src/protocols/failures.ts';
import { ollamaChat as protocol } from '../src/protocols/ollama-chat/index.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target: Target = {
  provider: 'example',
  model: 'example-model',
  protocol: protocol.name,
  url: 'http://localhost:11434/api/chat',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

function failed(status: number, message: string) {
  const body = JSON.stringify({ error: message });
  return failureFromReply(target, status, {}, body, protocol.parseFailure?.(status, body, {}), 0);
}

describe('a failed reply of Ollama', () => {
  it.each([
    [400, 'registry.ollama.ai/library/gemma:2b does not support tools', 'invalid-request'],
    [400, '"llama3.2" does not support thinking', 'invalid-request'],
    [400, 'the input length exceeds the context length', 'context-length'],
    [401, 'unauthorized', 'authentication'],
    [404, 'model "x" not found, try pulling it first', 'model-not-found'],
    [404, "model 'x' not found", 'model-not-found'],
    [404, '404 page not found', 'endpoint-not-found'],
    [429, 'too many concurrent requests', 'rate-limit'],
    [500, 'llama runner process has terminated: exit status 2', 'server'],
    [502, 'bad gateway', 'server'],
    [503, 'server busy, please try again. maximum pending requests exceeded', 'overloaded'],
  ])('%i %s', (status, message, kind) => {
    expect(failed(status, message)).toMatchObject({ kind, message, status });
  });

  test('says how to get a model that is not there', () => {
    expect(failed(404, "model 'qwen3:8b' not found").suggestion).toContain('ollama pull qwen3:8b');
  });
});
