import { expect, it } from 'vitest';
import { DependencyError } from '../src/errors.ts';
import { LlmFactory } from '../src/factory.ts';

it('a model in this process needs a package, and says which', async () => {
  const llm = await new LlmFactory().create('llamacpp', { model_path: './model.gguf' });
  const asked = llm.generate('Hi');
  await expect(asked).rejects.toBeInstanceOf(DependencyError);
  await expect(asked).rejects.toMatchObject({
    code: 'FC1001',
    details: { package: 'node-llama-cpp', install: 'npm install node-llama-cpp' },
  });
  await llm.close();
});
