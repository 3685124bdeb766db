import { LlmFactory as Base, type Clock, type Services } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { answer, streamed } from './documents.ts';

export * from '../../src/index.ts';

/** Stands for every server: local ones are not there, all others answer. */
const transport = createScriptedTransport(({ method, body }) => {
  if (method === 'GET') return new Error('nobody is there');
  return String(body).includes('"stream":true') ? { body: streamed('Hel', 'lo') } : { body: answer() };
});

/** Examples wait for nothing: time runs a hundred times as fast. */
const clock: Clock = {
  now: () => performance.now() * 100,
  date: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms / 100);
    return () => clearTimeout(timer);
  },
};

const isolated: Partial<Services> = { transport, clock, environment: () => undefined };
let shared: Base | undefined;
const one = (): Base => {
  shared ??= new Base(isolated);
  return shared;
};

type Static = typeof Base;

/** The factory as examples import it, without the network and the environment of the machine. */
export class LlmFactory extends Base {
  constructor(services: Partial<Services> = {}) {
    super({ ...isolated, ...services });
  }
  static override create = ((...given: Parameters<Base['create']>) =>
    one().create(...given)) as Static['create'];
  static override fromConfig: Static['fromConfig'] = (...given) => one().fromConfig(...given);
  static override fromFile: Static['fromFile'] = (...given) => one().fromFile(...given);
  static override fromPreset: Static['fromPreset'] = (...given) => one().fromPreset(...given);
  static override register: Static['register'] = (...given) => one().register(...given);
  static override unregister: Static['unregister'] = (...given) => one().unregister(...given);
  static override providers: Static['providers'] = () => one().providers();
}
