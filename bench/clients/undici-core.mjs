// The lower limit: dispatch() with a handler object (no Readable, no stream machinery), an iterator made by hand,
// all text of one network read joined into one piece. Back-pressure: pause above 256 Ki characters unread.
import { Agent } from 'undici';

const headers = ['content-type', 'application/json', 'authorization', 'Bearer sk-test'];
const HEAD =
  '{"model":"gpt-4o-mini","temperature":0.2,"max_tokens":256,"messages":[{"role":"user","content":';
const STREAM = ',"stream":true,"stream_options":{"include_usage":true}';
const bodyOf = (prompt, stream) => `${HEAD}${JSON.stringify(prompt)}}]${stream ? STREAM : ''}}`;
const usageOf = (usage) => ({ input: usage.prompt_tokens, output: usage.completion_tokens });
const LIMIT = 262144;

class Json {
  parts = [];
  constructor(resolve, reject) {
    this.resolve = resolve;
    this.onError = reject;
  }
  onRequestStart() {}
  onResponseStart() {}
  onResponseData(_controller, bytes) {
    this.parts.push(bytes);
  }
  onResponseEnd() {
    const all = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.resolve(JSON.parse(all.utf8Slice()));
  }
  onResponseError(_controller, error) {
    this.onError(error);
  }
}

class Sse {
  tail = null;
  text = '';
  waiting = null;
  ended = false;
  error = null;
  controller = null;
  paused = false;
  constructor(meta) {
    this.meta = meta;
  }
  onRequestStart() {}
  onResponseStart(controller) {
    this.controller = controller;
  }
  onResponseData(_controller, read) {
    const bytes = this.tail === null ? read : Buffer.concat([this.tail, read]);
    const last = bytes.lastIndexOf('\n\n');
    const end = last === -1 ? 0 : last + 2;
    this.tail = end < bytes.length ? Buffer.from(bytes.subarray(end)) : null;
    if (end === 0) return;
    const events = bytes.utf8Slice(0, end); // whole events only, so no decoder state is needed
    let text = '';
    let from = 0;
    for (let to = events.indexOf('\n\n'); to !== -1; to = events.indexOf('\n\n', from)) {
      if (events.charCodeAt(from + 6) === 123 /* { */) {
        const event = JSON.parse(events.slice(from + 6, to));
        text += event.choices[0]?.delta.content ?? '';
        if (event.usage) this.meta.usage = usageOf(event.usage);
      }
      from = to + 2;
    }
    if (text) this.push(text);
  }
  push(value) {
    if (this.waiting !== null) return this.settle({ done: false, value });
    this.text += value;
    if (this.text.length > LIMIT && !this.paused) {
      this.paused = true;
      this.controller.pause();
    }
  }
  settle(step) {
    const { resolve } = this.waiting;
    this.waiting = null;
    resolve(step);
  }
  onResponseEnd() {
    this.ended = true;
    if (this.waiting) this.settle({ done: true, value: undefined });
  }
  onResponseError(_controller, error) {
    this.error = error;
    this.waiting?.reject(error);
  }
  next() {
    if (this.text) {
      const value = this.text;
      this.text = '';
      if (this.paused) {
        this.paused = false;
        this.controller.resume();
      }
      return Promise.resolve({ done: false, value });
    }
    if (this.error) return Promise.reject(this.error);
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }
  return() {
    this.controller?.abort(new Error('closed'));
    return Promise.resolve({ done: true, value: undefined });
  }
  [Symbol.asyncIterator]() {
    return this;
  }
}

export function create({ baseUrl }) {
  const agent = new Agent();
  const { origin, pathname } = new URL(`${baseUrl}/chat/completions`);
  const send = (prompt, stream, handler) =>
    agent.dispatch(
      { origin, path: pathname, method: 'POST', headers, body: bodyOf(prompt, stream) },
      handler,
    );
  return {
    async generate(prompt) {
      const reply = await new Promise((resolve, reject) => {
        send(prompt, false, new Json(resolve, reject));
      });
      return { text: reply.choices[0].message.content, usage: usageOf(reply.usage) };
    },
    stream(prompt, meta) {
      const handler = new Sse(meta);
      send(prompt, true, handler);
      return handler;
    },
  };
}
