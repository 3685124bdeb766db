import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { validateFile } from '../src/index.ts';
import { folderWith } from './support/documents.ts';

const document = `version: 1
extends: openai
llm:
  provider: openai
  config: { model: gpt-4.1-mini, temperature: 0.2, retry: { max_retries: 3 }, stop: [END] }
models: { fast: groq/llama-3.3-70b-versatile, local: { provider: ollama, config: { model: llama3.2 } } }
`;

it('a thousand files are checked in little time and memory', async () => {
  await using folder = await folderWith({});
  const names = Array.from({ length: 1000 }, (_, index) => folder.at(`document-${index}.yaml`));
  await Promise.all(names.map((name, index) => writeFile(name, `${document}# ${index}\n`)));
  const started = process.cpuUsage();
  const before = process.memoryUsage().rss;
  for (const name of names) expect(await validateFile(name, { environment: () => undefined })).toEqual([]);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(10_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
});
