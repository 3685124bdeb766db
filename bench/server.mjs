// Mock chat completions server (JSON and SSE) on loopback. Every body is serialised once, ahead of time, so that
// a request costs the server one header parse and one write.
//
//   node bench/server.mjs [port]        prints {"port":N} when ready; ends when its stdin closes
//
// The scenario is in the path, so a client only needs a base URL:
//   http://127.0.0.1:PORT/s/<pieces>/<delayMs>/v1/chat/completions
// delayMs 0: the whole SSE body at full speed in 64 KiB writes (each event in an HTTP chunk of its own).
// delayMs > 0: one event per socket write, every delayMs milliseconds.
import http from 'node:http';
import { piece, textOf } from './answers.mjs';

const detail = {
  reasoning_tokens: 0,
  audio_tokens: 0,
  accepted_prediction_tokens: 0,
  rejected_prediction_tokens: 0,
};
const usage = (n) => ({
  prompt_tokens: 42,
  completion_tokens: n,
  total_tokens: 42 + n,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: detail,
});
const head = (object) => ({
  id: 'chatcmpl-CqT5bYbIYv0bIvZPAO7sRdQ1hVwQk',
  object,
  created: 1763600000,
  model: 'gpt-4o-mini-2024-07-18',
  service_tier: 'default',
  system_fingerprint: 'fp_560af6e559',
});

function events(n) {
  const event = (choices, use = null) =>
    `data: ${JSON.stringify({ ...head('chat.completion.chunk'), choices, usage: use })}\n\n`;
  const choice = (delta, finish_reason = null) => [{ index: 0, delta, logprobs: null, finish_reason }];
  const out = [event(choice({ role: 'assistant', content: '', refusal: null }))];
  for (let i = 0; i < n; i++) out.push(event(choice({ content: piece(i) })));
  out.push(event(choice({}, 'stop')), event([], usage(n)), 'data: [DONE]\n\n');
  return out;
}

function reply(n) {
  const message = { role: 'assistant', content: textOf(n), refusal: null, annotations: [] };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: 'stop' }];
  return JSON.stringify({ ...head('chat.completion'), choices, usage: usage(n) });
}

function httpChunk(text) {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]);
}

const scenarios = new Map();
function scenario(n) {
  let found = scenarios.get(n);
  if (!found) {
    const frames = events(n).map(httpChunk);
    const json = Buffer.from(reply(n));
    const jsonHead = {
      'content-type': 'application/json',
      'content-length': json.length,
      'x-request-id': 'req_1',
    };
    found = { frames, all: Buffer.concat(frames), json, jsonHead };
    scenarios.set(n, found);
  }
  return found;
}

// Streams with the same delay share one timer; a late tick writes what is due, each event in a write of its own.
const wheels = new Map();
function pace(delay, res, frames) {
  if (!wheels.has(delay)) wheels.set(delay, { open: new Set(), timer: null });
  const wheel = wheels.get(delay);
  wheel.open.add({ res, frames, sent: 0, started: performance.now() });
  wheel.timer ??= setInterval(() => {
    const now = performance.now();
    for (const s of wheel.open) {
      const due = Math.min(s.frames.length, Math.ceil((now - s.started) / delay));
      while (s.sent < due && !s.res.destroyed) s.res.socket.write(s.frames[s.sent++]);
      if (s.sent === s.frames.length) s.res.end();
      if (s.sent === s.frames.length || s.res.destroyed) wheel.open.delete(s);
    }
    if (wheel.open.size === 0) {
      clearInterval(wheel.timer);
      wheel.timer = null;
    }
  }, delay);
}

async function blast(res, all) {
  const socket = res.socket;
  for (let at = 0; at < all.length && !socket.destroyed; at += 65536) {
    if (socket.write(all.subarray(at, at + 65536))) continue;
    await new Promise((resolve) => {
      const done = () => {
        socket.off('drain', done).off('close', done);
        resolve();
      };
      socket.on('drain', done).on('close', done);
    });
  }
  res.end();
}

const SSE = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  'x-request-id': 'req_1',
  'transfer-encoding': 'chunked',
};
const server = http.createServer({ noDelay: true, keepAliveTimeout: 60_000 }, (req, res) => {
  const body = [];
  req.on('data', (bytes) => body.push(bytes));
  req.on('end', () => {
    const [, pieces, delay] = /^\/s\/(\d+)\/([\d.]+)\/v1\/chat\/completions$/.exec(req.url) ?? [];
    if (!pieces) {
      res.writeHead(404).end(`{"error":{"message":"not found ${req.url}"}}`);
      return;
    }
    const { frames, all, json, jsonHead } = scenario(Number(pieces));
    if (!/"stream"\s*:\s*true/.test(Buffer.concat(body).toString('latin1'))) {
      res.writeHead(200, jsonHead).end(json);
      return;
    }
    res.writeHead(200, SSE);
    res.flushHeaders();
    if (Number(delay) > 0) pace(Number(delay), res, frames);
    else blast(res, all);
  });
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', 4096, () => {
  console.log(JSON.stringify({ port: server.address().port }));
});
process.stdin.on('end', () => process.exit()).resume();
