import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_ADDRESS } from '../../src/input/org-schema.ts';
import { REPOSITORY, runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

const SCHEMA = readFileSync(join(REPOSITORY, 'schema/ripple.schema.json'), 'utf8');
const PUBLISHED = `# yaml-language-server: $schema=${SCHEMA_ADDRESS}`;

describe('schema', () => {
  it('prints the schema that the package ships', async () => {
    expect(await runCli(['schema'])).toEqual({ code: 0, stdout: SCHEMA, stderr: '' });
    expect((await runCli(['schema', '--json'])).stdout).toBe(SCHEMA);
  });

  it('writes it whole', async () => {
    const cwd = scratchFolder({ 'old.json': 'something longer\n'.repeat(9999) });
    const run = await runCli(['schema', '-o', 'new/ripple.schema.json', '-o', 'old.json'], { cwd });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(textOf(cwd, 'new/ripple.schema.json')).toBe(SCHEMA);
    expect(textOf(cwd, 'old.json')).toBe(SCHEMA);
    expect(namesIn(cwd)).toEqual(['new', 'new/ripple.schema.json', 'old.json']);
  });
});

describe('schema --modeline', () => {
  it('prints the line for the published schema', async () => {
    expect(await runCli(['schema', '--modeline'])).toEqual({ code: 0, stdout: `${PUBLISHED}\n`, stderr: '' });
  });

  it('prints the line for a copy beside the org file, and writes the copy', async () => {
    const cwd = scratchFolder();
    const { stdout } = await runCli(['schema', '--modeline', '-o', 'maps/s.json'], { cwd });
    expect(stdout).toBe('# yaml-language-server: $schema=./s.json\n');
    expect(textOf(cwd, 'maps/s.json')).toBe(SCHEMA);
  });
});

describe('schema --into', () => {
  it('puts the line first, and does nothing the second time', async () => {
    const cwd = scratchFolder({ 'shop.yaml': SHOP });
    const first = await runCli(['schema', '--into', 'shop.yaml'], { cwd });
    expect(first).toEqual({ code: 0, stdout: `shop.yaml now says: ${PUBLISHED}\n`, stderr: '' });
    expect(textOf(cwd, 'shop.yaml')).toBe(`${PUBLISHED}\n${SHOP}`);
    const { ino } = statSync(join(cwd, 'shop.yaml'));
    const second = await runCli(['schema', '--into', 'shop.yaml'], { cwd });
    expect(second).toEqual({ code: 0, stdout: `shop.yaml already says: ${PUBLISHED}\n`, stderr: '' });
    expect(statSync(join(cwd, 'shop.yaml')).ino).toBe(ino);
    expect(textOf(cwd, 'shop.yaml')).toBe(`${PUBLISHED}\n${SHOP}`);
    expect((await runCli(['check', '-f', 'shop.yaml'], { cwd })).code).toBe(0);
  });

  it('keeps every byte, the byte order mark and the line breaks of Windows too', async () => {
    const cwd = scratchFolder({ 'shop.yaml': `\uFEFF${SHOP.replaceAll('\n', '\r\n')}# é 🙂\r\n` });
    const before = readFileSync(join(cwd, 'shop.yaml'));
    await runCli(['schema', '--into', 'shop.yaml'], { cwd });
    const after = readFileSync(join(cwd, 'shop.yaml'));
    const added = Buffer.from(`${PUBLISHED}\r\n`);
    expect(after).toEqual(Buffer.concat([before.subarray(0, 3), added, before.subarray(3)]));
    await runCli(['schema', '--into', 'shop.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'shop.yaml'))).toEqual(after);
  });

  it.each([
    ['ripple.yaml', 's.json', './s.json'],
    ['ripple.yaml', 'tools/s.json', './tools/s.json'],
    ['maps/shop.yaml', 's.json', '../s.json'],
    ['maps/shop.yaml', './maps/s.json', './s.json'],
  ])('of %s names the copy %s as %s', async (file, copy, address) => {
    const cwd = scratchFolder({ [file]: SHOP });
    const { code, stdout } = await runCli(['schema', '--into', file, '-o', copy], { cwd });
    expect([code, stdout]).toEqual([0, `${file} now says: # yaml-language-server: $schema=${address}\n`]);
    expect(textOf(cwd, copy)).toBe(SCHEMA);
    // By its full path the same file finds the same copy.
    const again = await runCli(['schema', '--into', join(cwd, file), '-o', copy], { cwd });
    expect(again.stdout).toBe(
      `${join(cwd, file)} already says: # yaml-language-server: $schema=${address}\n`,
    );
  });

  it('names a copy with a full path by it', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const copy = join(cwd, 's.json');
    const { stdout } = await runCli(['schema', '--into', 'ripple.yaml', '-o', copy], { cwd });
    expect(stdout).toBe(`ripple.yaml now says: # yaml-language-server: $schema=${copy}\n`);
  });

  it.each([
    [['--into', 'nobody.yaml'], 'error[file-not-found]'],
    [['--into', 'nobody.yaml', '-o', 's.json'], 'error[file-not-found]'],
    [['--into', 'maps'], 'it is a folder'],
    [['--into', 'bytes.yaml'], 'error[file-not-text]'],
    [['--into', ''], '--into takes the name of a file'],
    [['--into', '-'], '--into takes the name of a file'],
    [['--into', 'ripple.json'], 'is JSON, which has no comments'],
    [['--into', 'ripple.yaml', '--modeline'], 'name one of them'],
    [['--into', 'ripple.yaml', '-o', '-'], 'one file for a copy'],
    [['--into', 'ripple.yaml', '-o', 'a.json', '-o', 'b.json'], 'one file for a copy'],
    [['--into', 'ripple.yaml', '-o', 'a b.json'], 'no spaces in the address'],
    [['--into', 'ripple.yaml', '-o', 'a\u001b[2J.json'], 'no spaces in the address'],
    [['--into', 'ripple.yaml', '-o', 'json:./ripple.yaml'], 'would replace the org file itself'],
    [['--modeline', '--format', 'xml'], 'unknown format'],
    [['ripple.yaml'], 'too many arguments'],
  ])('refuses %j and writes nothing', async (argv, reason) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'ripple.json': '{}', 'maps/a.yaml': SHOP });
    writeFileSync(join(cwd, 'bytes.yaml'), Buffer.from([0xff, 0xfe, 0x41]));
    const names = namesIn(cwd);
    const { code, stdout, stderr } = await runCli(['schema', ...argv], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('\u001b');
    expect(namesIn(cwd)).toEqual(names);
    expect([textOf(cwd, 'ripple.yaml'), textOf(cwd, 'ripple.json')]).toEqual([SHOP, '{}']);
  });
});
