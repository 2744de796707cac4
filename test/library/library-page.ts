import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { REPOSITORY } from '../cli/run-cli.ts';

/** A document's first block in a language; throws where it has none. */
export function codeBlock(markdown: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(markdown)?.[1];
  if (found === undefined) throw new Error(`no ${language} block`);
  return found;
}

/** What a TypeScript program prints that imports this package by its name, as a user of the package would. */
export function runProgram(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-library-'));
  try {
    const scope = join(folder, 'node_modules/@ripple-effect');
    mkdirSync(scope, { recursive: true });
    symlinkSync(REPOSITORY, join(scope, 'cli'), 'junction');
    const { ES2023 } = ts.ScriptTarget;
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ES2023, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(folder, 'program.mjs'), outputText);
    return execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
