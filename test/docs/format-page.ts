import type { Sample } from '../../src/input/record-type.ts';
import { RULE_CODES } from '../../src/model/rule-catalogue.ts';
import { orgSchema } from '../../src/input/org-schema.ts';

/** The part of a JSON Schema that this page is written from. */
interface Part {
  readonly description?: string;
  readonly examples?: readonly Sample[];
  readonly required?: readonly string[];
  readonly enum?: readonly Sample[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly additionalProperties?: Part | boolean;
}

const INTRODUCTION = `# The org file

Written from the table that the reader decodes by. [docs/model.md](model.md) tells what each number does, and
[examples/insurer](../examples/insurer/ripple.yaml) uses every key.

One YAML document, or several that are merged. Everything but \`from\` and \`to\` has a default, so a map can start as a
few arrows and grow exact.

- **Durations** are working time: \`90m\`, \`4h\`, \`1d 4h\`, \`2w\`, also ISO 8601 (\`PT4H\`, \`P1DT4H\`); a bare number is
  hours. Days and weeks are the calendar's.
- **Shares** are \`20%\` or \`0.2\`. A bare number over 1 is an error.
- **Ids** are letters, digits, \`.\`, \`_\` and \`-\`.
- **Hand-offs** have a short form without further keys: \`- a -> b\`, \`- a -> b: What\`, and \`- a <-> b: What\`, which
  is two hand-offs, the second one feedback.
- **Rules** that \`check\` holds the organization to are set under \`rules\`; a finding that is known and meant to stay is
  accepted where it is found, with \`accept\` on its team, hand-off, scenario or engagement. [Rules](rules.md) tells which
  there are, what each asks, and its options.
- **Your own data** goes under keys that begin with \`x-\`; they are kept and otherwise ignored.
- **Several files**: \`ripple\`, \`org\`, \`calendar\`, \`currency\` and \`rules\` stand in the first one; lists are
  appended in the order of the files, maps joined; the same id twice is an error that names both places.
- **One file of all**: \`ripple list --format org\` (or \`-o org:map.json\`) writes the whole map as one org file in JSON:
  includes resolved, every key that is not at its default, numbers exact, your own keys kept. Reading it gives the same
  map, so it can be saved, compared and asked like any other.
`;

const RULES = `## \`rules\`

Which rules there are, and their options: [Rules](rules.md). Each is set by a severity (\`off\`, \`info\`, \`warn\`,
\`error\`), by a map, or by a list of both; the last one that is about an entity has the last word. A map can hold:
`;

/** docs/format.md. */
export function formatPage(): string {
  return `${INTRODUCTION}\n${sections('The file', orgSchema()).join('\n')}`;
}

function sections(title: string, part: Part): string[] {
  const { properties, required = [] } = part;
  if (properties === undefined) return inner(part).flatMap((each) => sections(title, each));
  const rows = Object.entries(properties).map(([key, value]) => {
    const about = required.includes(key)
      ? `${value.description ?? ''} **Required.**`
      : (value.description ?? '');
    return `| \`${key}\` | ${about}${choices(value)} | ${(value.examples ?? []).map(code).join(' ')} |`;
  });
  const table = `## ${title}\n\n| key | what it says | example |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  const nested = Object.entries(properties).flatMap(([key, value]) =>
    title === 'The file' && key === 'rules' ? [rules(value)] : sections(nameOf(title, key, value), value),
  );
  return [table, ...nested];
}

/** All rules are set alike; their own options stand on a page of their own. */
function rules({ properties = {} }: Part): string {
  const [, keys] = Object.values(properties)[0]?.anyOf ?? [];
  const [table = ''] = sections('`rules.<rule>`', keys ?? {});
  return `${RULES}\n${table.slice(table.indexOf('|'))}`;
}

function nameOf(title: string, key: string, { items, additionalProperties }: Part): string {
  const path = title === 'The file' ? key : `${title.replaceAll('`', '')}.${key}`;
  if (items !== undefined) return `\`${path}[]\``;
  return typeof additionalProperties === 'object' ? `\`${path}.<id>\`` : `\`${path}\``;
}

function inner({ items, anyOf = [], additionalProperties }: Part): Part[] {
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...(items === undefined ? [] : [items]), ...values, ...anyOf];
}

function choices(part: Part): string {
  if (part.enum !== undefined && part.enum.length === RULE_CODES.length)
    return ' One of the [rules](rules.md).';
  return part.enum === undefined ? '' : ` One of ${part.enum.map(code).join(', ')}.`;
}

/** A value as a YAML file would say it. */
function code(value: Sample): string {
  return `\`${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}\``;
}
