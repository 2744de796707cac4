import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../docs/console-blocks.ts';
import { runCli } from './run-cli.ts';
import { namesIn, scratchFolder, textOf } from './scratch.ts';

describe('init', () => {
  it.each([
    ['here', [], 'ripple.yaml'],
    ['here, by name', ['.'], 'ripple.yaml'],
    ['in a folder that is there', ['there'], 'there/ripple.yaml'],
    ['in folders that are made', ['new/maps of us'], 'new/maps of us/ripple.yaml'],
  ])('writes a map %s, which passes what it tells to run next', async (_where, argv, path) => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'there'));
    const { code, stdout, stderr } = await runCli(['init', ...argv], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(`Wrote ${path}: `);
    expect(textOf(cwd, path)).toMatch(/^# yaml-language-server: \$schema=/);
    const next = [...stdout.matchAll(/^ {2}ripple (.*)$/gm)].map(([, words = '']) => splitWords(words));
    expect(next.map(([verb]) => verb)).toEqual(['check', 'impact']);
    for (const words of next) {
      const run = await runCli(words, { cwd });
      expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    }
    expect((await runCli(['check', '--fail-on', 'error', '-f', path], { cwd })).code).toBe(0);
  });

  it.each(['ripple.yaml', 'ripple.yml'])('refuses where %s is, which stays as it is', async (name) => {
    const cwd = scratchFolder({ [`map/${name}`]: 'mine' });
    const { code, stdout, stderr } = await runCli(['init', 'map'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `error: map/${name} exists and stays as it is; name another folder, or move it away first\n`,
    );
    expect(textOf(cwd, `map/${name}`)).toBe('mine');
    expect(namesIn(cwd)).toEqual(['map', `map/${name}`]);
  });

  it('refuses a second time, and where a folder has that name', async () => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'odd/ripple.yaml'), { recursive: true });
    expect((await runCli(['init'], { cwd })).code).toBe(0);
    const before = textOf(cwd, 'ripple.yaml');
    expect((await runCli(['init'], { cwd })).code).toBe(2);
    expect(textOf(cwd, 'ripple.yaml')).toBe(before);
    expect((await runCli(['init', 'odd'], { cwd })).stderr).toMatch(/^error: odd\/ripple\.yaml exists/);
  });

  it('says why where it cannot write', async () => {
    const cwd = scratchFolder({ file: '' });
    const { code, stderr } = await runCli(['init', 'file'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: cannot write file\/ripple\.yaml: a part of the path is /);
  });
});
