import { fixtureCases } from './cases/fixtures.ts';
import { register } from './fault-case.ts';

register(fixtureCases);
