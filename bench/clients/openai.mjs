// The openai SDK. Not a dependency: see README.md, "Other clients".
import OpenAI from 'openai';

const usageOf = (usage) => ({ input: usage.prompt_tokens, output: usage.completion_tokens });
const settings = { model: 'gpt-4o-mini', temperature: 0.2, max_tokens: 256 };

export function create({ baseUrl }) {
  const client = new OpenAI({ apiKey: 'sk-test', baseURL: baseUrl });
  const post = (prompt, more) =>
    client.chat.completions.create({ ...settings, messages: [{ role: 'user', content: prompt }], ...more });
  return {
    async generate(prompt) {
      const reply = await post(prompt);
      return { text: reply.choices[0].message.content, usage: usageOf(reply.usage) };
    },
    async *stream(prompt, meta) {
      for await (const event of await post(prompt, {
        stream: true,
        stream_options: { include_usage: true },
      })) {
        if (event.usage) meta.usage = usageOf(event.usage);
        const text = event.choices[0]?.delta.content;
        if (text) yield text;
      }
    },
  };
}
