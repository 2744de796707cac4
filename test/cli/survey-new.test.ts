import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { COLUMN_WORDS, MANAGER_COLUMNS, SURVEY_COLUMNS } from '../../src/model/survey-columns.ts';
import { HOSTILE_NAMES, orgNamed } from '../hostile-names.ts';
import { REPOSITORY, runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

const INSURER = ['-f', join(REPOSITORY, 'examples/insurer')];

/** The rows of a spreadsheet without the mark before them. */
function tableIn(folder: string, name: string): string[][] {
  const text = textOf(folder, name);
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text.slice(1));
}

describe('survey new', () => {
  it('writes questionnaires for everybody, with what to do and the names of the map, and says so', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli(['survey', 'new', '-o', 'out'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const names = [
      'how-to.html',
      'managers.csv',
      'managers.html',
      'members.csv',
      'members.html',
      'names.csv',
    ];
    expect(namesIn(join(cwd, 'out'))).toEqual(names);
    for (const name of names) expect(stdout).toContain(`out/${name}`);
    expect(tableIn(cwd, 'out/names.csv')).toEqual([
      ['name', 'id'],
      ['Alpha', 'a'],
      ['Beta', 'b'],
      ['Gamma', 'c'],
      ['Shopper', 'shopper'],
    ]);
  });

  it.each(['en', 'de'] as const)('asks the same on paper and in a spreadsheet: %s', async (language) => {
    const cwd = scratchFolder();
    const argv = ['survey', 'new', '-o', 'out', '--language', language, '--team', 'claims', ...INSURER];
    expect((await runCli(argv, { cwd })).stderr).toBe('');
    const [header, ...rows] = tableIn(cwd, 'out/managers-claims.csv');
    expect(header).toEqual(SURVEY_COLUMNS.map((column) => COLUMN_WORDS[column][language]));
    expect(tableIn(cwd, 'out/members-claims.csv')[0]).toEqual(
      SURVEY_COLUMNS.filter((column) => !MANAGER_COLUMNS.has(column)).map(
        (column) => COLUMN_WORDS[column][language],
      ),
    );
    expect(new Set(rows.map(([, team]) => team))).toEqual(new Set(['Claims handling']));
    const page = textOf(cwd, 'out/managers-claims.html');
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('<bdi>Claims handling</bdi>');
    // A row on paper for each row of the table.
    expect(page.match(/<tr>\s*<td>/g)).toHaveLength(rows.length);
    expect(page.match(/class="sheet a4-upright/g)).toHaveLength(3);
    expect(textOf(cwd, 'out/members-claims.html').match(/class="sheet a4-upright/g)).toHaveLength(2);
  });

  it('asks a role alone, on the paper of the place, and each team of the map but systems and suppliers', async () => {
    const cwd = scratchFolder();
    const argv = ['survey', 'new', '-o', 'out', '--every-team', '--for', 'member', '--paper', 'letter'];
    const { stdout } = await runCli([...argv, ...INSURER], { cwd });
    const names = namesIn(join(cwd, 'out'));
    expect(names).toContain('members-claims.html');
    expect(names.filter((name) => /manager|policyholder|core-system/.test(name))).toEqual([]);
    expect(stdout).toMatch(new RegExp(`^Wrote ${names.length} files into out:`));
    expect(stdout).toContain(`and ${names.length - 8} more`);
    expect(textOf(cwd, 'out/members-claims.html')).toContain('letter-upright');
    expect(textOf(cwd, 'out/how-to.html')).toContain('members-….html');
  });

  it('does not tell the answers: no questionnaire names another team than its own', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    await runCli(['survey', 'new', '--team', 'a', '-o', 'out'], { cwd });
    for (const name of namesIn(join(cwd, 'out')).filter((file) => file !== 'names.csv'))
      expect(textOf(cwd, `out/${name}`)).not.toMatch(/Beta|Gamma|Shopper/);
  });

  it('leaves a folder that holds something as it is, unless it is told to', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'out/mine.txt': 'mine' });
    const refused = await runCli(['survey', 'new', '-o', 'out'], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('the folder out holds something already');
    expect(namesIn(join(cwd, 'out'))).toEqual(['mine.txt']);
    expect((await runCli(['survey', 'new', '-o', 'out', '--force'], { cwd })).code).toBe(0);
    expect(namesIn(join(cwd, 'out'))).toContain('mine.txt');
    expect(textOf(cwd, 'out/mine.txt')).toBe('mine');
  });

  it.each([
    [[], '-o FOLDER says where'],
    [['-o', 'ripple.yaml'], '-o ripple.yaml is a file; name a folder'],
    [['-o', 'out', '--team', 'alpha'], 'error[unknown-team]'],
    [['-o', 'out', '--team', 'a', '--every-team'], 'leave one out'],
    [['-o', 'out', '--language', 'fr'], 'Allowed choices are en, de.'],
    [['-o', 'out', '--for', 'boss'], 'Allowed choices are member, manager, both.'],
  ] as const)('refuses %j and writes nothing', async (argv, says) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli(['survey', 'new', ...argv], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(namesIn(cwd)).toEqual(['ripple.yaml']);
  });

  it('writes the same bytes again', async () => {
    const [one, two] = [scratchFolder({ 'ripple.yaml': SHOP }), scratchFolder({ 'ripple.yaml': SHOP })];
    for (const cwd of [one, two]) await runCli(['survey', 'new', '--every-team', '-o', 'out'], { cwd });
    const names = namesIn(join(one, 'out'));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(textOf(two, `out/${name}`)).toBe(textOf(one, `out/${name}`));
  });

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'takes names for names: %s',
    async (_, name) => {
      const cwd = scratchFolder({ 'ripple.yaml': orgNamed(name), 'plain.yaml': orgNamed('Plain') });
      const argv = ['survey', 'new', '--team', 'a'];
      expect((await runCli([...argv, '-o', 'out'], { cwd })).code).toBe(0);
      await runCli([...argv, '-o', 'plain', '-f', 'plain.yaml'], { cwd });
      for (const file of ['members-a.html', 'managers-a.html', 'how-to.html'])
        expect(elementsOf(textOf(cwd, `out/${file}`))).toEqual(elementsOf(textOf(cwd, `plain/${file}`)));
      for (const file of ['members-a.csv', 'names.csv']) {
        const cells = tableIn(cwd, `out/${file}`).flat();
        expect(cells).toHaveLength(tableIn(cwd, `plain/${file}`).flat().length);
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }
    },
  );
});

function elementsOf(page: string): string[] {
  return Array.from(page.matchAll(/<\/?[a-z][a-z0-9]*/gi), ([tag]) => tag);
}

describe('a verb with verbs of its own', () => {
  it('prints its help alone, and by both ways', async () => {
    const alone = await runCli(['survey']);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(await runCli(['survey', '--help'])).toEqual(alone);
    expect(await runCli(['help', 'survey'])).toEqual(alone);
    for (const name of ['new', 'read', 'compare']) {
      expect(alone.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
      const help = await runCli(['survey', name, '--help']);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(new RegExp(`^Usage: ripple survey ${name} `));
      expect(await runCli(['help', 'survey', name])).toEqual(help);
      for (const line of help.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });

  it('says which ones there are, with the nearest', async () => {
    for (const argv of [
      ['survey', 'nwe'],
      ['help', 'survey', 'nwe'],
    ]) {
      const { code, stdout, stderr } = await runCli(argv);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('unknown command “nwe”. Did you mean new? `ripple survey --help`');
    }
    const { stderr } = await runCli(['survey', 'new', '--frobnicate']);
    expect(stderr).toContain('`ripple survey new --help` shows the options');
  });
});
