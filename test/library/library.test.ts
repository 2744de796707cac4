import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it, vi } from 'vitest';
import * as library from '../../src/index.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { codeBlock, runProgram } from './library-page.ts';

vi.setConfig({ testTimeout: 60_000 });

const PAGE = join(REPOSITORY, 'docs/library.md');
const page = readFileSync(PAGE, 'utf8');
const example = codeBlock(page, 'ts');

const folder = mkdtempSync(join(tmpdir(), 'ripple-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A user's project: this package's types as they are packed, and nothing else in node_modules. */
function complaintsAbout(source: string): string[] {
  const home = join(folder, 'node_modules/@ripple-effect/cli');
  mkdirSync(home, { recursive: true });
  cpSync(join(REPOSITORY, 'package.json'), join(home, 'package.json'));
  cpSync(join(REPOSITORY, 'dist'), join(home, 'dist'), {
    recursive: true,
    filter: (path) => !/\.(?:js|map|tsbuildinfo)$/.test(path),
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const path = join(folder, 'program.ts');
  writeFileSync(path, `declare const console: { log(text?: string): void };\n${source}`);
  const program = ts.createProgram([path], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.replace(folder, '') ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

describe('the library', () => {
  it('prints what its page shows (UPDATE_DOCUMENTS=1 writes it)', () => {
    const printed = runProgram(example);
    if (process.env['UPDATE_DOCUMENTS'] === '1') {
      writeFileSync(
        PAGE,
        page.replace(/(?<=^```text\n).*?(?=^```$)/ms, () => printed),
      );
    }
    expect(codeBlock(readFileSync(PAGE, 'utf8'), 'text')).toBe(printed);
  });

  it('has types that need no other package', () => {
    expect(complaintsAbout(example)).toEqual([]);
  });

  it('has types that say what is wrong', () => {
    const wrong = `import { answerImpact, buildModel } from '@ripple-effect/cli';\nanswerImpact(buildModel({}), { incidents: 1 });\n`;
    expect(complaintsAbout(wrong)).toHaveLength(2);
  });

  it('is described with all that each call can say, and nothing else', () => {
    const calls = [...page.matchAll(/^\|[^|]*\|.*`(\w+)\(([^`{]*)\{ ([\w, ]+) \}\)`/gm)];
    expect(calls.length).toBeGreaterThan(5);
    const checks = calls.map(([, name = '', before = '', keys = '']) => {
      const index = before.split(',').length - 1;
      const all = keys.split(', ').map((key) => `${key}: true`);
      return `const ${name}Keys: Record<keyof NonNullable<Parameters<typeof ${name}>[${index}]>, true> = { ${all.join(', ')} };`;
    });
    const names = calls.map(([, name]) => name).join(', ');
    const source = [`import { ${names} } from '@ripple-effect/cli';`, ...checks].join('\n');
    expect(complaintsAbout(source)).toEqual([]);
    expect(complaintsAbout(source.replace('byGroup: true', 'byTeam: true'))).not.toEqual([]);
  });

  it('is described, function by function', () => {
    const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
    expect(functions.length).toBeGreaterThan(8);
    for (const [name] of functions) expect(page).toMatch(new RegExp(`\\| .*\`${name}\\(`));
    // And nothing is described that is not there.
    for (const [, name = ''] of page.matchAll(/`(\w+)\(/g)) expect(Object.keys(library)).toContain(name);
  });
});
