import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { BROKEN, SHOP, namesIn, readingBy, scratchFolder, textOf, withoutPrivileges } from './scratch.ts';

const IMPACT = ['impact', 'a', '--delay', '1d'];

/** The formats of every verb that has some, with a call that works. */
const CALLS: readonly (readonly string[])[] = [
  ['check'],
  ['list'],
  ['list', '--handoffs'],
  ['list', '--tree'],
  ['list', '--by=group'],
  IMPACT,
  [...IMPACT, '--by=group'],
  ['why', 'a', 'b'],
  ['why', 'b', 'a'],
  ['engagement'],
  ['explain'],
  ['explain', 'unknown-team'],
];

const LOOKS_LIKE = {
  text: /^[^#{]/,
  json: /^\{\n {2}"kind": "ripple\//,
  markdown: /^(?:# |<!-- ripple:check -->\n\n### )/,
} as const;

describe.each(CALLS)('the formats of %s %s', (...call) => {
  it.each(['text', 'json', 'markdown'] as const)('have %s, on standard output alone', async (format) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli([...call, '--format', format], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(LOOKS_LIKE[format]);
    expect(stdout).toMatch(/[^\n]\n$/);
    expect(stdout).not.toContain('\r');
  });

  it('are text without --format, and JSON with --json, which has a kind and a version', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const [bare, text, short, long] = await Promise.all(
      [[], ['--format=text'], ['--json'], ['--format', 'json']].map((format) =>
        runCli([...call, ...format], { cwd }),
      ),
    );
    expect(bare).toEqual(text);
    expect(short).toEqual(long);
    expect(JSON.parse(short?.stdout ?? '')).toMatchObject({ kind: `ripple/${call[0]}`, version: 1 });
  });

  it('are the same bytes on every run', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    for (const format of ['text', 'json', 'markdown']) {
      const [first, second] = [
        await runCli([...call, '--format', format], { cwd }),
        await runCli([...call, '--format', format], { cwd }),
      ];
      expect(second).toEqual(first);
    }
  });

  it.each([
    ['--format yaml', ['--format', 'yaml'], 'unknown format “yaml”. Formats here: text, json, markdown'],
    ['--format jsn', ['--format', 'jsn'], 'unknown format “jsn”. Did you mean json?'],
    ['--json --format text', ['--json', '--format', 'text'], '--json and --format name two formats'],
    [
      'an -o without format',
      ['-o', 'answer'],
      '-o answer does not say the format; write one of text:answer, json:answer, markdown:answer',
    ],
    [
      'an unknown ending',
      ['-o', 'answer.docx'],
      '-o answer.docx does not say the format; write one of text:answer.docx,',
    ],
    [
      'a Windows path without format',
      ['-o', 'C:/answer'],
      '-o C:/answer does not say the format; write one of text:C:/answer,',
    ],
    ['an empty -o', ['-o', ''], '-o needs the name of a file'],
    ['a format without file', ['-o', 'json:'], '-o needs the name of a file after “json:”'],
    ['a folder', ['-o', 'json:out/'], '-o json:out/ names a folder'],
    ['a file twice', ['-o', 'a.json', '-o', 'text:./a.json'], '-o names a.json twice'],
    ['standard output twice', ['-o', 'json:-', '-o', '-'], '-o names standard output twice'],
    ['a --format for nothing', ['--json', '-o', 'text:a.txt'], '--format json is for nothing'],
  ])('refuse %s', async (_what, argv, words) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli([...call, ...argv], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: ${words}`);
    expect(namesIn(cwd)).toEqual(['ripple.yaml']);
  });
});

describe('-o', () => {
  it.each([
    ['answer.txt', 'text'],
    ['answer.JSON', 'json'],
    ['answer.md', 'markdown'],
    ['answer.markdown', 'markdown'],
    ['json:answer', 'json'],
    ['json:answer.md', 'json'],
    ['text:a:b.json', 'text'],
    ['yaml:answer.json', 'json'],
    ['C:/answer.json', 'json'],
    ['json:C:/answer', 'json'],
    ['new/folder/answer.md', 'markdown'],
  ] as const)('%s is %s, written to the file and not printed', async (output, format) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const printed = await runCli([...IMPACT, '--format', format], { cwd });
    expect(await runCli([...IMPACT, '-o', output], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    const name = output.startsWith(`${format}:`) ? output.slice(format.length + 1) : output;
    expect(textOf(cwd, name)).toBe(printed.stdout);
    expect(namesIn(cwd).filter((path) => path.includes('.tmp'))).toEqual([]);
  });

  it('takes the format of --format where it names none itself', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    await runCli([...IMPACT, '--json', '-o', 'answer', '-o', 'markdown:b'], { cwd });
    expect(textOf(cwd, 'answer')).toMatch(LOOKS_LIKE.json);
    expect(textOf(cwd, 'b')).toMatch(LOOKS_LIKE.markdown);
  });

  it('- is standard output, in the format named', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const [text, json] = [await runCli(IMPACT, { cwd }), await runCli([...IMPACT, '--json'], { cwd })];
    expect(await runCli([...IMPACT, '-o', '-'], { cwd })).toEqual(text);
    expect(await runCli([...IMPACT, '-o', 'json:-'], { cwd })).toEqual(json);
    expect(await runCli([...IMPACT, '--json', '-o', '-'], { cwd })).toEqual(json);
    expect(namesIn(cwd)).toEqual(['ripple.yaml']);
  });

  it('can be repeated: one reading, one exit code', async () => {
    const cwd = scratchFolder();
    let reads = 0;
    const argv = [
      ...IMPACT,
      '-f',
      '-',
      '--fail-on',
      'broken-promise',
      '-o',
      'a.json',
      '-o',
      'json:-',
      '-o',
      'text:b',
      '-o',
      'c.md',
    ];
    const { code, stdout } = await runCli(argv, {
      cwd,
      reader: readingBy(() => {
        reads += 1;
        return { text: SHOP };
      }),
    });
    expect(code).toBe(1);
    expect(reads).toBe(1);
    expect(namesIn(cwd)).toEqual(['a.json', 'b', 'c.md']);
    expect(textOf(cwd, 'a.json')).toBe(stdout);
  });

  it('is written for no terminal: 80 columns, no colors', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const plain = await runCli(IMPACT, { cwd });
    await runCli([...IMPACT, '-o', 'a.txt'], { cwd, columns: 50, variables: { FORCE_COLOR: '3' } });
    expect(textOf(cwd, 'a.txt')).toBe(plain.stdout);
  });

  it('says what was written where somebody watches', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const argv = [...IMPACT, '-o', 'a.txt', '-o', 'b.json'];
    expect(await runCli(argv, { cwd, columns: 80 })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote a.txt, b.json\n',
    });
  });
});

describe('a file named with -o', () => {
  it('is replaced whole, and keeps its mode', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'answer.json': 'x'.repeat(100_000) });
    chmodSync(join(cwd, 'answer.json'), 0o640);
    await runCli([...IMPACT, '-o', 'answer.json'], { cwd });
    expect(JSON.parse(textOf(cwd, 'answer.json'))).toMatchObject({ kind: 'ripple/impact' });
    expect(statSync(join(cwd, 'answer.json')).mode & 0o777).toBe(0o640);
  });

  it('stays a link where it is one', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'real/answer.json': '' });
    symlinkSync('real/answer.json', join(cwd, 'link.json'));
    await runCli([...IMPACT, '-o', 'link.json'], { cwd });
    expect(readlinkSync(join(cwd, 'link.json'))).toBe('real/answer.json');
    expect(textOf(cwd, 'real/answer.json')).toMatch(LOOKS_LIKE.json);
  });

  it.skipIf(process.platform === 'win32')('stays a device where it is one', async () => {
    const { code } = await runCli([...IMPACT, '-f', '-', '-o', 'json:/dev/null'], { stdin: SHOP });
    expect(code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['the input is wrong', ['impact', 'a', '-f', 'broken.yaml']],
    ['a team is unknown', ['impact', 'aa']],
    ['a duration is none', ['impact', 'a', '--delay', 'soon']],
    ['a sibling has no format', ['impact', 'a', '-o', 'other.docx']],
    ['a sibling is a folder', ['impact', 'a', '-o', 'json:folder']],
    ['a sibling lies under a file', ['impact', 'a', '-o', 'ripple.yaml/x.json']],
    ['a sibling is the org file', ['impact', 'a', '-o', 'text:./ripple.yaml']],
  ])('stays as it was where %s, and nothing is printed', async (_what, argv) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'broken.yaml': BROKEN, 'first.json': 'before' });
    mkdirSync(join(cwd, 'folder'));
    const before = namesIn(cwd);
    const { code, stdout, stderr } = await runCli([...argv, '-o', 'first.json', '-o', 'text:-'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/error(\[|: )/);
    expect(textOf(cwd, 'first.json')).toBe('before');
    expect(textOf(cwd, 'ripple.yaml')).toBe(SHOP);
    expect(namesIn(cwd)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')(
    'stays as it was where it or its folder may not be written',
    async () => {
      const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'locked.json': 'before' });
      const refused = await withoutPrivileges(async () => {
        if (process.geteuid?.() === statSync(cwd).uid) chmodSync(cwd, 0o555);
        return [
          await runCli([...IMPACT, '-o', 'locked.json'], { cwd }),
          await runCli([...IMPACT, '-o', 'new.json'], { cwd }),
          await runCli(['init', 'sub'], { cwd }),
        ];
      });
      chmodSync(cwd, 0o755);
      expect(refused.map(({ code }) => code)).toEqual([2, 2, 2]);
      expect(refused.map(({ stderr }) => stderr)).toEqual([
        'error: cannot write locked.json: permission denied\n',
        'error: cannot write new.json: permission denied\n',
        'error: cannot write sub/ripple.yaml: permission denied\n',
      ]);
      expect(textOf(cwd, 'locked.json')).toBe('before');
      expect(namesIn(cwd)).toEqual(['locked.json', 'ripple.yaml']);
    },
  );
});
