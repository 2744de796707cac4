import type { FindingKind } from '../../src/model/finding.ts';
import { RULE_ASKS, isRuleCode, optionsOf } from '../../src/model/rule-catalogue.ts';
import type { KindsOfVerb } from '../../src/rules/kinds-of-verbs.ts';
import { KINDS_OF_VERBS } from '../../src/rules/kinds-of-verbs.ts';
import { ruleKinds } from '../../src/rules/registry.ts';

const INTRODUCTION = `# The rules of check

Written from the catalogue of rules (\`src/rules/catalogue\`), a file each. What [diff](#what-diff-finds),
[impact](#what-impact-finds) and [stress](#what-stress-finds) find stands below. \`ripple explain CODE\` shows the same in
the terminal.

\`ripple check\` holds an organization to these rules. What it finds is no error of the file: it is worth a talk. Unless
the organization says otherwise, no finding is an \`error\`, so that \`ripple check\` fails on a young map only where the file
itself is wrong.

## How strict, and where

\`rules\` in the org file sets each rule to \`off\`, \`info\` (worth knowing), \`warn\` (worth a talk) or \`error\` (check fails):

\`\`\`yaml
ripple: 1
teams:
  front-desk: { group: Outside / Shops, tags: [new] }
  mail-room: { group: Operations }
  archive:
    accept: # known, and meant to stay
      - { rule: nobody-receives, why: The law asks for it and nobody reads it }
  reader: { kind: customer }
handoffs:
  - front-desk -> mail-room: Orders
  - mail-room -> reader: Books
  - mail-room -> archive: Copies
rules:
  promises-kept: error
  single-source: { at-least: 3 }
  handoff-without-needs:
    - warn
    - { select: 'group:Operations', severity: error, at-least: 2 }
    - { select: 'tag:new', severity: off }
\`\`\`

- A value is a severity, a map (\`severity\`, \`select\`, and the options of the rule), or a list of those.
- \`select\` is a [selector](selectors.md) and says for whom a setting holds. A hand-off is selected with its giver or its
  receiver, a scenario or an engagement with any team that it names. Without \`select\`, a setting is about everybody.
- Settings hold in their order: the last one that is about an entity has the last word. What it leaves out, the severity or
  an option, stays as the settings before it say, or else the default. Above, what \`mail-room\` hands on is an \`error\`
  with fewer than two of the three needs; what a team with the tag \`new\` gives or gets is not looked at.
- A rule or an option that does not exist is an error, with the nearest name; so is a \`select\` that names a team, a tag or
  a group which does not exist. A pattern that matches nobody is a warning.
- Keys that begin with \`x-\` are your own.

## What is known and stays

\`accept\` on a team, a hand-off, a scenario or an engagement accepts what a rule finds there, and says why. It stays in the
answer, marked as accepted, and never fails. An \`accept\` that meets nothing is a finding of its own, \`unused-accept\`.
A finding names the entity that it is about: that is where its \`accept\` belongs.

## The catalogue
`;

/** docs/rules.md. */
export function rulesPage(): string {
  const kinds = ruleKinds();
  const rows = kinds.map(
    ({ code, severity }) => `| [\`${code}\`](#${code}) | ${asks(code)} | \`${severity}\` |`,
  );
  const table = `| rule | asks | unless set |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  return [INTRODUCTION, table, ...kinds.map(section), ...KINDS_OF_VERBS.map(verbSection)].join('\n');
}

const OF_VERBS: Readonly<Record<KindsOfVerb['verb'], string>> = {
  diff: '`ripple diff` compares two states of an organization. These are the findings in its reports, what matters most to customers first; `--fail-on` and `--worse-by` say which of them forbid a change.',
  impact:
    '`ripple impact` asks what one problem does. These are the findings in its reports for CI; `--fail-on` says which of them end it with exit code 1.',
  stress:
    '`ripple stress` asks the same of every place, one after the other. These are the findings in its reports for CI; `--fail-on` says which of them end it with exit code 1.',
};

function verbSection({ verb, kinds }: KindsOfVerb): string {
  const rows = kinds.map(
    ({ code, severity, title }) => `| [\`${code}\`](#${code}) | ${title} | \`${severity}\` |`,
  );
  return [
    `## What ${verb} finds`,
    OF_VERBS[verb],
    `| finding | means | severity |\n| --- | --- | --- |\n${rows.join('\n')}`,
    `${kinds.map(kindSection).join('\n\n')}\n`,
  ].join('\n\n');
}

function kindSection({ code, severity, title, why, mend }: FindingKind): string {
  return [
    `### ${code}`,
    `**${title}.** ${why}`,
    `*How to mend it.* ${mend}`,
    `*Severity:* \`${severity}\`.`,
  ].join('\n\n');
}

function section({ code, severity, title, why, mend }: FindingKind): string {
  return [
    `### ${code}`,
    `**${title}.** ${asks(code)}`,
    why,
    `*How to mend it.* ${mend}`,
    `*Unless set:* \`${severity}\`.`,
    ...options(code),
    `\`\`\`yaml\n${example(code)}\n\`\`\`\n`,
  ].join('\n\n');
}

function options(code: string): string[] {
  const rows = Object.entries(isRuleCode(code) ? optionsOf(code) : {}).map(
    ([name, { kind, default: fallback, tells }]) => `| \`${name}\` | ${kind} | \`${fallback}\` | ${tells} |`,
  );
  return rows.length === 0
    ? []
    : [`| option | kind | default | what it says |\n| --- | --- | --- | --- |\n${rows.join('\n')}`];
}

/** How it is set, for a part of the organization, and accepted. */
function example(code: string): string {
  const defaults = Object.entries(isRuleCode(code) ? optionsOf(code) : {}).map(
    ([name, option]) => `, ${name}: ${option.default}`,
  );
  return [
    `rules: { ${code}: { select: 'group:Operations', severity: error${defaults.join('')} } }`,
    '# where it is found:',
    `accept: [{ rule: ${code}, why: The reason }]`,
  ].join('\n');
}

function asks(code: string): string {
  return isRuleCode(code) ? RULE_ASKS[code] : '';
}
