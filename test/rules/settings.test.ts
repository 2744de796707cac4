import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/model/diagnostic-catalogue.ts';
import type { FindingEntity } from '../../src/model/finding.ts';
import { RULES, RULE_CODES, optionsOf } from '../../src/model/rule-catalogue.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { settleSettings } from '../../src/rules/settle-settings.ts';
import { describe as describeDiagnostic } from '../input/read-codes.ts';
import { modelOf } from '../read-text.ts';

/** Two groups, a customer, and something of each kind; `RULES` stands for what is said under `rules`. */
function officeWith(rules: string): string {
  return `ripple: 1
calendar: { hours-per-day: 6, days-per-week: 4 }
teams:
  a: { group: North }
  b: { group: South, tags: [new] }
  c: { kind: customer }
handoffs: [a -> b, { from: b, to: c, id: end }]
scenarios:
  at-b: { incidents: [{ team: b, delay: 1d }] }
  at-end: { incidents: [{ handoff: end, delay: 1d }] }
engagements:
  way: { customer: c, stages: [{ name: n, team: b, needs: [{ from: a }] }] }
rules:
${rules}
`;
}

const team = (id: string): FindingEntity => ({ kind: 'team', id });
const handoff = (id: string): FindingEntity => ({ kind: 'handoff', id });
const ALL: readonly FindingEntity[] = [
  team('a'),
  team('b'),
  team('c'),
  handoff('a->b'),
  handoff('end'),
  { kind: 'scenario', id: 'at-b' },
  { kind: 'scenario', id: 'at-end' },
  { kind: 'engagement', id: 'way' },
  { kind: 'organization', id: '' },
];

/** How strict a rule is at each of `ALL`. */
async function severities(rules: string): Promise<(string | undefined)[]> {
  const settled = settleSettings(await modelOf(officeWith(rules)));
  expect(settled.diagnostics).toEqual([]);
  return ALL.map((entity) => settled.severityAt('single-source', entity));
}

describe('the severity of a rule', () => {
  it('is nobody’s to say where nothing is set', async () => {
    expect(await severities('  promises-kept: off')).toEqual(ALL.map(() => undefined));
  });

  it('is everybody’s without a selector', async () => {
    expect(await severities('  single-source: error')).toEqual(ALL.map(() => 'error'));
  });

  /** Where a rule is as strict as somebody said. */
  async function reached(select: string): Promise<string[]> {
    const said = await severities(`  single-source: { select: "${select}", severity: error }`);
    expect(new Set(said)).toEqual(new Set(['error', undefined]));
    return ALL.filter((_, i) => said[i] === 'error').map(({ kind, id }) => `${kind} ${id}`);
  }

  it('reaches, by a selector, a team with its hand-offs, scenarios and engagements, and never the whole', async () => {
    expect(await reached('a')).toEqual(['team a', 'handoff a->b', 'engagement way']);
    const ofB = ['handoff a->b', 'handoff end', 'scenario at-b', 'scenario at-end', 'engagement way'];
    expect(await reached('group:South')).toEqual(['team b', ...ofB]);
    // A scenario on a hand-off is about both of its teams.
    expect(await reached('kind:customer')).toEqual([
      'team c',
      'handoff end',
      'scenario at-end',
      'engagement way',
    ]);
    expect(await reached('*')).toEqual(ALL.slice(0, -1).map(({ kind, id }) => `${kind} ${id}`));
  });

  it('is that of the last setting that is about the entity and says one', async () => {
    const lines = [
      '  single-source:',
      '    - warn',
      '    - { select: a, severity: error }',
      '    - { select: "a b", severity: info }',
      '    - { select: b, at-least: 5 }',
    ];
    expect((await severities(lines.join('\n'))).slice(0, 3)).toEqual(['info', 'info', 'warn']);
    const turned = [lines[0], lines[3], lines[2], lines[1]].join('\n');
    expect((await severities(turned)).slice(0, 3)).toEqual(['warn', 'warn', 'warn']);
  });
});

describe('an option', () => {
  it('is that of the last setting that is about the entity and says it, else the default', async () => {
    const settled = settleSettings(
      await modelOf(
        officeWith(`  slot-multiplies:
    - { delay: 2d, select: "a b" }
    - { becomes: 1d 1h, severity: error }
    - { select: b, delay: 30m, severity: off }
    - { select: c }`),
      ),
    );
    const optionsAt = (id: string): number[] =>
      ['delay', 'becomes'].map((name) => settled.optionAt('slot-multiplies', team(id), name));
    expect(['a', 'b', 'c'].map(optionsAt)).toEqual([
      [12, 7],
      [0.5, 7],
      [1, 7],
    ]);
    expect(settled.optionAt('single-source', team('a'), 'at-least')).toBe(2);
    // A day is the organization's own, in the catalogue too.
    expect(settled.optionAt('loop-never-recovers', team('a'), 'delay')).toBe(6);
  });

  it('has a default of its kind, in every rule', async () => {
    const settled = settleSettings(await modelOf(officeWith('  x-mine: 1')));
    const options = RULE_CODES.flatMap((rule) =>
      Object.keys(optionsOf(rule)).map((name) => settled.optionAt(rule, team('a'), name)),
    );
    expect(options.length).toBeGreaterThan(4);
    expect(options.filter((value) => !(value > 0))).toEqual([]);
    expect(Object.keys(RULES)).toEqual(RULE_CODES);
  });

  it('that a rule does not have is a mistake of the program', async () => {
    const settled = settleSettings(await modelOf(officeWith('  x-mine: 1')));
    expect(() => settled.optionAt('single-source', team('a'), 'at-most')).toThrow(/no option/);
  });
});

describe('a selector in rules', () => {
  async function said(rules: string): Promise<string[]> {
    const { diagnostics, findings } = runRules(await modelOf(officeWith(rules)));
    const isWrong = diagnostics.some(({ code }) => severityOf(code) === 'error');
    // With an error, nothing is found; with a warning, all is.
    expect(findings.length === 0).toBe(isWrong);
    return diagnostics.map((diagnostic) =>
      describeDiagnostic(diagnostic).replace('org.yaml:', '').replace('ripple.yaml:', ''),
    );
  }

  it('is right', async () => {
    expect(await said("  single-source: { select: 'group:North +c', severity: off }")).toEqual([]);
  });

  it.each([
    ['  single-source: { select: d }', ['unknown-team 14:28']],
    ['  single-source: { select: "a d" }', ['unknown-team 14:31']],
    ["  single-source: { select: 'a d' }", ['unknown-team 14:31']],
    ['  single-source: { select: "tag:old" }', ['unknown-tag 14:33']],
    ["  single-source: { select: 'group:Nort,a' }", ['unknown-group 14:35']],
    ["  single-source: { select: 'team:a' }", ['unknown-method 14:29']],
    ['  single-source: { select: "a ," }', ['bad-selector 14:31']],
    ['  single-source: { select: "kind:customers" }', ['not-one-of 14:34']],
    // Behind escapes and in folded texts, the whole is pointed at.
    ['  single-source: { select: "group:\\"North\\" d" }', ['unknown-team 14:29']],
    ['  single-source:\n    select: >\n      a\n      d', ['unknown-team 16:1']],
    // A pattern may match nobody, today.
    ['  single-source: { select: "x*" }', ['nothing-selected 14:29']],
    ['  single-source: { select: "group:North,b" }', ['nothing-selected 14:29']],
  ])('%s says what is wrong, where it stands', async (rules, says) => {
    expect(await said(rules)).toEqual(says);
  });

  it('is looked at wherever it stands, also of a rule that is off', async () => {
    const rules = '  single-source: [off, { select: d }]\n  promises-kept: { select: d }';
    expect(await said(rules)).toEqual(['unknown-team 14:34', 'unknown-team 15:28']);
  });

  it('names the nearest team', async () => {
    const text = officeWith('  single-source: { select: warehose }').replace(
      '  a: {',
      '  warehouse:\n  a: {',
    );
    const { diagnostics } = runRules(await modelOf(text));
    expect(diagnostics.map((each) => each.arguments)).toEqual([{ id: 'warehose', nearest: 'warehouse' }]);
  });
});
