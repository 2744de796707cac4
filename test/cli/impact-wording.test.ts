import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

async function say(argv: string, yaml: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(['impact', '-f', '-', ...argv.split(' ')], {
    stdin: `ripple: 1\n${yaml}`,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.replaceAll(/\n {2,}(?=\S)/g, ' ');
}

/** kitchen --2h slack--> waiter --> guest */
const CAFE = `currency: EUR
teams: { kitchen: { cost-of-delay: 10 }, waiter: {}, guest: { kind: customer } }
handoffs:
  - { from: kitchen, to: waiter, slack: 2h }
  - waiter -> guest
`;

describe('impact in words', () => {
  it('does not count nobody', async () => {
    const text = await say('kitchen --delay 1h', CAFE);
    expect(text).toContain('No other team affected; cost of delay EUR 10.');
    expect(text).not.toMatch(/\b0 /);
  });

  it('counts no more who barely feel it than are affected', async () => {
    expect(await say('kitchen --quality 0.001%', CAFE)).toContain('2 other teams affected (2 barely:');
  });

  it('says nothing of telling where no workaround waits for it', async () => {
    expect(await say('kitchen --delay 3h', CAFE)).not.toContain('Telling');
  });

  it('says that all are within the depth, where they are', async () => {
    const text = await say('kitchen --delay 3h --depth 2', CAFE);
    expect(text).toContain('- Everyone affected is at most 2 hand-offs away.');
    expect(await say('kitchen --delay 3h --depth 1', CAFE)).toContain('1 more affected team (1 customer');
  });

  it('says on time and not 0h late, told and to be told', async () => {
    const late = `${CAFE.replace('waiter: {}', 'waiter: { lead: 2h }').replace('- waiter -> guest', '')}
  - { from: waiter, to: guest, workaround: { saves: 100%, notice: 1h } }`;
    expect(await say('kitchen --delay 3h', late)).toContain('customers on time instead of 1h late');
    expect(await say('kitchen --delay 3h --told', late)).toContain(
      'if nobody told, customers would be 1h late in all instead of on time.',
    );
  });

  it('does not give the same share twice as if it were a change', async () => {
    const shares = (
      accurate: string,
    ): string => `teams: { a: {}, b: { accurate: ${accurate} }, c: { kind: customer } }
handoffs: [{ from: a, to: b, taints: 6% }, b -> c]
`;
    // Spoilt by 6% x 1.1% = 0.066% of what is right otherwise: from 20% to 20.053%, and from 20.06% to 20.113%.
    expect(await say('a --quality 1.1%', shares('80%'))).toContain('20.1% of the time instead of 20%');
    expect(await say('a --quality 1.1%', shares('79.94%'))).toContain(
      'c gets something not right a little more often than usual (20.1%)',
    );
  });

  it('leaves out lateness that only computing can feel', async () => {
    // Rework of 1m for 0.001% of the work: 1.7e-7 hours.
    const text = await say(
      'a --delay 1h --quality 0.001%',
      `teams: { a: {}, b: {}, c: { kind: customer } }
handoffs: [{ from: a, to: b, slack: 1d, catches: 90%, rework: 1m }, b -> c]
`,
    );
    expect(text).toContain('If a is 1h late and <0.01% of it is not right, no customer feels it');
    expect(text).toContain('2 other teams affected (2 barely');
    expect(text).not.toContain('0h');
  });
});
