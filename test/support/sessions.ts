import type { CreateOptions, Session, SessionEvents } from '../../src/index.ts';
import { Session as Sessions } from '../../src/index.ts';
import { createMockLlm, type MockReply } from '../../src/testing.ts';

/** A session in memory on a model that answers from a script. */
export async function scripted(
  replies: readonly (string | MockReply)[],
  options: Partial<CreateOptions> & { readonly context_limit?: number } = {},
): Promise<Session> {
  const { context_limit, session, ...more } = options;
  const overrides = context_limit === undefined ? {} : { model_overrides: { context_limit } };
  const model = await createMockLlm(replies, overrides);
  return Sessions.create({ model, session: { store: 'memory', ...session }, ...more });
}

/** Collects what a session tells. */
export function heard<Name extends keyof SessionEvents>(session: Session, name: Name): SessionEvents[Name][] {
  const events: SessionEvents[Name][] = [];
  session.on(name, (event) => void events.push(event));
  return events;
}
