import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { answerSurvey } from '../../src/analysis/answer-survey.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import { suggestPatch } from '../../src/input/suggest-patch.ts';
import type { Organization } from '../../src/model/organization.ts';
import { names, person } from '../analysis/survey-answers.ts';

type Files = Readonly<Record<string, string>>;
type Named = readonly (readonly [giver: string, receiver: string])[];

const FOLDER = mkdtempSync(join(tmpdir(), 'ripple-patch-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

async function read(files: Files): Promise<Organization> {
  const [first = ''] = Object.keys(files);
  const { organization, diagnostics } = await readOrganization([first], createMemoryReader({ ...files }));
  if (organization === undefined) throw new Error(JSON.stringify(diagnostics.map(({ code }) => code)));
  return organization;
}

/** The patch for what some givers name, who are one each. */
function patchOf(organization: Organization, named: Named): string {
  const respondents = named.map(([giver, receiver], i) =>
    person(`${i}`, giver, { named: [names('customer', receiver)] }),
  );
  return suggestPatch(
    organization,
    answerSurvey(buildModel(organization), { respondents }, { minAnswers: 1 }),
  );
}

/** What git makes of the files with a patch. */
function applyWithGit(files: Files, patch: string): Files {
  const folder = mkdtempSync(join(FOLDER, 'map-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
  const now = Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  return Object.fromEntries(now) as Files;
}

/** Applies the patch, reads the map again, and gives the new texts. */
async function patched(files: Files, named: Named): Promise<Files> {
  const organization = await read(files);
  const now = applyWithGit(files, patchOf(organization, named));
  const pairs = (one: Organization): string[] =>
    one.handoffs.map(({ from, to }) => `${from} ${to}`).toSorted();
  const after = await read(now);
  expect(pairs(after)).toEqual(
    [...pairs(organization), ...named.map(([giver, receiver]) => `${giver} ${receiver}`)].toSorted(),
  );
  const ids = (one: Organization): string[] => one.teams.map(({ id }) => id).toSorted();
  expect(ids(after)).toEqual(ids(organization));
  return now;
}

const NEW = '# named in the survey: what is handed over?';

const BLOCK = `# Ours
ripple: 1
handoffs:
  # from a
  - a -> b: Papers # the first
  - from: a # the second
    to: c
    what: >
      Long
      text

  # from b
  - b -> c
x-own: { kept: true }   # as it is
`;

describe('a patch', () => {
  it('puts hand-offs behind those of the same giver, and leaves the rest as it is', async () => {
    expect(
      await patched({ 'org.yaml': BLOCK }, [
        ['b', 'a'],
        ['c', 'a'],
      ]),
    ).toEqual({
      'org.yaml': BLOCK.replace('  - b -> c\n', `  - b -> c\n  - b -> a ${NEW}\n  - c -> a ${NEW}\n`),
    });
  });

  it('says of each hunk where it stands before and after', async () => {
    const between = Array.from({ length: 12 }, (_, i) => `  # ${i}\n`).join('');
    const text = `ripple: 1\nhandoffs:\n  - a -> b\n${between}  - b -> c\n`;
    const patch = patchOf(await read({ 'org.yaml': text }), [
      ['a', 'c'],
      ['b', 'a'],
    ]);
    // git finds what is shifted all the same; other readers do not.
    expect(patch.match(/^@@.*@@$/gm)).toEqual(['@@ -1,6 +1,7 @@', '@@ -13,4 +14,5 @@']);
  });

  it('is a diff that people can read', async () => {
    expect(patchOf(await read({ 'org.yaml': BLOCK }), [['b', 'a']])).toBe(`--- a/org.yaml
+++ b/org.yaml
@@ -10,5 +10,6 @@
       text
 
   # from b
   - b -> c
+  - b -> a ${NEW}
 x-own: { kept: true }   # as it is
`);
  });

  it.each<[string, string, string, string]>([
    [
      'after a text of several lines',
      BLOCK.replace('  - b -> c', '  - b -> a'),
      '      text\n',
      `      text\n  - a -> d ${NEW}\n`,
    ],
    [
      'in a list in one line',
      'ripple: 1\nhandoffs: [b -> c, a -> b , c -> d] # all\n',
      'a -> b ,',
      'a -> b, "a -> d" ,',
    ],
    [
      'in JSON',
      '{ "ripple": 1, "handoffs": [{"from": "a", "to": "b"}, "c -> d"] }',
      '"b"},',
      '"b"}, "a -> d",',
    ],
    [
      'without indent',
      'ripple: 1\nhandoffs:\n- a -> b\n- c -> d\n',
      '- a -> b\n',
      `- a -> b\n- a -> d ${NEW}\n`,
    ],
    [
      'with other line ends',
      'ripple: 1\r\nhandoffs:\r\n  - a -> b\r\n  - c -> d\r\n',
      '- a -> b\r\n',
      `- a -> b\r\n  - a -> d ${NEW}\r\n`,
    ],
    [
      'at an end without line end',
      'ripple: 1\nhandoffs:\n  - c -> d\n  - a -> b',
      '- a -> b',
      `- a -> b\n  - a -> d ${NEW}`,
    ],
    [
      'below a dash alone',
      'ripple: 1\nhandoffs:\n  -\n    from: a\n    to: b\n  - c -> d\n',
      'to: b\n',
      `to: b\n  - a -> d ${NEW}\n`,
    ],
  ])('fits %s', async (_, text, old, instead) => {
    const withD = text.includes('d') && !text.includes('-> d') ? `${text}customers: [d]\n` : text;
    expect(await patched({ 'org.yaml': withD }, [['a', 'd']])).toEqual({
      'org.yaml': withD.replace(old, instead),
    });
  });

  it('goes to the file of the giver, whatever it is called', async () => {
    const files = {
      'the map.yaml': 'ripple: 1\ninclude: [parts/*.yaml]\nhandoffs: [x -> a]\n',
      'parts/"a".yaml': 'teams: { a: , x: , b: , lone: }\nhandoffs:\n  - a -> b\n',
      'parts/ü.yaml': 'handoffs:\n  - b -> x\n',
    };
    expect(
      await patched(files, [
        ['x', 'b'],
        ['a', 'x'],
        ['b', 'a'],
        ['lone', 'a'],
      ]),
    ).toEqual({
      'the map.yaml': files['the map.yaml'].replace('x -> a]', 'x -> a, "x -> b"]'),
      'parts/"a".yaml': `${files['parts/"a".yaml']}  - a -> x ${NEW}\n  - lone -> a ${NEW}\n`,
      'parts/ü.yaml': `${files['parts/ü.yaml']}  - b -> a ${NEW}\n`,
    });
  });

  it.each<[string, Files, Named]>([
    ['nothing is lacking', { 'org.yaml': BLOCK }, [['a', 'b']]],
    ['the map came through a pipe', { '-': BLOCK }, [['b', 'a']]],
    ['the list is an alias', { 'o.yaml': 'ripple: 1\nx-a: &l\n  - a -> b\nhandoffs: *l\n' }, []],
  ])('is empty where %s', async (_, files, named) => {
    expect(patchOf(await read(files), named)).toBe('');
  });
});

it('any map in any layout reads the same, with those hand-offs and nothing else', async () => {
  const pair = fc.constantFrom(
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['a', 'c'],
    ['-d', 'a'],
    ['a', '-d'],
    ['1', 'b'],
  );
  const item = fc.constantFrom<(from: string, to: string) => string>(
    (from, to) => `{ from: "${from}", to: "${to}" }`,
    (from, to) => `from: "${from}" # who\n    to: "${to}"`,
    (from, to) => `to: "${to}"\n    what: |\n      text\n\n    from: "${from}"\n`,
    (from, to) => `{ from: "${from}",\n      to: "${to}" } # end`,
  );
  const gap = fc.constantFrom('', '\n', '  # what follows\n');
  const pairs = fc.uniqueArray(pair, { minLength: 1, selector: (one) => one.join(' ') });
  await fc.assert(
    fc.asyncProperty(
      pairs,
      pairs,
      fc.infiniteStream(item),
      fc.infiniteStream(gap),
      async (old, all, items, gaps) => {
        const lines = old.map(
          ([from = '', to = '']) => `${gaps.next().value}  - ${items.next().value(from, to)}\n`,
        );
        const text = `ripple: 1\nteams: { a: , b: , c: , "-d": , "1": }\nhandoffs:\n${lines.join('')}org: X\n`;
        const there = new Set(old.map((one) => one.join(' ')));
        const named = all.filter((one) => !there.has(one.join(' '))) as unknown as Named;
        if (named.length === 0) return;
        const now = await patched({ 'org.yaml': text }, named);
        const kept = (now['org.yaml'] ?? '')
          .split('\n')
          .filter((line) => !line.includes('# named in the survey'));
        expect(kept).toEqual(text.split('\n'));
      },
    ),
    { numRuns: 40 },
  );
});
