import { describe, expect, it, vi } from 'vitest';
import type { DiffResult } from '../../src/model/diff-result.ts';
import type { Finding } from '../../src/model/finding.ts';
import { DIFF_KINDS } from '../../src/rules/diff-kinds.ts';
import { AFTER, BEFORE } from '../diff-worlds.ts';
import { runCli } from './run-cli.ts';
import { namesIn, scratchFolder, textOf } from './scratch.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Compares two texts in a folder of their own. */
async function diff(before: string, after: string, ...argv: readonly string[]) {
  const cwd = scratchFolder({ 'old.yaml': before, 'new.yaml': after });
  return { cwd, ...(await runCli(['diff', 'old.yaml', 'new.yaml', ...argv], { cwd })) };
}

async function resultOf(before: string, after: string, ...argv: readonly string[]): Promise<DiffResult> {
  const { code, stdout } = await diff(before, after, '--json', ...argv);
  expect(code).toBe(0);
  const result: DiffResult = JSON.parse(stdout);
  return result;
}

function found({ findings }: DiffResult, rule: string): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

const ONLY_SLACK = BEFORE.replace('what: Bread, slack: 6h', 'what: Bread, slack: 1h');
const SMALL = `ripple: 1
teams: { baker: {}, guest: { kind: customer } }
handoffs: [{ from: baker, to: guest, slack: 2h }]
`;
const SAID = 'No difference between old.yaml and new.yaml: same teams, hand-offs and promises.';

describe('nothing changed', () => {
  it('is one line, however narrow the terminal, and exit code 0 by any gate', async () => {
    expect(await diff(BEFORE, BEFORE, '--fail-on', 'any')).toMatchObject({
      code: 0,
      stdout: `${SAID}\n`,
      stderr: '',
    });
    const markdown = await diff(BEFORE, `# a comment\n${BEFORE}`, '--format', 'markdown');
    expect(markdown.stdout.trim().split('\n').at(-1)).toContain('No difference between');
  });

  it('is the whole result for machines', async () => {
    const result = await resultOf(BEFORE, BEFORE);
    expect(result).toMatchObject({ kind: 'ripple/diff', version: 1, verdict: 'same', findings: [] });
    expect(result.impact.scenarios).toHaveLength(3);
    expect((await diff(BEFORE, BEFORE, '--format', 'csv')).stdout.split('\n')).toHaveLength(2);
    for (const format of ['sarif', 'junit', 'gitlab', 'github'])
      expect((await diff(BEFORE, BEFORE, '--format', format)).code).toBe(0);
  });

  it('for customers is said where the file did change', async () => {
    const { stdout } = await diff(
      BEFORE,
      BEFORE.replace('shop: { name: Shop }', 'shop: { name: Shop, lead: 3d }'),
    );
    expect(stdout.replaceAll('\n', ' ')).toContain('Changed, and nothing changes for customers');
  });
});

describe('a change of the size of rounding', () => {
  it('is none for customers, unless a promise breaks by it', async () => {
    const lessRight = (from: string, to: string): string =>
      BEFORE.replace('name: Bakehouse,', `name: Bakehouse, accurate: ${from},`).replace(
        'what: Tarts, promise: { late: 1h }',
        `what: Tarts, promise: { late: 1h, accurate: ${to} }`,
      );
    const [before, slightly, clearly] = ['98%', '97.98%', '97.8%'].map((share) => lessRight(share, '50%'));
    const none = await resultOf(before ?? '', slightly ?? '');
    expect([none.verdict, none.impact.customers, none.impact.usual.customers]).toEqual(['changed', [], []]);
    const some = await resultOf(before ?? '', clearly ?? '');
    expect([some.verdict, found(some, 'customer-more-defects').length > 0]).toEqual(['worse', true]);
    const promising = (accurate: string): string =>
      SMALL.replace('baker: {}', `baker: { accurate: ${accurate} }`).replace(
        'slack: 2h',
        'promise: { accurate: 97.99% }',
      );
    const broken = await resultOf(promising('98%'), promising('97.98%'));
    expect(broken.findings.map(({ rule }) => rule)).toEqual(['promise-newly-broken']);
  });
});

describe('the headline of --worse-by', () => {
  it('says how much longer nobody waits', async () => {
    const { stdout } = await diff(SMALL, SMALL.replace('2h', '1h'), '--worse-by', '4w');
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'and nobody waits more than 4w longer, or more than 4w less long.',
    );
  });
});

describe('what nobody could count on before', () => {
  const PROMISING = SMALL.replace('slack: 2h', 'slack: 2h, promise: { late: 1h }');

  it('is no promise that newly breaks, but says under what it is not kept', async () => {
    const result = await resultOf(SMALL, PROMISING, '--fail-on', 'worse');
    expect([result.verdict, ...result.findings.map(({ message }) => message)]).toEqual([
      'changed',
      'baker → guest newly promises guest to be at most 1h late; it is not kept if baker is 1d late.',
    ]);
    expect(result.impact.promises).toMatchObject([{ change: 'newly-broken', because: 'made' }]);
    expect(result.impact.stress.breakMore).toBe(0);
    const { stdout } = await diff(SMALL, PROMISING);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/newly promised, and .*not kept/);
  });

  it('is a scenario made harder, by itself', async () => {
    const scenario = (delay: string): string =>
      `${PROMISING}scenarios:\n  storm: { name: Storm, incidents: [{ team: baker, delay: ${delay} }] }\n`;
    const result = await resultOf(scenario('1h'), scenario('5h'), '--fail-on', 'worse');
    expect([result.verdict, ...result.findings.map(({ message }) => message)]).toEqual([
      'changed',
      'The changed scenario Storm breaks 1 promise: baker → guest.',
    ]);
    const harder = await resultOf(scenario('1h'), scenario('5h').replace('slack: 2h', 'slack: 1h'));
    expect(found(harder, 'promise-newly-broken')).toEqual([]);
    expect(found(harder, 'customer-later')).toHaveLength(1);
  });
});

describe('the answer for people', () => {
  it('shows what a scenario spoils, and does not call it the same as before', async () => {
    const strike = `${SMALL}scenarios:\n  mess: { name: Mess, incidents: [{ team: baker, quality: 50% }] }\n`;
    const { stdout } = await diff(strike, strike.replace('slack: 2h', 'slack: 2h, catches: 40%'));
    expect(stdout).toMatch(/Mess .*50% → 30%/);
    expect(stdout).not.toContain('comes to the same');
  });

  it('says that figures of a loop are those of its rounds', async () => {
    const loop = SMALL.replace('slack: 2h', 'slack: 1h').replace(
      'handoffs: [',
      'handoffs: [{ from: baker, to: baker, feedback: true }, ',
    );
    const scenarios = 'scenarios:\n  storm: { incidents: [{ team: baker, delay: 5h }] }\n';
    const { stdout } = await diff(`${SMALL}${scenarios}`, `${loop}${scenarios}`);
    expect(stdout.replaceAll('\n', ' ')).toContain('Where a loop never recovers');
  });

  it('says in whose calendar durations are written, and that something no longer comes', async () => {
    const { stdout } = await diff(`${SMALL}calendar: { hours-per-day: 6 }\n`, SMALL);
    expect(stdout.replaceAll('\n', ' ')).toContain('The calendar changed: all durations here');
    const three = SMALL.replace('guest:', 'mill: {}, guest:').replace('[{', '[mill -> baker, {');
    const result = await resultOf(three, three.replace('mill -> baker, ', ''));
    expect(found(result, 'customer-earlier')[0]?.message).toContain('mill → baker is no longer on the map');
  });

  it('of a map without customers compares the teams inside', async () => {
    const inside = SMALL.replace('guest: { kind: customer }', 'guest: {}');
    const { stdout } = await diff(inside, inside.replace('2h', '1h'));
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'no team is a customer here, so nothing can reach one; inside, 6h → 7h late together at most, if baker is 1d late.',
    );
  });
});

describe('a change', () => {
  it('is told outcome first', async () => {
    const { stdout } = await diff(BEFORE, ONLY_SLACK);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Worse: 1 promise to customers newly breaks; Guest waits up to 5h longer; 1 customer survives less delay.',
    );
    expect(stdout).toContain('old.yaml → new.yaml');
    expect(stdout).toContain('ripple why bakehouse guest --scenario strike -f new.yaml');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('is one finding for each effect, at what was changed, with the way there', async () => {
    const result = await resultOf(BEFORE, ONLY_SLACK);
    const line = BEFORE.split('\n').findIndex((text) => text.includes('what: Bread')) + 1;
    expect(result.verdict).toBe('worse');
    expect(found(result, 'promise-newly-broken').map(({ fingerprint }) => fingerprint)).toEqual([
      'promise-newly-broken:handoff/shop-%3Eguest',
    ]);
    for (const { place, severity } of result.findings) expect([place?.line, severity]).not.toContain('info');
    const [broken] = found(result, 'promise-newly-broken');
    expect(broken?.place).toMatchObject({ file: 'new.yaml', line });
    expect(broken?.message).toContain(
      'Rolls (Shop → Guest) newly breaks its promise (at most 4h late) in “Strike” and if Bakehouse is 1d late. Most of all in “Strike”: 2h late before, 7h late now. Changed on its way: Bread (Bakehouse → Shop).',
    );
    expect(broken?.way.map(({ place }) => place.line)).toEqual([line, line + 1]);
    const [later] = found(result, 'customer-later');
    expect(later?.place?.line).toBe(line);
  });

  it('of a promise alone is no merit and no accident', async () => {
    const loose = BEFORE.replace('what: Tarts, promise: { late: 1h }', 'what: Tarts, promise: { late: 2d }');
    const there = await resultOf(BEFORE, loose);
    expect(there.findings.map(({ rule }) => rule)).toEqual(['promise-loosened']);
    expect(there.findings[0]?.message).toContain(
      'because its promise changed from at most 1h late to at most 2d late',
    );
    expect(there.verdict).toBe('changed');
    const back = await resultOf(loose, BEFORE);
    expect(back.findings.map(({ rule }) => rule)).toEqual(['promise-newly-broken']);
    expect(back.findings[0]?.message).toContain(
      'its promise changed from at most 2d late to at most 1h late',
    );
    const dropped = await resultOf(
      BEFORE,
      BEFORE.replace('what: Tarts, promise: { late: 1h }', 'what: Tarts'),
    );
    expect(dropped.findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['promise-dropped', 'Tarts (Bakehouse → Cafe) no longer promises Cafe to be at most 1h late.'],
    ]);
    expect(dropped.verdict).toBe('worse');
  });

  it('finds new single sources, choices that are none and loops that never recover', async () => {
    const result = await resultOf(BEFORE, AFTER);
    expect(result.verdict).toBe('mixed');
    expect(found(result, 'new-single-source')[0]?.message).toContain(
      '3 promises newly stand or fall with Farm',
    );
    expect(found(result, 'new-fake-redundancy')[0]?.message).toContain(
      'is newly none: all of them depend on Farm',
    );
    expect(found(result, 'new-endless-loop')[0]?.message).toContain(
      'The loop of ideas and tests newly never recovers',
    );
    expect(found(result, 'scenario-added').at(-1)?.message).toContain(
      'The new scenario Flood breaks 2 promises',
    );
    const severities = result.findings.map(({ severity }) => severity);
    expect(severities.lastIndexOf('warn')).toBeLessThan(severities.indexOf('info'));
    const back = await resultOf(AFTER, BEFORE);
    expect(back.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'single-source-gone',
        'fake-redundancy-gone',
        'endless-loop-gone',
        'promise-newly-kept',
      ]),
    );
  });

  it('has no finding of a kind that is not in the catalogue, and none twice', async () => {
    const { findings } = await resultOf(BEFORE, AFTER);
    const codes: readonly string[] = DIFF_KINDS.map(({ code }) => code);
    expect(findings.filter(({ rule }) => !codes.includes(rule))).toEqual([]);
    const prints = findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is written in several formats in one run', async () => {
    const { cwd, code } = await diff(
      BEFORE,
      AFTER,
      '-o',
      'diff.json',
      '-o',
      'diff.md',
      '-o',
      'sarif:diff.sarif',
    );
    expect(code).toBe(0);
    expect(namesIn(cwd)).toEqual(['diff.json', 'diff.md', 'diff.sarif', 'new.yaml', 'old.yaml']);
    expect(textOf(cwd, 'diff.md')).toContain('| Rolls (Shop → Guest)');
    expect(JSON.parse(textOf(cwd, 'diff.json'))).toMatchObject({ verdict: 'mixed' });
  });

  it('replaces none of the maps', async () => {
    const { code, stderr } = await diff(BEFORE, AFTER, '-o', 'text:old.yaml');
    expect([code, stderr]).toEqual([
      2,
      'error: -o text:old.yaml would replace one of the maps that are compared\n'.replace('text:', ''),
    ]);
  });
});

describe('what is not handed over any more', () => {
  const NO_CAFE = BEFORE.replace(/.*to: cafe.*\n/g, '');

  it('makes no customer better off, and is said first', async () => {
    const result = await resultOf(BEFORE, NO_CAFE);
    expect(result.verdict).toBe('worse');
    expect(result.findings.map(({ rule }) => rule)).toEqual([
      'customer-no-longer-served',
      'promise-dropped',
      'promise-dropped',
    ]);
    expect(result.findings[0]).toMatchObject({
      severity: 'warn',
      entity: { kind: 'team', id: 'cafe' },
      message:
        'Cafe is no longer served: all 2 hand-offs that came before are gone: Cakes (Shop → Cafe) and Tarts (Bakehouse → Cafe).',
    });
    expect([result.impact.customers, result.impact.tolerances]).toEqual([[], []]);
    const { stdout, code, stderr } = await diff(BEFORE, NO_CAFE, '--fail-on', 'worse');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Worse: Cafe is no longer served; 2 promises to customers are no longer made.',
    );
    expect(stdout).not.toMatch(/less long|less is not right|more late|Better/);
    expect([code, stderr.startsWith('--fail-on worse')]).toEqual([1, true]);
  });

  it('is so of a customer that is gone with all it got, too', async () => {
    const { findings, verdict } = await resultOf(BEFORE, NO_CAFE.replace(/.*cafe: .*\n/, ''));
    expect(verdict).toBe('worse');
    expect(findings[0]?.message).toContain('Cafe is no longer served, and not on the map any more');
  });

  it('is no gain either where one of several hand-offs is gone', async () => {
    const { impact, verdict } = await resultOf(BEFORE, BEFORE.replace(/.*what: Tarts.*\n/, ''));
    expect(verdict).toBe('worse');
    expect(impact.customers).toEqual([]);
    expect(impact.service).toEqual([]);
    expect(impact.promised.map(({ handoff, change }) => [handoff, change])).toEqual([
      ['bakehouse->cafe', 'dropped'],
    ]);
  });

  it('is only told where it is promised inside, and no matter where another hand-off promises it instead', async () => {
    const inside = await resultOf(BEFORE, BEFORE.replace(', promise: { accurate: 95% }', ''));
    expect(inside.verdict).toBe('changed');
    expect(inside.findings).toMatchObject([{ rule: 'promise-dropped-inside', severity: 'info' }]);
    const instead = await resultOf(BEFORE, BEFORE.replace('bakehouse, to: cafe', 'depot, to: cafe'));
    expect(instead.impact.promised).toEqual([]);
    const looser = await resultOf(
      BEFORE,
      BEFORE.replace(
        'bakehouse, to: cafe, what: Tarts, promise: { late: 1h }',
        'depot, to: cafe, what: Pies, promise: { late: 9h }',
      ),
    );
    expect(found(looser, 'promise-dropped')).toHaveLength(1);
  });

  it('is the other way round told as news, and nobody waits longer for it', async () => {
    const { findings, impact } = await resultOf(NO_CAFE, BEFORE);
    expect([impact.tolerances, impact.customers]).toEqual([[], []]);
    const rules = findings.map(({ rule }) => rule);
    // What is promised there for the first time is not kept in every scenario, and was not broken by anybody.
    expect([...new Set(rules)]).toEqual(['customer-newly-served', 'promise-made']);
    const promised = await resultOf(BEFORE.replace(', promise: { late: 4h }', ''), BEFORE);
    expect(found(promised, 'promise-made')[0]?.message).toBe(
      'Rolls (Shop → Guest) newly promises Guest to be at most 4h late; it is not kept if Shop is 1d late.',
    );
  });

  it('has a place in the head in every format, however much is gone', async () => {
    const files = {
      'base/ripple.yaml': BEFORE.replace('org: Bakery', 'org: Bakery\ninclude: [more.yaml]'),
      'base/more.yaml': `teams: { inn: { kind: customer, name: Inn }, cart: { name: Cart } }
handoffs:
  - { from: cart, to: inn, what: Milk, promise: { late: 1h } }
  - { from: cart, to: shop, what: Sugar, promise: { late: 1h } }
`,
      'head/ripple.yaml': NO_CAFE.replace(/.*cafe: .*\n/, '').replace(/.*to: guest.*\n/, ''),
    };
    const cwd = scratchFolder(files);
    const { stdout } = await runCli(['diff', 'base', 'head', '--format', 'sarif'], { cwd });
    const uris = [...stdout.matchAll(/"uri": ?"([^"]*)"/g)]
      .map(([, uri]) => uri)
      .filter((uri) => uri?.includes('.yaml'));
    expect(uris.length).toBeGreaterThan(4);
    expect(new Set(uris)).toEqual(new Set(['head/ripple.yaml']));
    const { stdout: json } = await runCli(['diff', 'base', 'head', '--json'], { cwd });
    const result: DiffResult = JSON.parse(json);
    expect(result.findings.length).toBeGreaterThan(5);
    for (const { place } of result.findings) expect(place?.file).toBe('head/ripple.yaml');
    const lineOf = (text: string): number =>
      files['head/ripple.yaml'].split('\n').findIndex((line) => line.includes(text)) + 1;
    const lines = new Map(result.findings.map(({ fingerprint, place }) => [fingerprint, place?.line]));
    expect(lines.get('customer-no-longer-served:team/guest')).toBe(lineOf('guest: {'));
    expect(lines.get('customer-no-longer-served:team/cafe')).toBe(lineOf('shop: {'));
    expect(lines.get('customer-no-longer-served:team/inn')).toBe(1);
    expect(lines.get('promise-dropped-inside:handoff/cart-%3Eshop')).toBe(lineOf('shop: {'));
  });
});

describe('a renamed team', () => {
  const renamed = (text: string): string => text.replaceAll(/\bbakehouse\b/g, 'oven');

  /** Nothing that Bakehouse gives or takes. */
  const CAKES_AT_ONCE = BEFORE.replace('what: Cakes, slack: 1h', 'what: Cakes');

  it('is the same team, and no difference for anybody', async () => {
    const { verdict, structure, impact, findings } = await resultOf(BEFORE, renamed(BEFORE));
    expect(verdict).toBe('changed');
    expect(structure.teams.map(({ change, id, was }) => [change, id, was])).toEqual([
      ['renamed', 'oven', 'bakehouse'],
    ]);
    expect(structure.handoffs.map(({ change }) => change)).not.toContain('added');
    expect(structure.handoffs.map(({ change }) => change)).not.toContain('removed');
    expect([impact.stress.rows, impact.promised, impact.service, findings]).toEqual([[], [], [], []]);
    expect(impact.scenarios.map(({ scenario, change }) => [scenario, change])).toEqual([
      ['strike', 'none'],
      ['storm', 'none'],
      ['frost', 'none'],
    ]);
  });

  it('keeps its effects: what another change does is said of it by its new id', async () => {
    const one = await resultOf(BEFORE, CAKES_AT_ONCE);
    const both = await resultOf(BEFORE, renamed(CAKES_AT_ONCE));
    expect(both.structure.teams).toMatchObject([{ change: 'renamed', was: 'bakehouse' }]);
    const rows = ({ impact }: DiffResult) =>
      JSON.parse(JSON.stringify(impact.stress.rows).replaceAll('bakehouse', 'oven'));
    expect(rows(one).length).toBeGreaterThan(0);
    expect(rows(both)).toEqual(rows(one));
    expect(both.findings.map(({ rule }) => rule)).toEqual(one.findings.map(({ rule }) => rule));
  });

  it('that is another one besides is one gone and one new, and no risk more or less', async () => {
    const other = BEFORE.replaceAll(/\bfarm\b/g, 'fields').replace(
      '{ name: Farm }',
      '{ name: Farm, recovery: 1w }',
    );
    const { structure, impact, verdict, findings } = await resultOf(BEFORE, other);
    expect(structure.teams.map(({ change, id }) => [change, id])).toEqual([
      ['added', 'fields'],
      ['removed', 'farm'],
    ]);
    expect([verdict, impact.singleSources, findings]).toEqual(['changed', [], []]);
  });

  it('and a renamed scenario too: each side runs its own', async () => {
    const { impact, structure } = await resultOf(
      BEFORE,
      renamed(CAKES_AT_ONCE).replace('storm: {', 'gale: {').replace('strike: {', 'walk-out: {'),
    );
    expect(structure.scenarios.map(({ change, id, was }) => [change, id, was])).toEqual([
      ['renamed', 'walk-out', 'strike'],
      ['renamed', 'gale', 'storm'],
    ]);
    const [strike, storm] = impact.scenarios;
    expect(strike).toMatchObject({ scenario: 'walk-out', change: 'none' });
    expect(strike?.after).toEqual(strike?.before);
    expect(storm).toMatchObject({ scenario: 'gale', change: 'none' });
    expect(storm?.customers).toMatchObject([{ customer: 'cafe', before: { late: 1 }, after: { late: 2 } }]);
  });
});

describe('the gate', () => {
  const LATER = BEFORE.replace('what: Bread, slack: 6h', 'what: Bread, slack: 5h');

  it.each<[string, string, readonly string[], number]>([
    [BEFORE, AFTER, [], 0],
    [BEFORE, AFTER, ['--fail-on', 'broken-promise'], 1],
    [BEFORE, LATER, ['--fail-on', 'broken-promise'], 0],
    [BEFORE, LATER, ['--fail-on', 'worse'], 1],
    [BEFORE, LATER, ['--fail-on', 'worse', '--worse-by', '30m'], 1],
    [BEFORE, LATER, ['--fail-on', 'worse', '--worse-by', '1h'], 0],
    [LATER, BEFORE, ['--fail-on', 'worse'], 0],
    [LATER, BEFORE, ['--fail-on', 'any'], 1],
    [BEFORE, LATER, ['--fail-on', 'any', '--exit-zero'], 0],
  ])('%#', async (before, after, argv, expected) => {
    const { code, stderr } = await diff(before, after, ...argv);
    expect([code, stderr.startsWith('--fail-on')]).toEqual([
      expected,
      expected === 1 || argv.includes('--exit-zero'),
    ]);
  });

  it('lists from its threshold on', async () => {
    const { impact } = await resultOf(BEFORE, LATER, '--worse-by', '1h');
    expect([impact.worseBy, impact.customers, impact.tolerances]).toEqual([1, [], []]);
    expect((await resultOf(BEFORE, LATER)).impact.customers).not.toEqual([]);
  });

  it('says what is wrong in the call', async () => {
    const { code, stdout, stderr } = await diff(BEFORE, AFTER, '--worse-by', '4x', '--delay', '3y');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.match(/error\[bad-duration\]/g)).toHaveLength(2);
    expect((await diff(BEFORE, AFTER, '--recovery', '--delay', '1d')).code).toBe(2);
  });
});
