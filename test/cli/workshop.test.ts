import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { KIT_PARTS } from '../../src/kit/kit-parts.ts';
import { runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

/** With words that no kit has of its own. */
const TELLING = SHOP.replaceAll('shopper', 'xylophonist')
  .replaceAll('Shopper', 'Xylophonist')
  .replace('Shop\n', 'Zeppelin\n')
  .replace('Alpha', 'Quetzal')
  .replace('Beta', 'Jabberwock')
  .replace('Gamma', 'Gryphon')
  .replace('Plan', 'Zucchini')
  .replace('Parcel', 'Kumquat')
  .replace('Flu', 'Yodel');

const NAMES = [...KIT_PARTS.map(({ part }) => part), 'all'];

describe('workshop -o', () => {
  it('writes a page for every part and one with all of them, and says so', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli(['workshop', '-o', 'kit'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(namesIn(join(cwd, 'kit'))).toEqual(NAMES.map((name) => `${name}.html`).toSorted());
    expect(stdout).toContain('Shop: a workshop of 90 minutes for 12 people');
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^${name}\\.html +\\d+ `, 'm'));
    expect(stdout).toContain('print each as often as the list says');
    // One for each who helps: the same as the guide's own list.
    expect(stdout).toMatch(/^guide\.html +\d+ +2× +both sides$/m);
    expect(stdout).toMatch(/^team-cards\.html +\d+ +2× +both sides$/m);
    expect(stdout).toMatch(/^wall-map\.html +\d+ +1× +one side$/m);
  });

  it('writes the same bytes again, and prints the same', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const first = await runCli(['workshop', '-o', 'kit'], { cwd });
    const files = readdirSync(join(cwd, 'kit')).map((name) => textOf(cwd, `kit/${name}`));
    const again = await runCli(['workshop', '-o', 'kit', '--force'], { cwd });
    expect(again).toEqual(first);
    expect(readdirSync(join(cwd, 'kit')).map((name) => textOf(cwd, `kit/${name}`))).toEqual(files);
  });

  it('takes a folder that a desktop has looked into for an empty one', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'kit/.DS_Store': 'x' });
    expect((await runCli(['workshop', '-o', 'kit'], { cwd })).code).toBe(0);
  });

  it('never writes where the map is read from', async () => {
    const cwd = scratchFolder({ 'kit/all.html': SHOP });
    const run = await runCli(['workshop', '-f', 'kit/all.html', '-o', 'kit', '--force'], { cwd });
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('would replace kit/all.html, which the map is read from');
    expect(namesIn(cwd)).toEqual(['kit', 'kit/all.html']);
    expect(textOf(cwd, 'kit/all.html')).toBe(SHOP);
  });

  it('writes all of it or nothing', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'kit/slips.html/in-the-way': '' });
    const run = await runCli(['workshop', '-o', 'kit', '--force'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('slips.html: it is a folder');
    expect(namesIn(join(cwd, 'kit'))).toEqual(['slips.html', 'slips.html/in-the-way']);
  });
});

describe('workshop --anonymize', () => {
  it('writes who is who for the facilitator, and no word of the map into the kit or onto the screen', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': TELLING });
    const argv = ['workshop', '-o', 'kit', '--anonymize', '--key', 'who.csv', '--team', 'xylophonist'];
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Who is who stands in who.csv');
    const rows: Record<string, string>[] = parse(textOf(cwd, 'who.csv'), { columns: true });
    const teams = rows.filter(({ sort }) => sort === 'team');
    expect(teams.map(({ own_id }) => own_id)).toEqual(['a', 'b', 'c', 'xylophonist']);
    expect(teams.map(({ own_name }) => own_name)).toEqual([
      'Quetzal',
      'Jabberwock',
      'Gryphon',
      'Xylophonist',
    ]);
    const own = /quetzal|jabberwock|gryphon|xylophon|zeppelin|zucchini|kumquat|yodel/i;
    const { stdout: json } = await runCli(['workshop', '--anonymize', '--json'], { cwd });
    for (const text of [
      stdout.replaceAll('who.csv', ''),
      json,
      ...NAMES.map((name) => textOf(cwd, `kit/${name}.html`)),
    ]) {
      expect(text).not.toMatch(own);
    }
    for (const text of [stdout, json, textOf(cwd, 'kit/all.html')])
      expect(text).toContain(teams[0]?.['name_in_kit']);
  });

  it.each([
    ['kit/who.csv', 'lies in the kit'],
    ['kit/in/it.csv', 'lies in the kit'],
    ['./kit', 'lies in the kit'],
    ['ripple.yaml', '--key ripple.yaml would replace ripple.yaml'],
    ['new', '--key new is a folder'],
  ])('refuses a key at %s', async (key, says) => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'new/note.txt': '' });
    const argv = ['workshop', '-o', 'kit', '--anonymize', '--key', key];
    const run = await runCli(argv, { cwd });
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(says);
    expect(namesIn(cwd)).toEqual(['new', 'new/note.txt', 'ripple.yaml']);
  });
});

describe('workshop without -o', () => {
  it('writes nothing and tells the call that would', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout } = await runCli(['workshop', '--seed', '2'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('ripple workshop --seed 2 -o kit');
    expect(namesIn(cwd)).toEqual(['ripple.yaml']);
  });

  it('says where nobody outside is on the map', async () => {
    const text = 'ripple: 1\nhandoffs:\n  - a -> b: Ink\n  - b -> c: Print\n';
    const [without, within] = [text, `${text}customers: [c]\n`].map((map) =>
      runCli(['workshop', '-f', '-'], { stdin: map }),
    );
    expect((await without)?.stdout).toMatch(
      /In the game: all 3 teams\n[^]*Note: Nobody outside is on this map/,
    );
    expect((await within)?.stdout).toContain('In the game: all 3 teams, customers among them\n');
    expect((await within)?.stdout).not.toContain('Nobody outside');
  });
});

describe('what is wrong with a call', () => {
  it('is said all at once, with what is wrong with the map', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP.replace('to: b', 'to: bb') });
    const argv = ['workshop', '--minutes', '1.5', '--participants=-4', '--level', 'hard', '--pdf'];
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    for (const said of [
      '--minutes takes',
      '--participants takes',
      '--level:',
      '--pdf needs',
      'ripple.yaml:9:20',
    ])
      expect(stderr).toContain(said);
  });

  it('is said of every team that there is not, with the nearest', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const argv = ['workshop', '--team', 'shoper', '--team', 'Beta', '--team', 'a', '--team', 'nobody'];
    const { code, stderr } = await runCli(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('“shoper”; did you mean “shopper”');
    expect(stderr).toContain('“Beta”; did you mean “b”');
    expect(stderr).toContain('“nobody”');
    expect(stderr).not.toContain('“a”');
  });
});
