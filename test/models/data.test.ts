import { describe, expect, it } from 'vitest';
import { dataFiles, snapshot, withPrices } from '../../scripts/update-models.mjs';
import type { Validate } from '../../src/config/provider-module.ts';
import { catalog } from '../../src/generated/catalog.ts';
import { modelNames } from '../../src/generated/model-names.ts';
import { factLists } from '../../src/generated/models.ts';
import { validate } from '../../src/generated/validators/definition.ts';
import { rules } from '../../src/models/data/rules.ts';
import { vendors } from '../../src/models/data/vendors.ts';
import { bareName } from '../../src/models/names.ts';
import { parseLine } from '../../src/models/table.ts';

const ids = new Set(catalog.map(({ id }) => id));
const word =
  /^(?:[cio]\d+|<[tipav]+|>[tipav]+|[+-][tprsh]+|e[a-z,]+|b\d*-\d*|w|k[\d-]+|r[\d-]+|d[\d-]*|=\S+|s(?:alpha|beta)|@\d|[$~][\d./e-]+(?:;\S+)?)$/;

describe('lists of models', () => {
  it.each(Object.keys(factLists))('%s: every line is well-formed, and stands once', async (name) => {
    const { models, sources } = await factLists[name]!();
    const lines = models.split('\n').filter(Boolean);
    const names = lines.map((line) => line.split(' ', 1)[0]!);
    expect(new Set(names).size).toBe(names.length);
    const wrong = lines.flatMap((line) =>
      line
        .split(' ')
        .slice(1)
        .filter((one) => !word.test(one)),
    );
    expect(wrong).toEqual([]);
    for (const line of lines) {
      const { price, contextWindow } = parseLine(line, sources, '2026-11-20');
      if (price !== undefined) expect(price.source).toMatch(/ of \d{4}-\d\d-\d\d/);
      expect(contextWindow === undefined || contextWindow > 0).toBe(true);
    }
  });

  it('together stay small', async () => {
    const lists = await Promise.all(dataFiles().map(({ text }) => text.length));
    expect(lists.reduce((sum, length) => sum + length, 0)).toBeLessThan(700_000);
    expect(modelNames.length).toBeLessThan(10_000);
  });

  it('have the prices of the installed package', () => {
    const files = dataFiles();
    const of = snapshot(files);
    const stale = files.filter(({ id, text }) => withPrices(id, text, of) !== text).map(({ id }) => id);
    expect(stale, 'run npm run update-models').toEqual([]);
  });
});

describe('rules', () => {
  it('are of the shape that definitions may have', () => {
    expect((validate as Validate)({ id: 'a', base_url: 'https://a.example', rules }) || validate.errors).toBe(
      true,
    );
    expect(rules.filter(({ source }) => !/read \d{4}-\d\d-\d\d$/.test(source ?? ''))).toEqual([]);
  });

  it('name providers and makers that there are', () => {
    const makers = new Set(vendors.map(({ id }) => id));
    expect(rules.flatMap(({ providers }) => providers ?? []).filter((id) => !ids.has(id))).toEqual([]);
    expect(rules.flatMap(({ families }) => families ?? []).filter((id) => !makers.has(id))).toEqual([]);
    expect(vendors.flatMap(({ list }) => list ?? []).filter((list) => factLists[list] === undefined)).toEqual(
      [],
    );
  });

  it.each([
    ['openai/gpt-5', 'gpt-5'],
    ['accounts/fireworks/models/kimi-k3', 'kimi-k3'],
    ['@cf/meta/llama-3.3-70b', 'llama-3.3-70b'],
    ['us.anthropic.claude-opus-4-8', 'claude-opus-4-8'],
    ['models/gemini-2.5-pro', 'gemini-2.5-pro'],
    ['ft:gpt-4o:acme', 'gpt-4o:acme'],
    ['MiniMax-M3', 'minimax-m3'],
  ])('are matched against the name alone: %s', (model, name) => {
    expect(bareName(model)).toBe(name);
  });
});
