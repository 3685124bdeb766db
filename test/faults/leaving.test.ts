import { leavingCases } from './cases/leaving.ts';
import { register } from './fault-case.ts';

register(leavingCases);
