import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './run-cli.ts';

const BUNDLE = join(REPOSITORY, 'dist/bundle');
const FILES = readdirSync(BUNDLE).filter((name) => name.endsWith('.cjs'));

function readJson(path: string): Readonly<Record<string, unknown>> {
  const json: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'));
  return json;
}

describe('the bundle that bin/ripple.js runs', () => {
  it('needs nothing but Node.js and its own files', () => {
    const needed = FILES.flatMap((name) =>
      [...readFileSync(join(BUNDLE, name), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(
        ([, id]) => id ?? '',
      ),
    );
    expect(needed).toContain('./question.cjs');
    const own = new Set(FILES.map((name) => `./${name}`));
    const foreign = new Set(needed.filter((id) => !isBuiltin(id) && !own.has(id)));
    expect([...foreign]).toEqual([]);
    // Only what finds out colors would need it, and that is left out.
    expect(needed).not.toContain('node:tty');
  });

  it('keeps what a saved answer, a baseline or a picture takes out of the files of every question', () => {
    const modules = ['start', 'question', 'text'].flatMap((name) =>
      Array.from(
        readFileSync(join(BUNDLE, `${name}.cjs`), 'utf8').matchAll(/^\/\/ dist\/(\S+)\.js$/gm),
        ([, path = '']) => path,
      ),
    );
    expect(modules).toEqual(expect.arrayContaining(['cli/program', 'analysis/answer-impact']));
    const others =
      /^input\/(?:saved-|read-saved|locate-json|json-shape|baseline-)|^model\/(?:graph-|measure-text|break-name|finding)|^(?:layout|rules|web)\/|render-(?!text|blocks)/;
    expect(modules.filter((path) => others.test(path))).toEqual([]);
    expect(FILES).toEqual(expect.arrayContaining(['layout-engine.cjs', 'yaml-syntax-tree.cjs']));
    expect(FILES.filter((name) => /^(?:dist|index|src)\d*\.cjs$/.test(name))).toEqual([]);
  });

  it('keeps the license of every package whose code it holds', () => {
    const notices = readFileSync(join(BUNDLE, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const { dependencies } = readJson('package.json');
    const direct = Object.keys(dependencies ?? {});
    expect(direct).toContain('commander');
    for (const name of direct) {
      expect(notices).toContain(
        `## ${name} ${String(readJson(`node_modules/${name}/package.json`)['version'])} (`,
      );
    }
    const sections = notices.split('\n## ').slice(1);
    expect(sections.length).toBeGreaterThan(direct.length);
    expect(sections.filter((section) => !/copyright/i.test(section))).toEqual([]);
  });

  it('keeps the licenses of what is compiled into a package, with the version that says so of itself', async () => {
    const notices = readFileSync(join(BUNDLE, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const sections = notices.split('\n## ').slice(1);
    const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
    const version = (await Graphviz.load()).version();
    const graphviz = sections.find((section) => section.startsWith(`Graphviz ${version} (EPL-2.0)`)) ?? '';
    for (const part of [
      '<https://gitlab.com/graphviz/graphviz>',
      'Compiled into @hpcc-js/wasm-graphviz',
      'Eclipse Public License - v 2.0',
      '7. GENERAL',
      'Exhibit A',
    ])
      expect(graphviz).toContain(part);
    for (const name of ['Expat', 'fzstd'])
      expect(sections.find((section) => section.startsWith(`${name} (MIT)`))).toContain(
        'THE SOFTWARE IS PROVIDED',
      );
  });
});
