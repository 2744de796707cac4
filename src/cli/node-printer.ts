import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Printer } from './environment.ts';
import { PrintFailure } from './environment.ts';
import { findBrowser } from './find-browser.ts';
import { fixPdfDates } from './fix-pdf-dates.ts';
import { runProgram } from './run-program.ts';

/** The browsers of this machine, as printers of the files in a folder. */
export function createNodePrinter(cwd: string): Printer {
  return {
    findBrowser: (variables) => findBrowser({ variables, platform: process.platform, canRun }),
    print: (browser, path) => printFile(browser, resolve(cwd, path)),
  };
}

/** A browser without a network of its own: it says nothing to anybody and starts from nothing. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pdf-header-footer',
  // What older ones call it.
  '--print-to-pdf-no-header',
];

/** Far more than the largest kit takes. */
const PATIENCE_SECONDS = 180;

async function printFile(browser: string, path: string): Promise<Uint8Array> {
  const profile = mkdtempSync(join(tmpdir(), 'ripple-print-'));
  // Beside the file: a browser that may not see all of the disk sees what it prints.
  const pdf = join(dirname(path), `.ripple.${process.pid}.pdf`);
  const tidy = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    rmSync(pdf, { force: true });
  };
  try {
    const args = [...FLAGS, ...flagsOfRoot(), `--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`];
    const said = await runProgram(browser, [...args, pathToFileURL(path).href], PATIENCE_SECONDS);
    return fixPdfDates(readPrinted(pdf, said));
  } finally {
    tidy();
  }
}

/** Chromium refuses to run as root with its sandbox, which needs another user to be of use. */
function flagsOfRoot(): string[] {
  return process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
}

function readPrinted(path: string, said: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    if (bytes.toString('latin1', 0, 5) === '%PDF-') return bytes;
  } catch {
    // Said below, with the browser's own words.
  }
  throw new PrintFailure(said === '' ? 'it printed nothing' : `it printed nothing and said: ${said}`);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Whatever the reason: nothing there can be run.
    return false;
  }
}
