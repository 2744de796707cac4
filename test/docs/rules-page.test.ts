import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULE_CODES, isRuleCode } from '../../src/model/rule-catalogue.ts';
import { KINDS_OF_VERBS } from '../../src/rules/kinds-of-verbs.ts';
import { ruleKinds } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { codesOf } from '../input/read-codes.ts';
import { modelOf } from '../read-text.ts';
import { rulesPage } from './rules-page.ts';

const PATH = join(REPOSITORY, 'docs/rules.md');

it('docs/rules.md is what the catalogue of rules says (UPDATE_DOCUMENTS=1 writes it)', () => {
  if (process.env['UPDATE_DOCUMENTS'] === '1') writeFileSync(PATH, rulesPage());
  const page = readFileSync(PATH, 'utf8');
  expect(page).toBe(rulesPage());
  const verbs = KINDS_OF_VERBS.flatMap(({ kinds }) => kinds);
  for (const { code } of [...ruleKinds(), ...verbs]) expect(page.split(`\n### ${code}\n`)).toHaveLength(2);
});

describe('an example in docs/rules.md', () => {
  const blocks = [...rulesPage().matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml = '']) => yaml);
  const [whole = '', ...parts] = blocks;

  it('does what the text around it says', async () => {
    const { findings, diagnostics } = runRules(await modelOf(whole));
    expect(diagnostics).toEqual([]);
    const found = findings.filter(({ rule }) => rule === 'handoff-without-needs');
    expect(found.map(({ entity, severity }) => [entity.id, severity])).toEqual([
      ['mail-room->reader', 'error'],
      ['mail-room->archive', 'error'],
    ]);
    expect(findings.filter(({ accepted }) => accepted !== null).map(({ rule }) => rule)).toEqual([
      'nobody-receives',
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('unused-accept');
  });

  it('is one a rule, and right', async () => {
    expect(parts.length).toBe(ruleKinds().length);
    for (const part of parts) {
      const { rules, accept } = parse(part) as { rules: object; accept: object };
      const file = { ripple: 1, rules, teams: { a: { accept }, b: {} }, handoffs: ['a -> b'] };
      expect([part, await codesOf(JSON.stringify(file))]).toEqual([part, []]);
    }
  });
});

describe('the words of what another verb finds', () => {
  it.each(KINDS_OF_VERBS.flatMap(({ kinds }) => kinds.map((kind) => [kind.code, kind] as const)))(
    '%s',
    (code, { title, why, mend }) => {
      expect(isRuleCode(code)).toBe(false);
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(title).toMatch(/^\p{Lu}.{4,90}[^.]$/u);
      for (const text of [why, mend]) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(text.split('`').length % 2).toBe(1);
      }
    },
  );
});

describe('the words of a rule', () => {
  it('stand in the order of the catalogue', () => {
    const names = ruleKinds().map(({ code }) => code);
    expect(names).toEqual(RULE_CODES.filter((code) => names.includes(code)));
  });

  it.each(ruleKinds().map((kind) => [kind.code, kind] as const))('%s', (code, { title, why, mend }) => {
    expect(isRuleCode(code)).toBe(true);
    expect(title).toMatch(/^\p{Lu}.{4,90}[^.]$/u);
    for (const text of [why, mend]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.split('`').length % 2).toBe(1);
    }
  });
});
