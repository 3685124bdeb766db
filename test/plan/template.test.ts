import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../src/plan/template.ts';

const values: Readonly<Record<string, string>> = {
  HOST: 'example.com',
  PORT: '8080',
  PATH: 'a/b',
  ORIGIN: 'https://gateway.example/',
  EVIL_HOST: 'example.com/path',
  EVIL_USER: 'user@evil.example',
  EVIL_PATH: '../admin',
  EVIL_QUERY: 'x?y=1',
  CRLF: 'a\r\nHost: evil',
  EMPTY: '',
  DATE: '2024-10-21',
  EVIL_PORT: 'example.com:8443',
  EVIL_DOTS: 'a/%2E%2e/admin',
  EVIL_HASH: 'x#y',
  PORT_TEXT: '80@evil.example',
  ADDRESS: '[::1]',
};
const render = (template: string) =>
  renderTemplate(template, (name) => (Object.hasOwn(values, name) ? values[name] : undefined));

describe('templates', () => {
  it.each([
    ['https://{{HOST}}/v1', 'https://example.com/v1'],
    ['https://{{HOST}}{{#if PORT}}:{{PORT}}{{/if}}/{{PATH}}', 'https://example.com:8080/a/b'],
    ['https://{{HOST}}{{#if EMPTY}}:{{EMPTY}}{{/if}}/v1', 'https://example.com/v1'],
    ['{{#if ORIGIN}}{{ORIGIN}}{{else}}https://{{HOST}}{{/if}}/v1', 'https://gateway.example/v1'],
    ['{{#if MISSING}}{{MISSING}}{{else}}https://{{HOST}}{{/if}}/v1', 'https://example.com/v1'],
    ['{{#if HOST}}{{#if MISSING}}a{{else}}https://b{{/if}}{{else}}c{{/if}}', 'https://b'],
    ['https://h/p?v={{DATE}}', 'https://h/p?v=2024-10-21'],
    ['http://{{ADDRESS}}:{{PORT}}/v1', 'http://[::1]:8080/v1'],
  ])('%s', (template, expected) => {
    expect(render(template)).toEqual({ text: expected, problems: [] });
  });

  it.each([
    ['https://{{MISSING}}/v1', 'unset'],
    ['https://{{constructor}}/v1', 'unset'],
    ['https://{{EVIL_HOST}}/v1', 'unsafe'],
    ['https://{{EVIL_USER}}/v1', 'unsafe'],
    ['https://h/{{EVIL_PATH}}', 'unsafe'],
    ['https://h/{{EVIL_QUERY}}', 'unsafe'],
    ['https://h/{{CRLF}}', 'unsafe'],
    ['https://h/p?v={{CRLF}}', 'unsafe'],
    ['https://{{EVIL_PORT}}/v1', 'unsafe'],
    ['https://{{HOST}}:{{PORT_TEXT}}/v1', 'unsafe'],
    ['https://{{HOST}}:{{HOST}}/v1', 'unsafe'],
    ['https://{{__proto__}}/v1', 'unset'],
    ['https://{{toString}}.example/v1', 'unset'],
    ['https://h/{{EVIL_DOTS}}', 'unsafe'],
    ['https://h/{{EVIL_HASH}}', 'unsafe'],
    ['https://{{CRLF}}/v1', 'unsafe'],
    ['{{#if HOST}}https://h', 'malformed'],
    ['https://h{{/if}}', 'malformed'],
    ['https://h/{{lookup this "x"}}', 'malformed'],
  ])('%s is refused', (template, reason) => {
    expect(render(template).problems[0]?.reason).toBe(reason);
  });
});
