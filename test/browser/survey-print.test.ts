import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../src/kit/language.ts';
import { PAPERS, PAPER_SIZE } from '../../src/kit/paper.ts';
import { namesIn, scratchFolder } from '../cli/scratch.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { HOSTILE_NAMES, orgNamed } from '../hostile-names.ts';
import { describeInBrowser } from './open-browser.ts';
import type { OpenInBrowser } from './open-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Names that take much room, or run the other way. */
const NAMES = [
  'Versicherungsvertragsverwaltungsdienstleistungsgesellschaft mbH',
  'Team that has a long name of sixty letters, as some teams do',
  'قسم معالجة المطالبات والتعويضات في الشركة',
  '保険金請求処理部門および顧客対応センター統括本部第一課',
  ...HOSTILE_NAMES.filter((name) => name.length > 500),
];

/** What would be cut off, or would go over the edge of what holds it. */
function overflowing(): string[] {
  const holders =
    '.sheet, .inside, .survey-side, .survey-question, .survey-head, .survey-team, .survey-columns';
  return Array.from(document.querySelectorAll(holders)).flatMap((element) =>
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
      ? [`${element.className}: ${element.scrollWidth} x ${element.scrollHeight}`]
      : [],
  );
}

/** A line of its own and a box of at least this height in pixels (12 mm) can be written into by hand. */
const LEAST_ROW = 45;

async function expectSheets(
  open: OpenInBrowser,
  path: string,
  paper: keyof typeof PAPER_SIZE,
): Promise<void> {
  const { page } = await open(pathToFileURL(path).href);
  const sheets = await page.locator('.sheet').count();
  expect(sheets).toBeGreaterThan(1);
  expect([path, await page.evaluate(overflowing)]).toEqual([path, []]);
  const rows = await page
    .locator('.survey-question td, .survey-lines')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
  for (const height of rows) expect(height).toBeGreaterThan(LEAST_ROW);
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(sheets);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const { width: wide, height: high } = PAPER_SIZE[paper];
  expect(Math.abs(Number(width) - (wide / 25.4) * 72)).toBeLessThan(1);
  expect(Math.abs(Number(height) - (high / 25.4) * 72)).toBeLessThan(1);
}

describeInBrowser('questionnaires on paper', (open) => {
  it.each(PAPERS.flatMap((paper) => LANGUAGES.map((language) => [paper, language] as const)))(
    'are sides of sheets, with nothing cut off and room to write: %s, %s',
    async (paper, language) => {
      const cwd = scratchFolder();
      const argv = ['survey', 'new', '-o', cwd, '--paper', paper, '--language', language, '--force'];
      await runCli([...argv, '-f', join(REPOSITORY, 'examples/insurer')]);
      const pages = namesIn(cwd).filter((name) => name.endsWith('.html'));
      expect(pages).toHaveLength(3);
      for (const name of pages) await expectSheets(open, join(cwd, name), paper);
    },
  );

  it.each(NAMES.map((name) => [name.slice(0, 30), name] as const))('have room for %s', async (_, name) => {
    const cwd = scratchFolder({ 'ripple.yaml': orgNamed(name) });
    await runCli(['survey', 'new', '-o', 'out', '--team', 'a'], { cwd });
    for (const file of ['members-a.html', 'managers-a.html'])
      await expectSheets(open, join(cwd, 'out', file), 'a4');
  });
});
