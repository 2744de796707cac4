import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileReader } from '../src/input/file-reader.ts';
import { createMemoryReader } from '../src/input/memory-reader.ts';

/** Something that a user may hand the tool, by accident or to bring it down. */
export interface HostileInput {
  readonly name: string;
  /** By their paths; one alone is `ripple.yaml`. */
  readonly files: Readonly<Record<string, string | Uint8Array>> | string | Uint8Array;
  /** What no text can say: links, rights, sizes. */
  readonly prepare?: (folder: string) => void;
  /** What follows `-f`; `ripple.yaml` unless said otherwise. */
  readonly paths?: readonly string[];
  readonly reader?: (disk: FileReader) => FileReader;
  /** Needs a user who may not do everything, and a file system with rights. */
  readonly withoutPrivileges?: true;
  /** In full: `code line:column`, with the file before it where it is not `ripple.yaml`. */
  readonly says: readonly string[];
}

const HEAD = 'ripple: 1\nhandoffs: [a -> b]\n';
const TEAM_A = 'teams: { a: {} }\n';

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function withLead(text: string): string {
  return `${HEAD}teams: { a: { lead: ${text} }, b: }\n`;
}

function withShare(text: string): string {
  return `${HEAD}teams: { a: { accurate: ${text} }, b: }\n`;
}

/** Each level repeats the one below ten times. */
function aliasBomb(levels: number, bottom: string, wrap: (items: string) => string): string {
  const lines = [`x-0: &a0 ${bottom}`];
  for (let i = 1; i < levels; i++) lines.push(`x-${i}: &a${i} ${wrap(`*a${i - 1}, `.repeat(10))}`);
  return lines.join('\n');
}

function listBomb(levels: number): string {
  return aliasBomb(levels, `[${'x, '.repeat(10)}]`, (items) => `[${items}]`);
}

function mergeBomb(levels: number): string {
  return aliasBomb(levels, '{ a: 1, b: 1, c: 1, d: 1, e: 1 }', (items) => `{ k: [${items}] }`);
}

function repeat(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('');
}

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const units = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? units : units.swap16();
}

/** A disk from which one file vanishes between being listed and being read. */
function vanishing(path: string): (disk: FileReader) => FileReader {
  return (disk) => ({
    ...disk,
    read: (asked) => (asked === path ? { problem: 'not-found' } : disk.read(asked)),
  });
}

const SYNTAX: readonly HostileInput[] = [
  {
    name: 'several syntax errors in one file',
    files: 'ripple: 1\nteams:\n  a: { lead: 1d, work 2d\n  b\n  c: *\norg: `x`\n',
    says: ['yaml-syntax 3:6', 'yaml-syntax 4:3', 'yaml-syntax 5:6', 'yaml-syntax 6:6'],
  },
  {
    name: 'syntax errors in several files',
    files: { 'ripple.yaml': `${HEAD}include: [a.yaml, b.yaml]\n`, 'a.yaml': 'a: [', 'b.yaml': '\t- x: @\n' },
    says: ['yaml-syntax a.yaml:1:4', 'yaml-syntax b.yaml:1:1'],
  },
  {
    name: 'an unfinished quote',
    files: 'ripple: 1\norg: "Ours\nhandoffs: [a -> b]\n',
    says: ['yaml-syntax 2:6'],
  },
  { name: 'a bell in a text', files: 'ripple: 1\norg: a\u0007b\n', says: ['yaml-syntax 2:7'] },
  { name: 'a key twice', files: `${HEAD}org: A\norg: B\n`, says: ['duplicate-key 4:1'] },
  {
    name: 'a key thrice, deep below a key of the user',
    files: `${HEAD}x-a: { x-b: [{ c: 1, c: 2, c: 3 }] }`,
    says: ['duplicate-key 3:22', 'duplicate-key 3:28'],
  },
  {
    name: '__proto__ twice',
    files: `${HEAD}x-a: { __proto__: 1, __proto__: 2 }`,
    says: ['duplicate-key 3:22'],
  },
  {
    name: 'the names of every object as keys',
    files: `${HEAD}__proto__: 1\nconstructor: 1\ntoString: 1\nhasOwnProperty: 1\n`,
    says: ['unknown-key 3:1', 'unknown-key 4:1', 'unknown-key 5:1', 'unknown-key 6:1'],
  },
  {
    name: 'the names of every object as values of few words',
    files: `${HEAD}teams: { a: { kind: constructor }, b: }\nrules: { __proto__: toString }\n`,
    says: ['not-one-of 3:21', 'unknown-rule 4:10'],
  },
  {
    name: 'lists and maps as keys',
    files: `${HEAD}? [a, b]\n: 1\n{ a: 1 }: 2\n`,
    says: ['key-not-text 3:3', 'key-not-text 5:1'],
  },
  { name: 'two documents', files: `${HEAD}---\nripple: 1\n`, says: ['several-documents 4:1'] },
  {
    name: 'two documents behind a start of the first',
    files: `---\n${HEAD}--- \nfoo\n---\nbar\n`,
    says: ['several-documents 5:1'],
  },
  {
    name: 'tags that make objects elsewhere',
    files: `${HEAD}org: !!js/function x\nx-a: !!binary aGk=\n`,
    says: ['unsupported-tag 3:6', 'unsupported-tag 4:6'],
  },
];

const NUMBERS: readonly HostileInput[] = [
  ...[
    '.nan',
    '.NaN',
    '.inf',
    '-.inf',
    '-1h',
    '-4',
    '1e308w',
    '1e999',
    'P9999999999Y',
    'P9999999999D',
    '1e9',
    '1h 1h',
  ].map((text): HostileInput => ({
    name: `a lead of ${text}`,
    files: withLead(text),
    says: ['bad-duration 3:21'],
  })),
  {
    name: 'a lead of 400 digits',
    files: withLead('9'.repeat(400)),
    says: ['bad-duration 3:21'],
  },
  ...['.nan', '.inf', '1.0001', '95', '101%', '-5%', '1e999%', '0x1'].map((text): HostileInput => ({
    name: `accurate ${text}`,
    files: withShare(text),
    says: ['bad-share 3:25'],
  })),
  {
    name: 'a day of no hours, a week of eight days',
    files: `${HEAD}calendar: { hours-per-day: 0, days-per-week: 8 }\n`,
    says: ['bad-number 3:28', 'bad-number 3:46'],
  },
];

const ALIASES: readonly HostileInput[] = [
  {
    name: 'an alias bomb',
    files: `ripple: 1\n${listBomb(9)}\nhandoffs: *a8\n`,
    says: ['too-many-aliases 8:26'],
  },
  {
    name: 'an alias bomb that stays under the limit',
    files: `ripple: 1\n${listBomb(6)}\nhandoffs: *a5\n`,
    says: ['wrong-type 6:10'],
  },
  {
    name: 'an alias bomb of merge keys',
    files: `ripple: 1\n${mergeBomb(9)}\nteams: { a: { <<: *a8 } }\nhandoffs: [a -> b]\n`,
    says: ['too-many-aliases 8:31'],
  },
  { name: 'an alias within itself', files: `${HEAD}x-a: &a [1, *a]\n`, says: ['alias-loop 3:13'] },
  {
    name: 'a merge key within itself',
    files: `${HEAD}x-a: &a { b: { <<: *a } }\n`,
    says: ['alias-loop 3:20'],
  },
  { name: 'an alias of nothing', files: `${HEAD}customers: *all\n`, says: ['unknown-anchor 3:12'] },
  {
    name: 'merge keys that name no map',
    files: `${HEAD}x-a: { <<: 5 }\nx-b: { <<: [{}, x] }\n`,
    says: ['merge-needs-map 3:12', 'merge-needs-map 4:17'],
  },
];

const SIZES: readonly HostileInput[] = [
  {
    name: 'lists 20,000 deep',
    files: `${HEAD}x-a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
    says: ['yaml-syntax 3:105'],
  },
  {
    name: 'maps 20,000 deep',
    files: `${HEAD}x-a: ${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}\n`,
    says: ['yaml-syntax 3:399'],
  },
  {
    name: 'items 20,000 deep',
    files: `${HEAD}x-a:\n  ${'- '.repeat(20_000)}x\n`,
    says: ['yaml-syntax 4:201'],
  },
  {
    name: 'keys 20,000 deep',
    files: `${HEAD}x-a:\n  ${'? '.repeat(20_000)}x\n`,
    says: ['yaml-syntax 4:200'],
  },
  {
    name: 'indentation 1,000 deep',
    files: `${HEAD}x-a:\n${repeat(1000, (i) => `${' '.repeat(i + 1)}a:\n`)}`,
    says: ['yaml-syntax 102:100'],
  },
  {
    name: 'a line of 5 MB before an error',
    files: `${HEAD}x-a: "${'y'.repeat(5e6)}"\nfoo: 1\n`,
    says: ['unknown-key 4:1'],
  },
  {
    name: 'a line of 5 MB with the error at its end',
    files: `${HEAD}x-a: { b: "${'y'.repeat(5e6)}", b: 1 }\n`,
    says: ['duplicate-key 3:5000015'],
  },
  {
    name: 'a value of 5 MB that is wrong',
    files: `ripple: 1\nhandoffs: [a -> b, ${'y'.repeat(5e6)}]\n`,
    says: ['wrong-type 2:20'],
  },
  {
    name: 'an unfinished quote of 200 kB',
    files: `${HEAD}x-a: "${'y\n'.repeat(1e5)}`,
    says: ['yaml-syntax 3:6'],
  },
  {
    name: 'an unfinished quote of 5 MB, which is not looked at twice',
    files: `${HEAD}x-a: "${' y'.repeat(25e5)}`,
    says: ['yaml-syntax 3:5000007'],
  },
  {
    name: '200,000 spaces within an id, before an arrow',
    files: `ripple: 1\nhandoffs: ["x${' '.repeat(2e5)}y -> b"]\n`,
    says: ['bad-id 2:13'],
  },
  {
    name: '200,000 spaces before something like an arrow',
    files: `ripple: 1\nhandoffs: ["x${' '.repeat(2e5)}y > b"]\n`,
    says: ['bad-arrow 2:13'],
  },
  {
    name: '200,000 dashes before something like an arrow',
    files: `ripple: 1\nhandoffs: ["x${'-'.repeat(2e5)}y > b"]\n`,
    says: ['bad-arrow 2:13'],
  },
  {
    name: 'more errors than anybody wants to hear of',
    files: `ripple: 1\nhandoffs:\n${'  - 5\n'.repeat(30_000)}`,
    says: [...Array.from({ length: 1000 }, (_, i) => `wrong-type ${i + 3}:5`), 'too-many-errors'],
  },
  {
    name: 'as many errors as are said, and no more',
    files: `ripple: 1\nhandoffs:\n${'  - 5\n'.repeat(1000)}`,
    says: Array.from({ length: 1000 }, (_, i) => `wrong-type ${i + 3}:5`),
  },
  {
    name: 'more duplicate keys than anybody wants to hear of, before another error',
    files: `${HEAD}x-a:\n${'  b: 1\n'.repeat(50_000)}foo: 1\n`,
    says: [...Array.from({ length: 1000 }, (_, i) => `duplicate-key ${i + 5}:3`), 'too-many-errors'],
  },
  {
    name: 'an error behind more warnings than anybody wants to hear of',
    files: `${HEAD}customers:\n${repeat(1500, (i) => `  - nobody-${i}\n`)}scenarios: { s: { incidents: [{ team: c, delay: 1 }] } }\n`,
    says: [
      ...Array.from({ length: 1000 }, (_, i) => `customer-without-handoff ${i + 4}:5`),
      'unknown-team 1504:39',
      'too-many-warnings',
    ],
  },
  {
    name: 'thousands of unknown teams among thousands of long ids',
    files: `ripple: 1\nteams:\n${repeat(3000, (i) => `  t${'ab'.repeat(90)}${i}:\n`)}handoffs:\n${repeat(3000, (i) => `  - u${'ba'.repeat(90)}${i} -> t${'ab'.repeat(90)}0\n`)}`,
    says: [...Array.from({ length: 1000 }, (_, i) => `unknown-team ${3004 + i}:5`), 'too-many-errors'],
  },
];

const TEXTS: readonly HostileInput[] = [
  { name: 'an empty file', files: '', says: ['empty-file 1:1'] },
  { name: 'comments alone', files: '# nothing\n\n# here\n', says: ['empty-file 1:1'] },
  { name: 'a document mark alone', files: '---\n', says: ['empty-file 1:1'] },
  { name: 'null', files: 'null', says: ['empty-file 1:1'] },
  { name: 'a list', files: '[1, 2]', says: ['wrong-type 1:1'] },
  { name: 'words', files: 'just words', says: ['wrong-type 1:1'] },
  { name: 'no hand-offs', files: 'ripple: 1\nteams: { a: }\n', says: ['no-handoffs 1:1'] },
  { name: 'an empty list of hand-offs', files: 'ripple: 1\nhandoffs: []\n', says: ['no-handoffs 1:1'] },
  { name: 'hand-offs without value', files: 'ripple: 1\nhandoffs:\n', says: ['no-handoffs 1:1'] },
  { name: 'another version', files: 'ripple: 2\nhandoffs: [a -> b]\n', says: ['version-unsupported 1:9'] },
  {
    name: 'another version in an included file',
    files: { 'ripple.yaml': `${HEAD}include: [a.yaml]\n`, 'a.yaml': 'ripple: 1.5\n' },
    says: ['version-unsupported a.yaml:1:9'],
  },
  { name: 'no version', files: 'handoffs: [a -> b]\n', says: ['version-missing 1:1'] },
  { name: 'NUL bytes', files: 'ripple: 1\norg: "\0"\n', says: ['file-not-text'] },
  { name: 'NUL bytes alone', files: bytes(0, 0, 0, 0), says: ['file-not-text'] },
  {
    name: 'a picture',
    files: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
    says: ['file-not-text'],
  },
  { name: 'a lone byte of Latin-1', files: bytes(0x6f, 0x72, 0x67, 0x3a, 0xe9), says: ['file-not-text'] },
  { name: 'a byte that only continues', files: bytes(0x61, 0x80), says: ['file-not-text'] },
  { name: 'an overlong character', files: bytes(0x61, 0xc0, 0xaf), says: ['file-not-text'] },
  { name: 'half a character at the end', files: bytes(0x61, 0xe2, 0x82), says: ['file-not-text'] },
  { name: 'a surrogate in UTF-8', files: bytes(0x61, 0xed, 0xa0, 0x80), says: ['file-not-text'] },
  { name: 'UTF-16, little end first', files: utf16(HEAD, 'little'), says: ['file-not-text'] },
  { name: 'UTF-16, big end first', files: utf16(HEAD, 'big'), says: ['file-not-text'] },
  { name: 'UTF-16 without its mark', files: Buffer.from(HEAD, 'utf16le'), says: ['file-not-text'] },
];

const FILES: readonly HostileInput[] = [
  { name: 'no such file', files: {}, paths: ['nope.yaml'], says: ['file-not-found'] },
  { name: 'a file under a file', files: HEAD, paths: ['ripple.yaml/x'], says: ['file-not-found'] },
  { name: 'a folder without YAML', files: { 'f/x.txt': '' }, paths: ['f'], says: ['folder-without-yaml'] },
  { name: 'a pattern without match', files: {}, paths: ['f/*.yaml'], says: ['pattern-without-match'] },
  { name: 'a device, which may never end', files: {}, paths: ['/dev/zero'], says: ['file-unreadable'] },
  { name: 'a name that is too long', files: {}, paths: ['x'.repeat(5000)], says: ['file-unreadable'] },
  {
    name: 'a file of 200 MB, refused before it is opened',
    files: {},
    prepare(folder) {
      writeFileSync(join(folder, 'ripple.yaml'), '');
      truncateSync(join(folder, 'ripple.yaml'), 200e6);
      // Whoever opens it is told that they may not.
      chmodSync(join(folder, 'ripple.yaml'), 0o000);
    },
    withoutPrivileges: true,
    says: ['file-too-large'],
  },
  {
    name: 'a file of somebody else',
    files: HEAD,
    prepare: (folder) => chmodSync(join(folder, 'ripple.yaml'), 0o000),
    withoutPrivileges: true,
    says: ['file-unreadable'],
  },
  ...['map/a.yaml', 'map', 'map/*.yaml', '**/*.yaml'].map((path): HostileInput => ({
    name: `a folder of somebody else, which is not the same as an empty one: ${path}`,
    files: { 'map/a.yaml': HEAD },
    paths: [path],
    prepare: (folder) => chmodSync(join(folder, 'map'), 0o000),
    withoutPrivileges: true,
    says: ['file-unreadable'],
  })),
  {
    name: 'a file that was there a moment ago',
    files: { 'f/a.yaml': HEAD, 'f/b.yaml': TEAM_A },
    paths: ['f'],
    reader: vanishing('f/b.yaml'),
    says: ['file-not-found'],
  },
  {
    name: 'an included file that was there a moment ago',
    files: { 'ripple.yaml': `${HEAD}include: ["t/*.yaml"]\n`, 't/a.yaml': TEAM_A },
    reader: vanishing('t/a.yaml'),
    says: ['file-not-found 3:12'],
  },
  {
    name: 'more than 10,000 files',
    files: {},
    paths: ['f'],
    reader: () =>
      createMemoryReader(Object.fromEntries(Array.from({ length: 10_005 }, (_, i) => [`f/${i}.yaml`, HEAD]))),
    says: ['too-many-files'],
  },
];

const INCLUDES: readonly HostileInput[] = [
  {
    name: 'includes that are not there',
    files: `${HEAD}include: [x.yaml, teams/y.yaml]\n`,
    says: ['file-not-found 3:11', 'file-not-found 3:19'],
  },
  {
    name: 'an included folder',
    files: { 'ripple.yaml': `${HEAD}include: [t]\n`, 't/a.yaml': '' },
    says: ['file-unreadable 3:11'],
  },
  {
    name: 'a file that includes itself',
    files: `${HEAD}include: [ripple.yaml]\n`,
    says: ['include-loop 3:11'],
  },
  {
    name: 'files that include each other',
    files: {
      'ripple.yaml': `${HEAD}include: [a.yaml]\n`,
      'a.yaml': 'include: [b.yaml]',
      'b.yaml': 'include: [a.yaml]',
    },
    says: ['include-loop b.yaml:1:11'],
  },
  {
    name: 'a thousand files that include each other in a circle',
    files: {},
    reader: () =>
      createMemoryReader(
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, i) => [
            i === 0 ? 'ripple.yaml' : `${i}.yaml`,
            `${i === 0 ? HEAD : ''}include: [${i === 999 ? 'ripple' : i + 1}.yaml]\n`,
          ]),
        ),
      ),
    says: ['include-loop 999.yaml:1:11'],
  },
  {
    name: 'includes out of the folder',
    files: { 'm/r.yaml': `${HEAD}include: [../a.yaml, /etc/passwd, sub/../../a.yaml]\n`, 'a.yaml': TEAM_A },
    paths: ['m/r.yaml'],
    says: ['include-outside m/r.yaml:3:11', 'include-outside m/r.yaml:3:22', 'include-outside m/r.yaml:3:35'],
  },
  {
    name: 'a link out of the folder',
    files: { 'secret.yaml': TEAM_A, 'm/r.yaml': `${HEAD}include: [link.yaml]\n` },
    paths: ['m/r.yaml'],
    prepare: (folder) => symlinkSync('../secret.yaml', join(folder, 'm/link.yaml')),
    says: ['include-outside m/r.yaml:3:11'],
  },
  {
    name: 'a link to a folder outside',
    files: { 'other/a.yaml': TEAM_A, 'm/r.yaml': `${HEAD}include: ["t/*.yaml"]\n` },
    paths: ['m/r.yaml'],
    prepare: (folder) => symlinkSync('../other', join(folder, 'm/t')),
    says: ['include-outside m/r.yaml:3:12'],
  },
  {
    name: 'a link to itself',
    files: `${HEAD}include: [link.yaml]\n`,
    prepare: (folder) => symlinkSync('link.yaml', join(folder, 'link.yaml')),
    says: ['file-unreadable 3:11'],
  },
  {
    name: 'links that lead back to their own folder, in a pattern with many **',
    files: { 'ripple.yaml': `${HEAD}include: ["t/**/**/**/**/**/*.yaml"]\n`, 't/a.yaml': 'foo: 1\n' },
    prepare(folder) {
      for (const name of ['b', 'c', 'd', 'e']) symlinkSync('.', join(folder, 't', name));
    },
    says: ['unknown-key t/a.yaml:1:1'],
  },
  {
    name: 'standard input by the name of a file',
    files: `${HEAD}include: ['-']\n`,
    says: ['file-not-found 3:12'],
  },
  {
    name: 'includes of everything but text',
    files: `${HEAD}include: [1, ~, [x], { a: b }, ""]\n`,
    says: ['file-not-found 3:11', 'wrong-type 3:14', 'wrong-type 3:17', 'wrong-type 3:22'],
  },
];

/** All of them, by what they are about. */
export const HOSTILE_INPUTS: Readonly<Record<string, readonly HostileInput[]>> = {
  syntax: SYNTAX,
  numbers: NUMBERS,
  aliases: ALIASES,
  sizes: SIZES,
  texts: TEXTS,
  files: FILES,
  includes: INCLUDES,
};
