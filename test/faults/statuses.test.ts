import { statusCases } from './cases/statuses.ts';
import { register } from './fault-case.ts';

register(statusCases);
