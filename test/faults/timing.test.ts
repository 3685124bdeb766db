import { timingCases } from './cases/timing.ts';
import { register } from './fault-case.ts';

register(timingCases);
