import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Printer } from '../../src/cli/environment.ts';
import { PrintFailure } from '../../src/cli/environment.ts';
import { createNodePrinter } from '../../src/cli/node-printer.ts';
import { CHROMIUM, commandOf, describeWith } from '../readers.ts';
import { runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

/** A browser that prints the first line of what it is given, unless it is one of these. */
function printerBut(...refused: readonly string[]): Printer {
  return {
    findBrowser: () => ({ path: '/usr/bin/browser' }),
    print: (browser, path) =>
      refused.some((name) => path.endsWith(name))
        ? Promise.reject(new PrintFailure(`it ended with 1 and said: \u001b[31mno ${path}`))
        : Promise.resolve(new TextEncoder().encode(`${browser} ${path}`)),
  };
}

const ARGV = ['workshop', '-o', 'kit', '--pdf'];

function latin1Of(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'latin1');
}

function pdfsIn(cwd: string): string[] {
  return namesIn(join(cwd, 'kit')).filter((name) => !name.endsWith('.html'));
}

describe('workshop --pdf', () => {
  it('puts a PDF beside every page, and says what to open', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli(ARGV, { cwd, printer: printerBut() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const pages = namesIn(join(cwd, 'kit')).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pdfsIn(cwd)).toEqual(pages.map((name) => name.replace('.html', '.pdf')));
    expect(textOf(cwd, 'kit/guide.pdf')).toBe('/usr/bin/browser kit/guide.html');
    expect(stdout).toMatch(/^guide\.pdf /m);
    expect(stdout).not.toContain('.html');
  });

  it('leaves the pages and a warning where no browser is found', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli(ARGV, { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: no PDF: no browser here\. The HTML files are written: .*\n$/);
    expect(pdfsIn(cwd)).toEqual([]);
    expect(stdout).toMatch(/^guide\.html /m);
  });

  it('leaves no half of the PDFs where the browser does not print one', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const { code, stdout, stderr } = await runCli(ARGV, { cwd, printer: printerBut('slips.html') });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^warning: no PDF: \/usr\/bin\/browser: it ended with 1 and said: ␛\[31mno kit.*\n$/,
    );
    expect(pdfsIn(cwd)).toEqual([]);
    expect(stdout).toContain('kit/all.html');
  });

  it('says which PDFs are of an earlier kit', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    await runCli(ARGV, { cwd, printer: printerBut() });
    const again = await runCli(['workshop', '-o', 'kit', '--force'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/^warning: kit\/\w+.* of an earlier kit; --pdf writes them anew\n$/);
    const withPdf = await runCli([...ARGV, '--force'], { cwd, printer: printerBut() });
    expect(withPdf.stderr).toBe('');
  });
});

/** A program that stands for a browser. */
function scripted(script: string): {
  readonly browser: string;
  readonly folder: string;
  readonly run: Promise<unknown>;
} {
  const folder = scratchFolder({ 'page.html': '<p>A page</p>' });
  const browser = join(folder, 'browser');
  writeFileSync(
    browser,
    `#!/bin/sh\nfor word; do case "$word" in --print-to-pdf=*) pdf="\${word#*=}";; esac; done\n${script}\n`,
  );
  chmodSync(browser, 0o755);
  const run = createNodePrinter(folder).print(browser, 'page.html');
  return { browser, folder, run };
}

describe.skipIf(process.platform === 'win32')('a program that is to print', () => {
  it('gives what it writes where it is told to, and leaves nothing behind', async () => {
    const { folder, run } = scripted('printf "%%PDF-1.4 (D:20260101)" > "$pdf"');
    expect(Buffer.from((await run) as Uint8Array).toString()).toBe('%PDF-1.4 (D:20260101)');
    expect(namesIn(folder)).toEqual(['browser', 'page.html']);
  });

  it.each([
    [
      'that ends badly',
      'echo first >&2; echo "no display" >&2; exit 3',
      'it ended with 3 and said: no display',
    ],
    ['that ends badly in silence', 'exit 4', 'it ended with 4'],
    ['that is ended', 'kill -9 $$', 'it ended with a signal'],
    ['that prints nothing', 'echo done >&2', 'it printed nothing and said: done'],
    ['that prints something else', 'echo "<html>" > "$pdf"', 'it printed nothing'],
  ])('says what went wrong with one %s', async (_, script, says) => {
    const { folder, run } = scripted(script);
    await expect(run).rejects.toThrow(PrintFailure);
    await expect(run).rejects.toThrow(says);
    expect(namesIn(folder)).toEqual(['browser', 'page.html']);
  });

  it('says so where it does not start', async () => {
    const folder = scratchFolder({ 'page.html': '' });
    const run = createNodePrinter(folder).print(join(folder, 'gone'), 'page.html');
    await expect(run).rejects.toThrow('it does not start: no such file or folder');
  });
});

describeWith(CHROMIUM, 'a real browser', () => {
  it('prints a page a sheet, of no date, and the same bytes again', { timeout: 120_000 }, async () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const printer = createNodePrinter(cwd);
    const variables = { RIPPLE_BROWSER: commandOf(CHROMIUM) };
    const { stderr, stdout } = await runCli(ARGV, { cwd, printer, variables });
    expect(stderr).toBe('');
    const pdf = textOf(cwd, 'kit/all.pdf');
    const pages = Number(/^all\.pdf +(\d+)/m.exec(stdout)?.[1]);
    expect(pages).toBeGreaterThan(8);
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(pages);
    expect(pdf.match(/\/(?:CreationDate|ModDate) \(D:20000101000000/g)).toHaveLength(2);
    expect(pdfsIn(cwd).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
    const again = await printer.print(variables.RIPPLE_BROWSER, 'kit/slips.html');
    expect(Buffer.from(again).toString('latin1') === latin1Of(cwd, 'kit/slips.pdf')).toBe(true);
  });
});
