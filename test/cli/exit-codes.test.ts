import { describe, expect, it } from 'vitest';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { BROKEN, DOUBTFUL, SHOP, scratchFolder } from './scratch.ts';

/** SHOP with so much slack that the promise is kept, though the customer waits. */
const KEPT = SHOP.replace('promise: { late: 1h }', 'promise: { late: 5h }');
/** And with so much that nobody waits. */
const CALM = SHOP.replace('slack: 2h', 'slack: 7h');

const IMPACT = ['impact', 'a', '-f', '-'];
/** With one rule, so that what others find in a shop is no matter here. */
const CHECK = ['check', '-f', '-', '--rule', 'customer-unserved'];

/** SHOP with a customer whom nobody serves: a warning, unless the file says that it is an error. */
const UNSERVED = SHOP.replace('teams:', 'teams:\n  guest: { kind: customer }');
const FORBIDDEN = `${UNSERVED}rules: { customer-unserved: error }\n`;
const ACCEPTED = FORBIDDEN.replace(
  'guest: { kind: customer }',
  'guest: { kind: customer, accept: [{ rule: customer-unserved, why: They only look }] }',
);

/** Baselines: of a shop in which nothing was found, of the customer whom nobody serves, and what is none. */
const BASELINES = {
  'none.json': '{ "kind": "ripple/baseline", "version": 1, "findings": [] }',
  'guest.json':
    '{ "kind": "ripple/baseline", "version": 1, "findings": [\n' +
    '  { "rule": "customer-unserved", "entity": { "kind": "team", "id": "guest" } }] }',
  'broken.json': '{ "kind": "ripple/baseline", "version": 1, "findings": [{ "rule": "customer-unservd" }] }',
  'result.json': '{ "kind": "ripple/check", "version": 1, "usable": true }',
  'cut.json': '{ "kind": "ripple/baseline", "vers',
};

/** A call in a folder with these baselines, if it names one. */
async function runBeside(argv: readonly string[], stdin: string): Promise<CliRun> {
  return runCli(argv, argv.includes('--baseline') ? { stdin, cwd: scratchFolder(BASELINES) } : { stdin });
}
const DIFF = ['diff', 'examples/insurer', 'examples/clinic'];

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
    ...['init', 'check', 'impact', 'engagement', 'diff', 'explain'].flatMap((verb): Row[] => [
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
    [CHECK, UNSERVED, 0],
    [CHECK, ACCEPTED, 0],
    [[...CHECK, '--fail-on', 'info'], ACCEPTED, 0],
    [[...CHECK, '--fail-on', 'never'], FORBIDDEN, 0],
    [[...CHECK, '--exit-zero'], FORBIDDEN, 0],
    [['check', '-f', '-', '--rule', 'unused-accept'], FORBIDDEN, 0],
    [[...CHECK, '--select', 'shopper'], FORBIDDEN, 0],
    [[...CHECK, '--exclude', 'guest'], FORBIDDEN, 0],
    [[...CHECK, '--baseline', 'guest.json'], FORBIDDEN, 0],
    [[...CHECK, '--baseline', 'none.json', '--fail-on', 'info'], SHOP, 0],
    [[...CHECK, '--baseline', 'none.json', '--fail-on', 'error'], UNSERVED, 0],
    [[...CHECK, '--baseline', 'guest.json', '--fail-on', 'never'], SHOP, 0],
    [[...CHECK, '--baseline', 'guest.json', '--select', 'shopper'], SHOP, 0],
    [['check', '-f', '-', '--rule', 'unused-accept', '--baseline', 'guest.json'], SHOP, 0],
    [[...CHECK, '--baseline', 'none.json', '--update-baseline', '--fail-on', 'info'], FORBIDDEN, 0],
    [[...CHECK, '--baseline', 'guest.json', '--update-baseline'], SHOP, 0],
    [[...CHECK, '--baseline', 'missing.json', '--update-baseline'], FORBIDDEN, 0],
    [DIFF, '', 0],
    [[...DIFF, '--fail-on', 'never'], '', 0],
    [['diff', 'examples/clinic', 'examples/clinic', '--fail-on', 'any'], '', 0],
    [['explain'], '', 0],
    [['explain', 'unknown-team'], '', 0],
  ])('%j', async (argv, stdin, expected) => {
    const { code, stdout } = await runBeside(argv, stdin);
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
    [[...DIFF, '--fail-on', 'any'], '', 1, '--fail-on any: the maps are different'],
    [
      [...DIFF, '--fail-on', 'worse', '--quality', '20%'],
      '',
      1,
      '--fail-on worse: customers or promises are worse off',
    ],
    [[...CHECK, '--fail-on', 'info', '--json'], DOUBTFUL, 1, '--fail-on info: 1 warning'],
    [CHECK, FORBIDDEN, 1, '--fail-on error: 1 error'],
    [[...CHECK, '--fail-on', 'warn', '--format', 'sarif'], UNSERVED, 1, '--fail-on warn: 1 warning'],
    [[...CHECK, '--select', 'guest'], FORBIDDEN, 1, '--fail-on error: 1 error'],
    [[...CHECK, '--baseline', 'none.json'], FORBIDDEN, 1, '--fail-on warn: 1 error'],
    [[...CHECK, '--baseline', 'guest.json'], SHOP, 1, '--fail-on warn: 1 finding of the baseline is gone'],
    [[...CHECK, '--baseline', 'guest.json'], ACCEPTED, 1, '1 finding of the baseline is gone'],
    [
      [...CHECK, '--baseline', 'guest.json'],
      `${UNSERVED}rules: { customer-unserved: off }\n`,
      1,
      '1 finding of the baseline is gone',
    ],
    [
      [...CHECK, '--baseline', 'guest.json'],
      FORBIDDEN.replaceAll('guest', 'visitor'),
      1,
      '--fail-on warn: 1 error, 1 finding of the baseline is gone',
    ],
  ])('%j, and is 0 with --exit-zero', async (argv, stdin, expected, reason) => {
    const run = await runBeside(argv, stdin);
    expect(run.code).toBe(expected);
    expect(run.stderr).toContain(`${reason}, so the exit code is 1\n`);
    const hidden = await runBeside([...argv, '--exit-zero'], stdin);
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
    [[...DIFF, '--fail-on', 'error'], '', 'Allowed choices are broken-promise, worse, any, never.'],
    [[...DIFF, '--exit-zero', '--worse-by', 'x'], '', 'error[bad-duration]'],
    [CHECK, BROKEN, 'error[unknown-team]'],
    [[...CHECK, '--fail-on', 'never', '--exit-zero'], BROKEN, 'error[unknown-team]'],
    [[...CHECK, '--fail-on', 'never', '--exit-zero'], '{', 'error[yaml-syntax]'],
    [
      [...CHECK, '--rule', 'customer-unservd'],
      SHOP,
      'unknown rule “customer-unservd”. Did you mean customer-unserved?',
    ],
    [[...CHECK, '--select', 'nobody', '--exit-zero'], SHOP, 'error[unknown-team]'],
    [[...CHECK, '--update-baseline'], SHOP, '--update-baseline needs to know which file'],
    [[...CHECK, '--baseline', ''], SHOP, '--baseline needs the name of a file'],
    [[...CHECK, '--baseline', '-'], SHOP, '--baseline needs the name of a file'],
    [
      [...CHECK, '--baseline', 'missing.json', '--exit-zero'],
      SHOP,
      'there is no baseline missing.json; ripple check -f - --rule customer-unserved --baseline missing.json --update-baseline writes it',
    ],
    [[...CHECK, '--baseline', 'broken.json', '--exit-zero'], SHOP, 'did you mean “customer-unserved”?'],
    [
      [...CHECK, '--baseline', 'broken.json', '--update-baseline'],
      SHOP,
      'broken.json:1:68  error[not-one-of]',
    ],
    [[...CHECK, '--baseline', 'result.json'], SHOP, '“ripple/check” is not one of ripple/baseline'],
    [[...CHECK, '--baseline', 'cut.json'], SHOP, 'cut.json:1:30  error[yaml-syntax]'],
    [[...CHECK, '--baseline', 'guest.json'], BROKEN, 'error[unknown-team]'],
    [[...CHECK, '--baseline', 'none.json', '--update-baseline'], BROKEN, 'error[unknown-team]'],
  ])('%j', async (argv, stdin, words) => {
    const { code, stdout, stderr } = await runBeside(argv, stdin);
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
