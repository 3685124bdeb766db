import { describe, expect, it } from 'vitest';
import { asMerged, type Layer, mergeLayers, mergeOver } from '../../src/config/layers.ts';
import { objectSource } from '../../src/config/source.ts';

const layer = (name: string, value: Record<string, unknown>): Layer => ({
  value,
  source: objectSource(name),
  role: name,
  base: [],
  moved: new Map(),
});
const owner = (merged: ReturnType<typeof mergeLayers>, ...path: string[]): string =>
  merged.ownerOf(path).role;

describe('layers', () => {
  it('merges objects and replaces arrays and scalars', () => {
    const merged = mergeLayers([
      layer('low', { a: { x: 1, y: [1, 2] }, b: 1 }),
      layer('high', { a: { y: [3] }, c: null }),
    ]);
    expect(merged.value).toEqual({ a: { x: 1, y: [3] }, b: 1, c: null });
  });

  it('remembers who said what', () => {
    const merged = mergeLayers([
      layer('low', { a: { x: 1, y: 1 } }),
      layer('middle', { a: { y: 2 } }),
      layer('high', { b: { z: 1 } }),
    ]);
    expect([owner(merged, 'a', 'x'), owner(merged, 'a', 'y'), owner(merged, 'b', 'z')]).toEqual([
      'low',
      'middle',
      'high',
    ]);
  });

  it('replaces a block whose provider differs, and says so', () => {
    const low = layer('low', { llm: { provider: 'openai', config: { temperature: 1, api_key: 'a' } } });
    const merged = mergeLayers([low, layer('high', { llm: { provider: 'groq', config: { top_p: 1 } } })]);
    expect(merged.value).toEqual({ llm: { provider: 'groq', config: { top_p: 1 } } });
    expect(merged.dropped.map((part) => [part.path.join('.'), part.layer.role])).toEqual([['llm', 'low']]);
    expect(owner(merged, 'llm', 'config', 'top_p')).toBe('high');
  });

  it('merges a block that names no provider into the one below', () => {
    const low = layer('low', { llm: { provider: 'openai', config: { temperature: 1 } } });
    const merged = mergeLayers([low, layer('high', { llm: { config: { top_p: 1 } } })]);
    expect(merged.value).toEqual({ llm: { provider: 'openai', config: { temperature: 1, top_p: 1 } } });
  });

  it('gives a part of a tree its own origins', () => {
    const merged = mergeLayers([
      layer('low', { llm: { config: { a: 1, b: 1 } } }),
      layer('high', { llm: { config: { b: 2 } } }),
    ]);
    const part = merged.at(['llm', 'config']);
    expect([part.value, owner(part, 'a'), owner(part, 'b')]).toEqual([{ a: 1, b: 2 }, 'low', 'high']);
    expect(part.writtenAt(['b'])).toEqual(['llm', 'config', 'b']);
  });

  it('lays one merged tree under another', () => {
    const over = mergeOver(asMerged(layer('defaults', { a: 1, b: 1 })), asMerged(layer('own', { b: 2 })));
    expect([over.value, owner(over, 'a'), owner(over, 'b')]).toEqual([{ a: 1, b: 2 }, 'defaults', 'own']);
  });

  it('never changes its input', () => {
    const low = Object.freeze({ a: Object.freeze({ x: 1 }) });
    mergeLayers([layer('low', low), layer('high', { a: { x: 2 } })]);
    expect(low).toEqual({ a: { x: 1 } });
  });
});
