// The ai SDK with @ai-sdk/openai-compatible. Not dependencies: see README.md, "Other clients".
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText } from 'ai';

const usageOf = (usage) => ({ input: usage.inputTokens, output: usage.outputTokens });
const settings = { temperature: 0.2, maxOutputTokens: 256 };

export function create({ baseUrl }) {
  const provider = createOpenAICompatible({
    name: 'bench',
    apiKey: 'sk-test',
    baseURL: baseUrl,
    includeUsage: true,
  });
  const model = provider('gpt-4o-mini');
  return {
    async generate(prompt) {
      const result = await generateText({ model, prompt, ...settings });
      return { text: result.text, usage: usageOf(result.usage) };
    },
    stream(prompt, meta) {
      const result = streamText({ model, prompt, ...settings });
      meta.usage = Promise.resolve(result.usage).then(usageOf);
      return result.textStream;
    },
  };
}
