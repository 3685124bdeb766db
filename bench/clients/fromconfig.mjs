// Our own client, written the way the README tells users to write it. FROMCONFIG_ENTRY names another build.
const { LlmFactory } = await import(
  process.env.FROMCONFIG_ENTRY ?? new URL('../../dist/index.js', import.meta.url)
);

const yaml = (baseUrl, key = 'sk-test') => `llm:
  provider: openai-compatible
  config:
    model: gpt-4o-mini
    base_url: ${baseUrl}
    api_key: ${key}
    temperature: 0.2
    max_tokens: 256
`;
const usageOf = (result) => ({ input: result.usage.inputTokens, output: result.usage.outputTokens });

export async function create({ baseUrl }) {
  const llm = await LlmFactory.fromConfig(yaml(baseUrl));
  return {
    async generate(prompt) {
      const result = await llm.chat({ messages: [{ role: 'user', content: prompt }] });
      return { text: result.text, usage: usageOf(result) };
    },
    stream(prompt, meta) {
      const stream = llm.stream(prompt);
      meta.usage = stream.result.then(usageOf);
      return stream;
    },
  };
}

// A key of its own for each call, so that nothing can be remembered from the call before.
export const configs = {
  yaml: (i) => LlmFactory.fromConfig(yaml('http://127.0.0.1:1/v1', `sk-test-${i}`)),
  object: (i) =>
    LlmFactory.create('openai-compatible', {
      model: 'gpt-4o-mini',
      base_url: 'http://127.0.0.1:1/v1',
      api_key: `sk-test-${i}`,
      temperature: 0.2,
      max_tokens: 256,
    }),
};
