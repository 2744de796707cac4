import type { FindingKind } from '../model/finding.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { RULE_ASKS, isRuleCode, optionsOf } from '../model/rule-catalogue.ts';
import type { Block, Span, Table } from './blocks.ts';
import { markCode } from './explain-code.ts';

/** What one rule asks, why it matters, how to mend what it finds, and how to set it and accept what it finds. */
export function explainRule({ code, severity, title, why, mend }: FindingKind): Block[] {
  return [
    { kind: 'heading', level: 1, text: `${code}: ${title}` },
    ...(isRuleCode(code) ? describeRule(code, severity) : []),
    { kind: 'heading', level: 2, text: 'Why' },
    { kind: 'paragraph', text: markCode(why) },
    { kind: 'heading', level: 2, text: 'How to mend it' },
    { kind: 'paragraph', text: markCode(mend) },
    ...(isRuleCode(code) ? describeSettings(code) : []),
  ];
}

/** Rules with their titles, and how to learn more. */
export function listRules(kinds: readonly FindingKind[]): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'What the rules of check can find' },
    tabulateKinds(['Rule', 'Unless set', 'Finds'], kinds),
  ];
}

/** A line for each kind: its code, its severity and its title, under these titles. */
export function tabulateKinds(
  titles: readonly [string, string, string],
  kinds: readonly FindingKind[],
): Table {
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title, align: 'left' })),
    rows: kinds.map(({ code, severity, title }) => ({
      indent: 0,
      cells: [[{ text: code, mark: 'code' }], severity, title],
    })),
  };
}

function describeRule(code: RuleCode, severity: FindingKind['severity']): Block[] {
  const start: Span[] = ['Rule, ', { text: severity, mark: 'strong' }, ' unless '];
  return [
    {
      kind: 'paragraph',
      text: [...start, ...markCode('the org file sets it under `rules`. It asks: '), RULE_ASKS[code]],
    },
  ];
}

function describeSettings(code: RuleCode): Block[] {
  const options = Object.entries(optionsOf(code));
  const sample = options.map(([name, option]) => `, ${name}: ${option.default}`).join('');
  return [
    { kind: 'heading', level: 2, text: 'How to set it' },
    ...(options.length === 0 ? [] : [tabulateOptions(code)]),
    {
      kind: 'list',
      items: [
        { text: markCode(`Everywhere, at the top of the org file: \`rules: { ${code}: error }\``) },
        {
          text: markCode(
            `For some teams alone: \`rules: { ${code}: { select: "group:Operations", severity: error${sample} } }\``,
          ),
        },
        {
          text: markCode(
            `Accepted where it is found, on the team, hand-off, scenario or engagement: \`accept: [{ rule: ${code}, why: … }]\``,
          ),
        },
      ],
    },
  ];
}

function tabulateOptions(code: RuleCode): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'Option', align: 'left' },
      { title: 'Default', align: 'left' },
      { title: 'Says', align: 'left' },
    ],
    rows: Object.entries(optionsOf(code)).map(([name, { default: fallback, tells }]) => ({
      indent: 0,
      cells: [[{ text: name, mark: 'code' }], [{ text: fallback, mark: 'code' }], tells],
    })),
  };
}
