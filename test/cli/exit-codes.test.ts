import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { BROKEN, DOUBTFUL, SHOP } from './scratch.ts';

/** SHOP with so much slack that the promise is kept, though the customer waits. */
const KEPT = SHOP.replace('promise: { late: 1h }', 'promise: { late: 5h }');
/** And with so much that nobody waits. */
const CALM = SHOP.replace('slack: 2h', 'slack: 7h');

const IMPACT = ['impact', 'a', '-f', '-'];
const CHECK = ['check', '-f', '-'];

type Row = readonly [argv: readonly string[], stdin: string, code: number];

describe('exit code 0: done, and nothing found that a gate forbids', () => {
  it.each<Row>([
    [[], '', 0],
    [['--no-color'], '', 0],
    [['--help'], '', 0],
    [['-h'], '', 0],
    [['help'], '', 0],
    [['--version'], '', 0],
    [['-V'], '', 0],
    ...['init', 'check', 'impact', 'engagement', 'explain'].flatMap((verb): Row[] => [
      [[verb, '--help'], '', 0],
      [['help', verb], '', 0],
    ]),
    [IMPACT, SHOP, 0],
    [[...IMPACT, '--fail-on', 'never'], SHOP, 0],
    [[...IMPACT, '--fail-on', 'broken-promise'], KEPT, 0],
    [[...IMPACT, '--fail-on', 'customer-late'], CALM, 0],
    [CHECK, SHOP, 0],
    [CHECK, DOUBTFUL, 0],
    [[...CHECK, '--fail-on', 'error'], DOUBTFUL, 0],
    [[...CHECK, '--fail-on', 'never'], DOUBTFUL, 0],
    [[...CHECK, '--fail-on', 'warn'], SHOP, 0],
    [['explain'], '', 0],
    [['explain', 'unknown-team'], '', 0],
  ])('%j', async (argv, stdin, expected) => {
    const { code, stdout } = await runCli(argv, { stdin });
    expect(code).toBe(expected);
    expect(stdout).not.toBe('');
  });
});

describe('exit code 1: a gate forbids what was found', () => {
  it.each<[...Row, string]>([
    [[...IMPACT, '--fail-on', 'broken-promise'], SHOP, 1, '--fail-on broken-promise: 1 promise broken'],
    [[...IMPACT, '--fail-on', 'customer-late'], KEPT, 1, '--fail-on customer-late: a customer is late'],
    [
      [...IMPACT, '--fail-on=customer-late', '--json'],
      KEPT,
      1,
      '--fail-on customer-late: a customer is late',
    ],
    [[...CHECK, '--fail-on', 'warn'], DOUBTFUL, 1, '--fail-on warn: 1 warning'],
    [[...CHECK, '--fail-on', 'info', '--json'], DOUBTFUL, 1, '--fail-on info: 1 warning'],
  ])('%j, and is 0 with --exit-zero', async (argv, stdin, expected, reason) => {
    const run = await runCli(argv, { stdin });
    expect(run.code).toBe(expected);
    expect(run.stderr).toContain(`${reason}, so the exit code is 1\n`);
    const hidden = await runCli([...argv, '--exit-zero'], { stdin });
    expect(hidden.code).toBe(0);
    expect(hidden.stdout).toBe(run.stdout);
    expect(hidden.stderr).toContain(`${reason}\n`);
  });
});

describe('exit code 2: the input or the call is wrong', () => {
  it.each<[readonly string[], string, string]>([
    [['impct'], '', "unknown command 'impct'\n(Did you mean impact?)"],
    [['frobnicate'], '', "unknown command 'frobnicate'\n\n`ripple --help` lists all commands"],
    [['--frobnicate'], '', "unknown option '--frobnicate'"],
    [['-f', '-', 'impact'], '', 'options follow the command'],
    [['help', 'impct'], '', 'unknown command “impct”. Did you mean impact?'],
    [['help', 'frobnicate'], '', 'unknown command “frobnicate”. `ripple --help` lists all'],
    [['check', 'org.yaml'], '', 'error: files follow -f: ripple check -f org.yaml'],
    [['check', 'a b'], '', "ripple check -f 'a b'"],
    [['init', 'a', 'b'], '', "too many arguments for 'init'"],
    [['explain', 'a', 'b'], '', "too many arguments for 'explain'"],
    [['explain', 'unknwn-team'], '', 'unknown code “unknwn-team”. Did you mean unknown-team?'],
    [['explain', '???'], '', 'unknown code “???”. `ripple explain` lists all codes.'],
    [['init', '--delay', '1d'], '', "unknown option '--delay'"],
    [[...IMPACT, '--dely', '1d'], SHOP, '(Did you mean --delay?)'],
    [[...IMPACT, '--delay'], SHOP, "'--delay <duration>' argument missing"],
    [[...IMPACT, '--fail-on', 'worse'], SHOP, 'Allowed choices are broken-promise, customer-late, never.'],
    [[...IMPACT, '--fail-on', 'broken-promise', '--exit-zero'], BROKEN, 'error[unknown-team]'],
    [[...IMPACT, '--exit-zero', '--delay', 'x'], SHOP, 'error[bad-duration]'],
    [[...IMPACT, 'nobody', '--exit-zero'], SHOP, 'error[unknown-team]'],
    [[...CHECK, '--fail-on', 'broken-promise'], SHOP, 'Allowed choices are error, warn, info, never.'],
    [CHECK, BROKEN, 'error[unknown-team]'],
    [[...CHECK, '--fail-on', 'never', '--exit-zero'], BROKEN, 'error[unknown-team]'],
    [[...CHECK, '--fail-on', 'never', '--exit-zero'], '{', 'error[yaml-syntax]'],
  ])('%j', async (argv, stdin, words) => {
    const { code, stdout, stderr } = await runCli(argv, { stdin });
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
