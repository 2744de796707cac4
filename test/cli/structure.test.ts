import { describe, expect, it } from 'vitest';
import { FAR_SUPPLIER, NESTED, OPEN_ENDS, THREE_HOURS } from '../structure-worlds.ts';
import { LOOP } from '../worlds.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';

function structure(stdin: string, ...argv: readonly string[]): Promise<CliRun> {
  return runCli(['stress', '--structure', '-f', '-', ...argv], { stdin });
}

async function textOf(stdin: string, ...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await structure(stdin, ...argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('ripple stress --structure', () => {
  it('tells the loops, the ends, who stands alone and which choices are none', async () => {
    expect(await textOf(FAR_SUPPLIER.replace('ripple: 1', 'ripple: 1\norg: Far supplier')))
      .toBe(`The structure of Far supplier: no loop; 1 of 2 promises stands or falls with
mine; 1 of 2 choices between givers is no real one.

Loops: who is each other’s customer
None: nobody’s work comes back to them.

Ends that are no customers
- Nobody hands anything to mine and farm: work begins there, or suppliers are
  missing.

Customers nobody serves
None: every customer is handed something.

Single sources behind promises
If one of these teams stopped, so many of the 2 promised hand-offs would not
come in the same round.

Team  Promises  Its own  Customers
mine         1        0          1
desk         1        1          1
shop         1        1          1

Fake redundancy
- desk can choose between one and two (route), but both depend on mine.
- A true choice, with nobody behind all of its givers: goods of shop.
`);
  });

  it('tells whether a loop recovers, by which hand-offs it goes round, and what would end it', async () => {
    const { stdout, stderr } = await structure(NESTED);
    expect(stderr).toBe('');
    expect(stdout).toContain('The structure of this organization: 1 loop (1 does not catch up).');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '- a, b and c work in circles: what is lost there is never made up, it comes back every round. ' +
        'It comes back by b → c (org.yaml:6), c → b (org.yaml:7, feeds the next round); no slack and no buffer on it. '.replaceAll(
          'org.yaml',
          '<stdin>',
        ) +
        '54m more slack for “c->b” is the least that ends it within a few rounds: all is well again in round 10; more ends it sooner. ' +
        'Also round by a → b → c → a, where “c->a” (<stdin>:8) feeds the next round; 4h of slack on it.',
    );
    expect(stdout).toContain('ripple why a a -f -');
  });

  it('takes the incident that is asked for', async () => {
    expect(await textOf(THREE_HOURS)).toContain('what is lost there is all made up by round\n  4.');
    const short = await textOf(THREE_HOURS, '--delay', '2h');
    expect(short).toContain('it is 2h late');
    expect(short).toContain('does not come back');
    expect(await textOf(THREE_HOURS, '--recovery')).toContain('it is out for its own recovery time');
    expect(await textOf(THREE_HOURS, '--quality', '20%')).toContain('hands on 20% that is not right');
    expect(await textOf(LOOP, '--delay', '30w')).toContain('is not made up after 50\n  rounds.');
  });

  it('gives nearly everything not right a name', async () => {
    const text = await textOf(LOOP.replace('a: {}', 'a: { accurate: 90% }'));
    expect(text).toContain('hardly anything from a and b is right');
  });

  it('tells where a map ends', async () => {
    const text = (await textOf(OPEN_ENDS)).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Nothing leads on from archive: perhaps receivers are missing from the map.');
    expect(text).toContain(
      'No way leads to a customer from cellar and attic: perhaps a hand-off is missing.',
    );
    expect(text).toContain('Nobody hands anything to founder: work begins there');
    expect(text).toContain('No hand-off leads to or from porter and guest.');
    expect(text).toContain('Customers nobody serves guest: the map has no hand-off to them.');
    expect(await textOf(LOOP)).toContain('No team is a customer');
  });

  it('says what it left out, and --all shows it', async () => {
    const teams = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const stdin = `ripple: 1\nhandoffs:\n${teams.map((id) => `  - hub <-> ${id}\n`).join('')}`;
    const text = await textOf(stdin);
    expect(text).toContain('hub, t0, t1, t2 and 9 more work in circles');
    expect(text).toContain('8 more ways round; --all.');
    expect(text).toContain('ripple stress --structure -f - --all');
    const all = await textOf(stdin, '--all');
    expect(all).toContain('t11');
    expect(all).not.toContain('--all');
    const pairs = teams.slice(0, 8).map((id) => `  - ${id} <-> ${id}x\n`);
    const many = `ripple: 1\nhandoffs:\n${pairs.join('')}`;
    expect(await textOf(many)).toContain('6 of 8 loops listed;\n--all.');
    expect((await textOf(many, '--all')).match(/are each other’s customers/g)).toHaveLength(8);
  });

  it('is written as JSON and Markdown, not as CSV', async () => {
    const json = JSON.parse(await textOf(FAR_SUPPLIER, '--json'));
    expect(json).toMatchObject({ kind: 'ripple/structure', version: 1, promises: 2 });
    expect(await textOf(FAR_SUPPLIER, '--format', 'markdown')).toContain('| Team | Promises');
    const { code, stdout, stderr } = await structure(FAR_SUPPLIER, '--format', 'csv');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Formats here: text, json, markdown');
  });

  it('counts the choices that are true ones', async () => {
    const two = `${FAR_SUPPLIER.trimEnd()}\n  - { from: farm, to: shop, any-of: paper }\n  - { from: mine, to: shop, any-of: paper }\n`;
    expect((await textOf(two)).replaceAll(/\s+/g, ' ')).toContain(
      '- 2 true choices, each with nobody behind all of its givers: goods of shop and paper of shop.',
    );
  });

  it.each([
    ['--by-handoff'],
    ['--tolerance'],
    ['--top', '3'],
    ['--select', 'desk'],
    ['--by', 'group'],
    ['--merge', 'part-1.json'],
  ])('is no matter of %s', async (...argv) => {
    const { code, stdout, stderr } = await structure(FAR_SUPPLIER, ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('cannot be used with');
  });

  it('lists with --tolerance whom a choice depends on', async () => {
    const { stdout } = await runCli(['stress', '--tolerance', '-f', '-'], { stdin: FAR_SUPPLIER });
    expect(stdout).toContain(
      'Fake redundancy\n- mine stands behind both one and two, between which desk can choose (route).\n',
    );
    const { stdout: json } = await runCli(['stress', '--tolerance', '-f', '-', '--json'], {
      stdin: FAR_SUPPLIER,
    });
    const rows: { id: string; defeats: unknown }[] = JSON.parse(json).teams;
    const group = { to: 'desk', anyOf: 'route', members: ['one->desk', 'two->desk'] };
    expect(rows.find(({ id }) => id === 'mine')?.defeats).toEqual([group]);
    expect(rows.filter(({ id }) => id !== 'mine').flatMap(({ defeats }) => defeats)).toEqual([]);
  });
});
