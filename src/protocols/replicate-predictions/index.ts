import type { ChatHandler } from '../../chat/types.ts';
import { answer } from '../handler-stream.ts';
import type { Form, HandlerProtocol } from '../protocol.ts';
import { renderRequest } from './render.ts';
import { Run } from './run.ts';

/** Replicate's predictions: several requests make one answer. */
export const replicatePredictions: HandlerProtocol = {
  name: 'replicate-predictions',
  responseType: 'Replicate',
  http: {
    chatPath: '/predictions',
    auth: { header: 'authorization', prefix: 'Bearer ' },
    renderRequest,
  },
  createHandler(target, tools) {
    const cancelling = new Set<Promise<void>>();
    const keep = (sent: Promise<void>): void => {
      cancelling.add(sent);
      void sent.finally(() => cancelling.delete(sent));
    };
    const handler: ChatHandler = (request, options) => {
      const form: Form = (tools.stream ?? options.delivery === 'stream') ? 'stream' : 'whole';
      return answer({ target, request, options, tools }, (signal, attempt) =>
        new Run(target, tools, options, signal, attempt).batches(request, form, keep),
      );
    };
    // A prediction that runs on costs money: what cancels it goes out before the connections are closed.
    return Object.assign(handler, { close: async () => void (await Promise.all(cancelling)) });
  },
};
