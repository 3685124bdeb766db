import type { ChatHandler } from '../../chat/types.ts';
import { answer } from '../handler-stream.ts';
import type { HandlerProtocol } from '../protocol.ts';
import { Engine } from './engine.ts';
import { cost, generate } from './generate.ts';
import { NAME } from './history.ts';
import { refuseServerParameters } from './settings.ts';

/** A GGUF file in this process, through the optional package node-llama-cpp. */
export const llamaCpp: HandlerProtocol = {
  name: NAME,
  responseType: 'LlamaCpp',
  createHandler(target, tools) {
    refuseServerParameters(target);
    const engine = new Engine(target);
    const handler: ChatHandler = (request, options) =>
      answer({ target, request, options, tools, cost }, (signal) =>
        generate(request, target, engine, signal),
      );
    return Object.assign(handler, { close: () => engine.close() });
  },
};
