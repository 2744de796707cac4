import { parse } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, it } from 'vitest';
import { SURVEY_COLUMNS } from '../../src/model/survey-columns.ts';
import type { SurveyComparison, SurveyResult } from '../../src/model/survey-result.ts';
import { HOSTILE_NAMES } from '../hostile-names.ts';
import { readTerminal } from '../read-terminal.ts';
import { runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

const INSURER = ['-f', 'examples/insurer'];
const BEFORE = 'examples/insurer/survey/before';
const AFTER = 'examples/insurer/survey/after';

async function outputOf(argv: readonly string[], columns?: number): Promise<string> {
  const world = columns === undefined ? {} : { columns, variables: { NO_COLOR: '1' } };
  const { code, stdout, stderr } = await runCli(argv, world);
  expect(code, stderr).toBe(0);
  return stdout;
}

/** Spaces and line breaks do not matter. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

describe('survey read', () => {
  let result: SurveyResult;

  beforeAll(async () => {
    result = JSON.parse(await outputOf(['survey', 'read', BEFORE, ...INSURER, '--json']));
  });

  it('reads untidy answers, says what it took for what, and shows nobody apart', async () => {
    const { code, stdout, stderr } = await runCli(['survey', 'read', BEFORE, ...INSURER]);
    expect(code).toBe(0);
    for (const said of ['“Paymets” is taken for “payments”', 'Nobody on the map is called “Sales”'])
      expect(stderr).toContain(said);
    expect(result.totals).toMatchObject({ respondents: 23, teamsHeard: 6, teamsTooFew: 1 });
    expect(flat(stdout)).toContain('nothing is shown of it (IT service desk)');
    // What the two of the service desk named is nowhere.
    expect(stdout).not.toMatch(/IT service desk → Claims/);
  });

  it('says in words what it says as data, at every width', async () => {
    const wide = await outputOf(['survey', 'read', BEFORE, ...INSURER, '--all'], 120);
    const narrow = await outputOf(['survey', 'read', BEFORE, ...INSURER, '--all'], 80);
    const { namedByNobody, pairs } = result.totals;
    for (const [text, columns] of [
      [wide, 120],
      [narrow, 80],
    ] as const) {
      expect(flat(text)).toContain(`${namedByNobody} of ${pairs} customers are named by nobody on the team`);
      for (const line of text.split('\n'))
        if (!line.startsWith('  ripple ')) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
    const blind = result.pairs.filter(({ findings }) => findings.includes('blind-spot'));
    expect(blind.length).toBeGreaterThan(5);
    const section = wide.slice(wide.indexOf('Customers whom nobody'), wide.indexOf('Named by people'));
    expect(section.match(/→/g)?.length).toBe(blind.length + 1);
    for (const { mean } of result.pairs.flatMap(({ gap, guess }) =>
      gap === null || guess === null ? [] : [guess],
    ))
      expect(mean).toBeLessThanOrEqual(5);
    for (const text of result.managers.toGive) expect(wide).toContain(`“${text}”`);
  });

  it('says the same as Markdown and as a page of its own that runs nothing', async () => {
    const markdown = await outputOf(['survey', 'read', BEFORE, ...INSURER, '--format', 'markdown']);
    const [first] = fromMarkdown(markdown).children;
    expect(first).toMatchObject({ type: 'heading', depth: 1 });
    const page = await outputOf(['survey', 'read', BEFORE, ...INSURER, '--format', 'html']);
    expect(page).toContain('<h1');
    expect(page).toContain("script-src 'none'");
    expect(page).not.toContain('<script');
    expect(page).toContain('Northwind Insurance: survey');
  });

  it('hides more where more answers are asked for, and everything in the end', async () => {
    const hidden = async (least: number): Promise<SurveyResult> =>
      JSON.parse(
        await outputOf(['survey', 'read', BEFORE, ...INSURER, '--json', '--min-answers', `${least}`]),
      );
    const [four, many] = [await hidden(4), await hidden(30)];
    expect(four.totals.teamsHeard).toBeLessThan(result.totals.teamsHeard);
    expect(many.totals).toMatchObject({ respondents: 0, teamsHeard: 0 });
    const text = await outputOf(['survey', 'read', BEFORE, ...INSURER, '--min-answers', '30']);
    expect(text).toMatch(/^Too few answers to show anything yet\.\n/);
    expect(text).not.toContain('“');
  });

  it('says why a patch is empty: nobody is named, or no file can be changed', async () => {
    const rows = ['respondent,team,relation,name', ...[1, 2, 3].map((i) => `${i},a,customer,c`)];
    const cwd = scratchFolder({
      'ripple.yaml': 'ripple: 1\nhandoffs: [a -> b, b -> c]\n',
      'lacks.csv': rows.join('\n'),
      'has.csv': rows.join('\n').replaceAll('customer,c', 'customer,b'),
    });
    const patchOf = (answers: string, ...more: readonly string[]): ReturnType<typeof runCli> =>
      runCli(['survey', 'read', answers, '--format', 'patch', ...more], {
        cwd,
        stdin: 'ripple: 1\nhandoffs: [a -> b, b -> c]\n',
      });
    expect(await patchOf('lacks.csv')).toMatchObject({
      stdout: expect.stringContaining('"a -> c"'),
      stderr: '',
    });
    const nobody = await patchOf('has.csv');
    expect(nobody).toMatchObject({ code: 0, stdout: '' });
    expect(nobody.stderr).toContain('people name nobody');
    const piped = await patchOf('lacks.csv', '-f', '-');
    expect(piped).toMatchObject({ code: 0, stdout: '' });
    expect(piped.stderr).toContain('no file of the map could be changed');
  });

  it('warns where nobody is protected', async () => {
    const { code, stderr } = await runCli(['survey', 'read', BEFORE, ...INSURER, '--min-answers', '1']);
    expect(code).toBe(0);
    expect(stderr).toContain('warning: with --min-answers 1, people can be told by what they answered');
  });

  it('reads files, folders, patterns and standard input, each file once', async () => {
    const all = await outputOf(['survey', 'read', BEFORE, ...INSURER, '--json']);
    for (const words of [
      [`${BEFORE}/*.?sv`],
      [`${BEFORE}/paper.csv`, BEFORE, `${BEFORE}/paper.csv`],
      ['form.csv', 'mail-room.tsv', 'paper.csv'].map((name) => `${BEFORE}/${name}`),
    ])
      expect(await outputOf(['survey', 'read', ...words, ...INSURER, '--json'])).toBe(all);
    const stdin = 'respondent,team,relation,name\n1,a,customer,b\n2,a,customer,b\n3,a,customer,b\n';
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { stdout } = await runCli(['survey', 'read', '-', '--json'], { cwd, stdin });
    expect(JSON.parse(stdout)).toMatchObject({ totals: { respondents: 3, namedByEverybody: 1 } });
  });

  it('reads what older spreadsheets write, and says what to do with a workbook', async () => {
    const table = 'Kürzel;Team;Beziehung;Name\r\n1;a;Kunde;b\r\n2;a;außen;shopper\r\n3;a;Kunde;b\r\n';
    const cwd = scratchFolder({
      'ripple.yaml': SHOP,
      'windows.csv': Uint8Array.from(table, (letter) => letter.charCodeAt(0)),
      'utf16.csv': Buffer.from(`\ufeff${table}`, 'utf16le'),
      'book.csv': Uint8Array.from([80, 75, 3, 4, 0, 0, 1]),
    });
    for (const name of ['windows.csv', 'utf16.csv']) {
      const { code, stdout, stderr } = await runCli(['survey', 'read', name, '--json'], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ totals: { respondents: 3 } });
    }
    const { code, stderr } = await runCli(['survey', 'read', 'book.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('error[csv-workbook]');
  });

  it('takes the questionnaire that survey new writes, filled in', async () => {
    for (const language of ['en', 'de']) {
      const cwd = scratchFolder({ 'ripple.yaml': SHOP });
      await runCli(['survey', 'new', '--team', 'a', '--language', language, '-o', 'out'], { cwd });
      const [header = [], first = []]: string[][] = parse(textOf(cwd, 'out/managers-a.csv').slice(1));
      const empty = await runCli(['survey', 'read', 'out/managers-a.csv'], { cwd });
      expect(empty.stderr).toContain('Nobody answered anything');
      const rows = [1, 2, 3].map((number) =>
        header.map((_, i) => {
          const column = SURVEY_COLUMNS[i];
          if (column === 'respondent') return String(number);
          if (column === 'name') return 'Beta';
          return column === 'rating' || column === 'morale' ? '4' : (first[i] ?? '');
        }),
      );
      const stdin = [header, ...rows].map((cells) => cells.join(',')).join('\n');
      const { stdout } = await runCli(['survey', 'read', '-', '--json'], { cwd, stdin });
      expect(JSON.parse(stdout)).toMatchObject({
        totals: { respondents: 3, namedByEverybody: 1 },
        managers: { people: 3, morale: { mean: 4, people: 3 } },
      });
    }
  });

  it('says everything that is wrong at once, and writes nothing', async () => {
    const cwd = scratchFolder({
      'ripple.yaml': SHOP,
      'one.csv': 'respondent,team,relation,name,rating\n1,aa,customer,b,2\n1,a,customer,b,9\n',
      'two.csv': 'respondent,team,relation,name\n2,a,customr,b\n',
    });
    const argv = ['survey', 'read', 'one.csv', 'two.csv', 'three.csv', '-o', 'out.md'];
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const said of [
      'one.csv:2:3',
      'one.csv:3:16',
      'error[bad-rating]',
      'two.csv:2:5',
      'error[not-one-of]',
      'three.csv',
    ])
      expect(stderr).toContain(said);
    expect(namesIn(cwd)).not.toContain('out.md');
  });

  it('takes no color and no order of its own into what it writes for machines', async () => {
    for (const format of ['markdown', 'html', 'json', 'patch'])
      expect(
        readTerminal(await outputOf(['survey', 'read', BEFORE, ...INSURER, '--format', format])).orders,
      ).toEqual([]);
  });
});

describe('survey compare', () => {
  let result: SurveyComparison;

  beforeAll(async () => {
    result = JSON.parse(await outputOf(['survey', 'compare', BEFORE, AFTER, ...INSURER, '--json']));
  });

  it('says what settled and what is new, in words as in data', async () => {
    const text = await outputOf(['survey', 'compare', BEFORE, AFTER, ...INSURER, '--all']);
    const { before, after } = result.totals;
    expect(after.namedByNobody).toBeLessThan(before.namedByNobody);
    expect(flat(text)).toContain(
      `${before.namedByNobody} of ${before.pairs} before, ${after.namedByNobody} of ${after.pairs} after.`,
    );
    const settled = result.pairs.filter((pair) => pair.settled.length > 0);
    expect(settled.length).toBeGreaterThan(3);
    const section = text.slice(text.indexOf('Settled since then'), text.indexOf('What moved'));
    expect(section.match(/^- /gm)).toHaveLength(settled.length);
    for (const columns of [80, 120])
      for (const line of (await outputOf(['survey', 'compare', BEFORE, AFTER, ...INSURER], columns)).split(
        '\n',
      ))
        if (!line.startsWith('  ripple ')) expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  it('takes saved surveys, and gives the same', async () => {
    const cwd = scratchFolder({
      'ripple.yaml': textOf('.', 'examples/whiteboard/ripple.yaml'),
      'before.json': await outputOf(['survey', 'read', BEFORE, ...INSURER, '--json']),
      'after.json': await outputOf(['survey', 'read', AFTER, ...INSURER, '--json']),
    });
    const saved = await runCli(['survey', 'compare', 'before.json', 'after.json', '--json'], { cwd });
    expect(JSON.parse(saved.stdout)).toEqual(result);
    expect(saved.stderr).toBe('');
  });

  it('promises no more than a saved survey keeps, and says so', async () => {
    const cwd = scratchFolder({
      'ripple.yaml': textOf('.', 'examples/whiteboard/ripple.yaml'),
      'open.json': await outputOf(['survey', 'read', BEFORE, ...INSURER, '--json', '--min-answers', '3']),
      'after.json': await outputOf(['survey', 'read', AFTER, ...INSURER, '--json', '--min-answers', '5']),
    });
    const call = ['survey', 'compare', 'open.json', 'after.json'];
    const five = await runCli([...call, '--min-answers', '5', '--json'], { cwd });
    expect(JSON.parse(five.stdout)).toMatchObject({ minAnswers: 3 });
    expect(five.stderr).toBe(
      'warning: open.json was saved with --min-answers 3, so it may tell what fewer than 5 people answered\n',
    );
    expect((await runCli([...call, '--json'], { cwd })).stderr).toBe('');
  });

  it('is calm where nothing changed', async () => {
    const text = await outputOf(['survey', 'compare', AFTER, AFTER, ...INSURER]);
    expect(text).not.toMatch(/Settled|To talk about now|What moved/);
    expect(flat(text)).toMatch(/\d+ pairs could be compared and did not change\./);
  });

  it('says the places of what is wrong in a saved survey, of both at once', async () => {
    const cwd = scratchFolder({
      'ripple.yaml': SHOP,
      'one.json': '{ "kind": "ripple/survey", "version": 2 }',
      'two.json': '{ "kind": "ripple/survey", "version": 1, "org": 5 }',
    });
    const { code, stdout, stderr } = await runCli(['survey', 'compare', 'one.json', 'two.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('one.json:1:39');
    expect(stderr).toContain('two.json:1:49');
    expect(stderr).toContain('“totals”');
  });
});

describe('words that people wrote', () => {
  it.each(HOSTILE_NAMES.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    'are only words: %s',
    async (_, text) => {
      const cell = `"${text.replaceAll('"', '""')}"`;
      const rows = [1, 2, 3].map((number) => `${number},a,manager,customer,b,${cell},${cell},${cell}`);
      const stdin = ['respondent,team,role,relation,name,needs,comment,to-give', ...rows].join('\n');
      const cwd = scratchFolder({ 'ripple.yaml': SHOP });
      for (const format of ['text', 'markdown', 'html', 'json', 'patch']) {
        const argv = ['survey', 'read', '-', '--all', '--format', format];
        const { code, stdout, stderr } = await runCli(argv, { cwd, stdin });
        // Controls are no text of a spreadsheet.
        if (code === 2) expect(stderr).toContain('error[csv-workbook]');
        else expect(code, stderr).toBe(0);
        expect(readTerminal(stdout + stderr).orders).toEqual([]);
        if (format === 'html') expect(stdout).not.toMatch(/<(?:script|img|iframe|svg|a href="[^#])/i);
        if (format === 'markdown')
          expect(JSON.stringify(fromMarkdown(stdout))).not.toMatch(
            /"type":"(?:link|image|html|code)"(?!,"lang")/,
          );
      }
    },
  );
});
