import type { ChatRequest, ImagePart, Message } from '../chat/types.ts';
import type { Dialect } from '../generated/types.ts';
import { callsById } from './replay.ts';

export type PromptTemplate = NonNullable<Dialect['prompt_template']>;
type Role = 'system' | 'user' | 'assistant';
type Wrap = readonly [before: string, after: string];

/** What one party says until another speaks. */
export interface Turn {
  readonly role: Role;
  readonly parts: readonly (string | ImagePart)[];
}

interface Template {
  readonly start: string;
  readonly wrap: Readonly<Record<Role, Wrap>>;
  /** Where the model goes on. */
  readonly answer: string;
  /** The system prompt stands inside the user's turn that follows it. */
  readonly systemInUser?: boolean;
  readonly stop?: readonly string[];
  /** Marks of the template itself, which nobody may write inside a turn. */
  readonly marks?: RegExp;
}

const header = (role: Role): Wrap => [`<|start_header_id|>${role}<|end_header_id|>\n\n`, '<|eot_id|>'];
const chatml = (role: Role): Wrap => [`<|im_start|>${role}\n`, '<|im_end|>\n'];

const templates: Readonly<Record<PromptTemplate, Template>> = {
  llama3: {
    start: '<|begin_of_text|>',
    wrap: { system: header('system'), user: header('user'), assistant: header('assistant') },
    answer: header('assistant')[0],
    marks: /<(?=\|\w+\|>)/g,
  },
  llama2: {
    start: '',
    wrap: { system: ['<<SYS>>\n', '\n<</SYS>>\n\n'], user: ['[INST] ', ' [/INST]\n'], assistant: ['', '\n'] },
    answer: '',
    systemInUser: true,
    marks: /\[(?=\/?INST\])|<(?=<\/?SYS>>)/g,
  },
  chatml: {
    start: '',
    wrap: { system: chatml('system'), user: chatml('user'), assistant: chatml('assistant') },
    answer: chatml('assistant')[0],
    marks: /<(?=\|\w+\|>)/g,
  },
  instruction: {
    start: '',
    wrap: {
      system: ['', '\n\n'],
      user: ['### Instruction:\n', '\n\n'],
      assistant: ['### Response:\n', '\n\n'],
    },
    answer: '### Response:',
    systemInUser: true,
    stop: ['### Instruction:'],
  },
  transcript: {
    start: '',
    wrap: { system: ['', '\n\n'], user: ['User: ', '\n\n'], assistant: ['Assistant: ', '\n\n'] },
    answer: 'Assistant:',
    stop: ['\n\nUser:'],
  },
};

/** Texts at which an answer has to be stopped, because the model would go on with the user's next words. */
export const stopsOf = (name: PromptTemplate): readonly string[] => templates[name].stop ?? [];

/**
 * Writes turns as the template has them, up to where the model goes on; words put into its mouth stay open at the end.
 * Neighbouring texts are one, images stay where they were.
 */
export function renderPrompt(turns: readonly Turn[], name: PromptTemplate): readonly (string | ImagePart)[] {
  const template = templates[name];
  const clean = turns.map((turn) => withoutMarks(turn, template.marks));
  const written = template.systemInUser === true ? systemInUser(clean, template.wrap.system) : clean;
  const parts: (string | ImagePart)[] = [template.start];
  for (const [at, { role, parts: said }] of written.entries()) {
    const [before, after] = template.wrap[role];
    const isOpen = role === 'assistant' && at === written.length - 1;
    parts.push(before, ...said, isOpen ? '' : after);
  }
  if (written.at(-1)?.role !== 'assistant') parts.push(template.answer);
  return joined(parts);
}

/** Each system turn in front of the user's turn that follows it, or in one of its own. */
function systemInUser(turns: readonly Turn[], [before, after]: Wrap): readonly Turn[] {
  const out: Turn[] = [];
  let system: readonly (string | ImagePart)[] = [];
  for (const turn of turns) {
    if (turn.role === 'system') system = [before, ...turn.parts, after];
    else if (turn.role === 'user' || system.length === 0)
      out.push({ ...turn, parts: [...system, ...turn.parts] });
    else out.push({ role: 'user', parts: system }, turn);
    if (turn.role !== 'system') system = [];
  }
  return system.length === 0 ? out : [...out, { role: 'user', parts: system }];
}

function withoutMarks(turn: Turn, marks: RegExp | undefined): Turn {
  if (marks === undefined) return turn;
  const clean = (part: string | ImagePart) => (typeof part === 'string' ? part.replace(marks, '$& ') : part);
  return { ...turn, parts: turn.parts.map(clean) };
}

/** The conversation as turns: calls and their results are told in words, reasoning is left out. */
export function turnsOf(request: ChatRequest, system: string): readonly Turn[] {
  const calls = callsById(request.messages);
  const turns: Turn[] = system === '' ? [] : [{ role: 'system', parts: [system] }];
  for (const message of request.messages) {
    const role = message.role === 'tool' ? 'user' : message.role;
    const parts = partsOf(message, (id) => calls.get(id)?.name ?? id).filter((part) => part !== '');
    const last = turns.at(-1);
    if (parts.length === 0) continue;
    if (last?.role !== role) turns.push({ role, parts });
    else turns[turns.length - 1] = { role, parts: joined([...last.parts, '\n\n', ...parts]) };
  }
  return turns;
}

function partsOf(message: Message, nameOf: (id: string) => string): (string | ImagePart)[] {
  const { content } = message;
  const said = (typeof content === 'string' ? [content] : content.flatMap(spoken)).filter(
    (part) => part !== '',
  );
  if (message.role === 'tool') {
    const what = message.isError === true ? 'Error of' : 'Result of';
    return joined([`[${what} ${nameOf(message.toolCallId)}: `, ...said, ']']);
  }
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  const told = calls.map(
    ({ name, argumentsText, arguments: value }) =>
      `[Called ${name} with ${argumentsText ?? JSON.stringify(value)}]`,
  );
  return joined([...said, said.length > 0 && told.length > 0 ? '\n' : '', told.join('\n')]);
}

const spoken = (part: Exclude<Message['content'], string>[number]): readonly (string | ImagePart)[] =>
  part.type === 'text' ? [part.text] : part.type === 'image' ? [part] : [];

function joined(parts: readonly (string | ImagePart)[]): (string | ImagePart)[] {
  const out: (string | ImagePart)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else if (part !== '') out.push(part);
  }
  return out;
}
