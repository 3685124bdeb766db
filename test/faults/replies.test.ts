import { replyCases } from './cases/replies.ts';
import { register } from './fault-case.ts';

register(replyCases);
