import { Memory } from '../src/index.ts';

const facts = [
  'Ana moved from Lyon to Ghent in March.',
  'Ana is allergic to peanuts.',
  'The dentist appointment is on Friday at 9.',
];
const question = 'What is Ana allergic to?';

// No network and no key: the embedder `local` hashes words, and with infer: false no model is asked.
await using memory = await Memory.fromConfig('vector_store: memory\nllm: mock\nmemory: { infer: false }\n');
for (const fact of facts) await memory.add(fact, { userId: 'ana' });
const { results } = await memory.search(question, { userId: 'ana', topK: 1 });
const [found] = results;

console.log(`\nMemory, in this process alone: ${facts.length} facts are stored.`);
for (const fact of facts) console.log(`  - ${fact}`);
console.log(`Asked "${question}", it finds:`);
console.log(`  ${found?.score.toFixed(3)}  ${found?.memory}`);
