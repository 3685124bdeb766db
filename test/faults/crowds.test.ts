import { crowdCases } from './cases/crowds.ts';
import { register } from './fault-case.ts';

register(crowdCases);
