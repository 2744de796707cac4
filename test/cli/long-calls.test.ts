import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const stdin = 'ripple: 1\nhandoffs: [a -> b]\n';

describe('what is wrong in a very long call', () => {
  it.each([
    ['impact', Array.from({ length: 3000 }, (_, i) => `nobody-${i}`)],
    ['list', Array.from({ length: 3000 }, (_, i) => `nobody-${i}`)],
    ['list', [Array.from({ length: 3000 }, (_, i) => `nobody-${i}`).join(' ')]],
  ])('%s: is cut at a thousand', async (verb, words) => {
    const { code, stderr } = await runCli([verb, ...words, '-f', '-'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain('more than 1,000 errors');
  });

  it('is said once of a word that stands there again and again', async () => {
    const { code, stderr } = await runCli(
      ['list', ...Array.from({ length: 3000 }, () => 'nobody'), '-f', '-'],
      {
        stdin,
      },
    );
    expect(code).toBe(2);
    expect(stderr).toContain('1 error;');
  });
});
