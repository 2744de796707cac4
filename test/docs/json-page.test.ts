import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { JSON_CALLS } from './json-calls.ts';
import type { SeenField } from './json-fields.ts';
import { collectFields, holdersOf, isOfType, readDescribedFields } from './json-fields.ts';

const described = readDescribedFields(readFileSync(join(REPOSITORY, 'docs/json.md'), 'utf8'));

/** What the parts of a verb answer. */
const KIND_OF_PART: Readonly<Record<string, string>> = {
  'survey read': 'survey',
  'survey compare': 'survey-comparison',
};

/** The help of a verb, and those of its parts where it has some. */
async function helpsOf(call: string): Promise<(readonly [call: string, help: string])[]> {
  const { stdout } = await runCli([...call.split(' '), '--help']);
  const parts = stdout.includes('COMMAND [options]')
    ? [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, part = '']) => `${call} ${part}`)
    : [];
  return [[call, stdout], ...(await Promise.all(parts.map(helpsOf))).flat()];
}

/** What `ripple schema` prints is a JSON Schema, with a form of its own. */
const OWN_FORM = 'schema';

it('docs/json.md has a section for every command that answers in JSON', async () => {
  const { stdout } = await runCli(['--help']);
  const verbs = [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)]
    .map(([, verb = '']) => verb)
    .filter((verb) => verb !== 'help');
  const helps = (await Promise.all(verbs.map(async (verb) => helpsOf(verb)))).flat();
  const answering = helps.filter(([, help]) => help.includes('--json')).map(([verb]) => verb);
  expect(answering.length).toBeGreaterThan(2);
  // An option that asks another question of the same verb has a section of its own.
  const commands = (titles: Iterable<string>): string[] =>
    [...new Set(Array.from(titles, (title) => title.replace(/ --.*/, '')))].toSorted();
  expect(commands(described.keys())).toEqual(answering.toSorted());
  expect(commands([...Object.keys(JSON_CALLS), OWN_FORM])).toEqual(answering.toSorted());
  expect([...described.keys()].toSorted()).toEqual([...Object.keys(JSON_CALLS), OWN_FORM].toSorted());
});

describe.each(Object.entries(JSON_CALLS))('the JSON of %s', (verb, calls) => {
  const seen = new Map<string, SeenField>();
  const fields = described.get(verb) ?? [];
  const likes = new Map(fields.flatMap(({ path, like }) => (like === undefined ? [] : [[path, like]])));

  beforeAll(async () => {
    for (const { argv, stdin = '' } of await calls()) {
      const { stdout, code } = await runCli([...verb.split(' '), ...argv, '--json'], { stdin });
      if (code > 2) throw new Error(`${argv.join(' ')}: exit code ${code}`);
      collectFields(JSON.parse(stdout), { fields: seen, likes });
    }
  });

  it('has the fields that its section describes, and no others', () => {
    const paths = [...seen.keys()].filter((path) => !path.endsWith('{}') && !path.startsWith('@'));
    expect(fields.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    expect(fields.slice(0, 2).map(({ path }) => path)).toEqual(['kind', 'version']);
    // What an option asks of a verb is of a kind of its own, with the verb's name or without.
    const kinds = [verb.replace(' --', '-'), verb.replace(/.* --/, ''), KIND_OF_PART[verb]].map(
      (kind) => `\`ripple/${kind}\``,
    );
    expect(kinds).toContain(fields[0]?.types.join());
  });

  it('has the fields of other answers where it holds some, and no others', () => {
    const others = [...seen.keys()].filter((path) => path.startsWith('@') && !path.endsWith('{}'));
    const known = new Set(
      [...described].flatMap(([title, all]) => all.map(({ path }) => `@${title}.${path}`)),
    );
    expect(others.filter((path) => !known.has(path))).toEqual([]);
    const asked = [...likes.values()].filter((like) => like.startsWith('@'));
    expect(
      asked.filter(
        (like) => !others.some((path) => path.startsWith(`${like}.`) || path.startsWith(`${like}[]`)),
      ),
    ).toEqual([]);
  });

  it('has the types that are described, each of them somewhere', () => {
    for (const { path, types } of fields) {
      const values = [...(seen.get(path)?.values ?? [])];
      const others = values.filter((value) => !types.some((type) => isOfType(value, type)));
      expect([path, others]).toEqual([path, []]);
      const isChoice = types.length > 1 && types.every((type) => type.startsWith('`') || type === 'null');
      const unseen = types.filter((type) => !values.some((value) => isOfType(value, type)));
      // Of many words, a few answers need not show each.
      if (!isChoice) expect([path, unseen]).toEqual([path, []]);
    }
  });

  it('leaves out what is optional, and nothing else', () => {
    for (const { path, isOptional } of fields.filter((field) => !field.path.endsWith('[]'))) {
      const left = holdersOf(path, seen) > (seen.get(path)?.count ?? 0);
      expect([path, left]).toEqual([path, isOptional]);
    }
  });
});
