import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../src/model/finding.ts';
import { optionsOf } from '../../src/model/rule-catalogue.ts';
import { explainRule, listRules } from '../../src/report/explain-rule.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';

const WIDE = { width: 200, color: 0 } as const;

const KIND: FindingKind = {
  code: 'slot-multiplies',
  severity: 'warn',
  title: 'A slot makes it long',
  why: 'It waits for the next `every`.',
  mend: 'Meet more often: `every: 1d`.',
};

describe('explainRule', () => {
  it('says what a rule asks, why, how to mend it, and how to set it with each of its options', () => {
    const text = renderText(explainRule(KIND), WIDE);
    expect(text).toBe(`slot-multiplies: A slot makes it long

Rule, warn unless the org file sets it under rules. It asks: No slot turns a short delay into a long one.

Why
It waits for the next every.

How to mend it
Meet more often: every: 1d.

How to set it
${text.slice(text.indexOf('Option '), text.indexOf('- Everywhere'))}- Everywhere, at the top of the org file: rules: { slot-multiplies: error }
- For some teams alone: rules: { slot-multiplies: { select: "group:Operations", severity: error, delay: 1h, becomes: 1w } }
- Accepted where it is found, on the team, hand-off, scenario or engagement: accept: [{ rule: slot-multiplies, why: … }]
`);
    for (const [name, option] of Object.entries(optionsOf('slot-multiplies')))
      expect(text).toMatch(new RegExp(`^${name} +${option.default} +\\S`, 'm'));
  });

  it('has no table where there are no options, and no settings where there is no such rule', () => {
    const plain = renderMarkdown(explainRule({ ...KIND, code: 'nobody-receives' }));
    expect(plain).toContain('`rules: { nobody-receives: error }`');
    expect(plain).not.toContain('| Option |');
    const other = renderMarkdown(explainRule({ ...KIND, code: 'team-removed' }));
    expect(other).toContain('Meet more often: `every: 1d`.');
    expect(other).not.toContain('How to set it');
  });
});

it('listRules has a line for each, in their order', () => {
  const kinds = [KIND, { ...KIND, code: 'nobody-receives', severity: 'info' as const }];
  expect(renderText(listRules(kinds), WIDE)).toMatch(
    /slot-multiplies +warn +A slot makes it long\nnobody-receives +info +A slot makes it long\n$/,
  );
});
