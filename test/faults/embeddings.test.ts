import { embeddingCases } from './cases/embeddings.ts';
import { register } from './fault-case.ts';

register(embeddingCases);
