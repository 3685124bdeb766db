import type { Transport } from './http.ts';
import type { NetworkSettings } from './network.ts';

/** Transports by their settings: equal settings share connections. */
export interface Transports {
  transportFor(settings: NetworkSettings): Promise<Transport>;
  close?(): Promise<void>;
}

/** Makes a transport for each kind of settings, on first use, and closes all of them together. */
export function createTransports(): Transports {
  const made = new Map<string, Promise<Transport>>();
  return {
    transportFor(settings) {
      const key = JSON.stringify(settings);
      const known = made.get(key) ?? make(settings);
      made.set(key, known);
      return known;
    },
    async close() {
      const open = await Promise.all(made.values());
      made.clear();
      await Promise.all(open.map((transport) => transport.close?.()));
    },
  };
}

const make = async (settings: NetworkSettings): Promise<Transport> =>
  (await import('./network.ts')).createNetworkTransport(settings);

/** What an application handed in sends everything, whatever the settings say. */
export const alwaysThrough = (transport: Transport): Transports => ({
  transportFor: async () => transport,
});
