import { transportCases } from './cases/transport.ts';
import { register } from './fault-case.ts';

register(transportCases);
