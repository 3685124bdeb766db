import { describe, expect, it } from 'vitest';
import { RateLimitError } from '../../src/index.ts';
import { failed, host, hosts, said } from '../support/targets.ts';

const spent = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '20s' };
const limited = (more: object = {}) => ({
  llm: {
    provider: 'openai-compatible',
    config: host('a', { rate_limit: { concurrency: 8, ...more } }),
  },
});
const used = { ...said('one'), headers: spent };

describe('rate_limit', () => {
  it('waits where a good reply says that nothing is left, until it says', async () => {
    const { llm, clock, asked, notices } = await hosts({ a: [used, said('two')] }, limited());
    expect(await llm.generate('1')).toBe('one');
    const second = llm.generate('2');
    await clock.advance(19_999);
    expect(asked()).toHaveLength(1);
    await clock.advance(2000);
    expect(await second).toBe('two');
    expect(notices).toContainEqual(expect.objectContaining({ type: 'rate-limit-wait' }));
  });

  it('holds back everybody after one was refused', async () => {
    const { llm, clock, asked } = await hosts(
      { a: [failed(429, { 'retry-after': '30' }), said('later')] },
      limited(),
    );
    await expect(llm.generate('1')).rejects.toThrow(RateLimitError);
    const others = ['2', '3', '4'].map((prompt) => llm.generate(prompt));
    await clock.advance(29_999);
    expect(asked()).toHaveLength(1);
    await clock.advance(3002);
    expect(await Promise.all(others)).toEqual(['later', 'later', 'later']);
  });

  it('refuses at once where the wait is longer than a call may wait, and does not look where it is told so', async () => {
    const impatient = await hosts({ a: [used, said('two')] }, limited({ max_wait: '5s' }));
    await impatient.llm.generate('1');
    const error = await impatient.llm.generate('2').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'rate-limit', retryAfterMs: 20_000 });
    const blind = await hosts({ a: [used, said('two')] }, limited({ follow_headers: false }));
    await blind.llm.generate('1');
    expect(await blind.llm.generate('2')).toBe('two');
  });
});
