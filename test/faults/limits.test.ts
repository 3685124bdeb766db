import { limitCases } from './cases/limits.ts';
import { register } from './fault-case.ts';

register(limitCases);
