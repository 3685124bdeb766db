// The limit as a user would write it: undici's request(), JSON.parse and a minimal SSE split, one yield per event.
// No error handling, no validation, no retries. Every ratio in the report is to this client.
import { Agent, request } from 'undici';

const headers = { 'content-type': 'application/json', authorization: 'Bearer sk-test' };
const settings = { model: 'gpt-4o-mini', temperature: 0.2, max_tokens: 256 };
const usageOf = (usage) => ({ input: usage.prompt_tokens, output: usage.completion_tokens });

export function create({ baseUrl }) {
  const dispatcher = new Agent();
  const post = (prompt, more) => {
    const body = JSON.stringify({ ...settings, messages: [{ role: 'user', content: prompt }], ...more });
    return request(`${baseUrl}/chat/completions`, { method: 'POST', dispatcher, headers, body });
  };
  return {
    async generate(prompt) {
      const response = await post(prompt);
      const reply = JSON.parse(await response.body.text());
      return { text: reply.choices[0].message.content, usage: usageOf(reply.usage) };
    },
    async *stream(prompt, meta) {
      const response = await post(prompt, { stream: true, stream_options: { include_usage: true } });
      const decoder = new TextDecoder();
      let rest = '';
      for await (const bytes of response.body) {
        rest += decoder.decode(bytes, { stream: true });
        let from = 0;
        for (let to = rest.indexOf('\n\n'); to !== -1; to = rest.indexOf('\n\n', from)) {
          const data = rest.slice(from + 6, to);
          from = to + 2;
          if (data === '[DONE]') continue;
          const event = JSON.parse(data);
          if (event.usage) meta.usage = usageOf(event.usage);
          const text = event.choices[0]?.delta.content;
          if (text) yield text;
        }
        rest = rest.slice(from);
      }
    },
  };
}
