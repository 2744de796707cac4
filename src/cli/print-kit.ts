import { cleanText } from '../model/clean-text.ts';
import type { Environment, OutputFile } from './environment.ts';
import { PrintFailure } from './environment.ts';

/**
 * Puts a PDF beside each of these pages, all of them or none; whether it did. Where no browser is found or one does not print, it
 * says so on stderr and leaves it at that: the pages can be printed by hand.
 */
export async function printKit(pages: readonly string[], environment: Environment): Promise<boolean> {
  const { stderr, variables, writer } = environment;
  const printer = await environment.openPrinter();
  const browser = printer.findBrowser(variables);
  if ('problem' in browser) {
    stderr.write(`warning: no PDF: ${cleanText(browser.problem)}. ${BY_HAND}\n`);
    return false;
  }
  try {
    const files: OutputFile[] = [];
    for (const page of pages) {
      const bytes = await printer.print(browser.path, page);
      files.push({ path: page.replace(/\.html$/, '.pdf'), bytes });
    }
    writer.replaceAll(files);
    return true;
  } catch (error) {
    if (!(error instanceof PrintFailure)) throw error;
    stderr.write(`warning: no PDF: ${cleanText(browser.path)}: ${cleanText(error.message)}. ${BY_HAND}\n`);
    return false;
  }
}

const BY_HAND = 'The HTML files are written: open them in a browser and print them from there';
