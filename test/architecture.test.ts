import { readdirSync } from 'node:fs';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from './cli/run-cli.ts';

/** Which folders a folder may import, and which packages live in it. Each package has one home. */
const HOUSE: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
> = {
  model: { folders: [], packages: [] },
  engine: { folders: [], packages: [] },
  input: { folders: ['model'], packages: ['js-yaml', 'yaml', 'csv-parse/sync'] },
  graph: { folders: ['model', 'engine'], packages: ['graphology', 'graphology-traversal'] },
  analysis: { folders: ['model', 'graph', 'engine'], packages: [] },
  rules: { folders: ['model', 'graph', 'engine', 'analysis', 'report'], packages: [] },
  // The order of arrows that grows without loops is graph's.
  layout: { folders: ['model', 'graph'], packages: ['@hpcc-js/wasm-graphviz'] },
  web: { folders: ['model', 'engine', 'graph', 'analysis', 'report'], packages: ['preact', 'preact/hooks'] },
  report: { folders: ['model'], packages: ['chalk', 'cli-table3'] },
  kit: { folders: ['model', 'report'], packages: [] },
  cli: {
    folders: ['model', 'engine', 'input', 'graph', 'analysis', 'report', 'rules', 'layout', 'web', 'kit'],
    packages: ['commander', 'node:'],
  },
  'index.ts': {
    folders: ['model', 'engine', 'input', 'graph', 'analysis', 'report', 'rules', 'layout', 'kit'],
    packages: [],
  },
};

const FOLDERS_KNOWN_BY_TYPE_ALONE: Readonly<Record<string, string>> = { graph: 'engine' };

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
  readonly isCore: boolean;
  /** Loaded when somebody asks for it, not when its importer is. */
  readonly isLate: boolean;
}

let result: ICruiseResult;
let imports: Import[];

beforeAll(async () => {
  const { output } = await cruise(['src'], {
    baseDir: REPOSITORY,
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error('expected a result, not a text');
  result = output;
  imports = result.modules
    .filter(({ source }) => source.startsWith('src/'))
    .flatMap(({ source, dependencies }) =>
      dependencies.map((dependency) => ({
        from: source,
        to: dependency.module.startsWith('.') ? dependency.resolved : dependency.module,
        isTypeOnly: dependency.dependencyTypes.includes('type-only'),
        isCore: dependency.coreModule,
        isLate: dependency.dynamic,
      })),
    );
});

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** All that is loaded as soon as a file is. */
function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const at of loaded) {
    for (const { from, to, isTypeOnly, isLate } of imports) {
      if (from === at && !isTypeOnly && !isLate) loaded.add(to);
    }
  }
  return loaded;
}

describe('the house', () => {
  it('was seen whole: a gate that sees no module is always green', () => {
    const files = readdirSync(`${REPOSITORY}/src`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const seen = result.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
    expect(seen.toSorted()).toEqual(files.map((file) => `src/${file.replaceAll('\\', '/')}`).toSorted());
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('has no folder without rules', () => {
    const folders = new Set(
      result.modules
        .map(({ source }) => source)
        .filter((s) => s.startsWith('src/'))
        .map(folderOf),
    );
    expect([...folders].filter((folder) => HOUSE[folder] === undefined)).toEqual([]);
  });

  it('keeps to who may import whom', () => {
    const inside = imports.filter(({ to }) => to.startsWith('src/') && folderOf(to) !== '');
    const wrong = inside.filter(({ from, to }) => {
      const [home, target] = [folderOf(from), folderOf(to)];
      return home !== target && HOUSE[home]?.folders.includes(target) !== true;
    });
    expect(wrong).toEqual([]);
  });

  it('knows the engine by its types alone where arrays are made for it', () => {
    const wrong = imports.filter(
      ({ from, to, isTypeOnly }) =>
        FOLDERS_KNOWN_BY_TYPE_ALONE[folderOf(from)] === folderOf(to) && to.startsWith('src/') && !isTypeOnly,
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every package in its one home', () => {
    const outside = imports.filter(({ to }) => !to.startsWith('src/'));
    expect(outside.length).toBeGreaterThan(0);
    const wrong = outside.filter(({ from, to, isCore }) => {
      const name = isCore ? 'node:' : to;
      return HOUSE[folderOf(from)]?.packages.includes(name) !== true;
    });
    expect(wrong).toEqual([]);
  });

  it('loads late what not every call needs', () => {
    const onlyForSome = ['yaml', 'chalk', 'cli-table3', 'src/report/diagnostic-wording.ts'];
    const early = (from: string): string[] => [...loadedWith(from)].filter((to) => onlyForSome.includes(to));
    const verbs = imports.map(({ from }) => from).filter((from) => from.startsWith('src/cli/verbs/run-'));
    expect(verbs).toContain('src/cli/verbs/run-impact.ts');
    // Explaining is all about the words.
    for (const verb of new Set(verbs)) {
      expect([verb, early(verb)]).toEqual([verb, verb.endsWith('run-explain.ts') ? [onlyForSome[3]] : []]);
    }
    expect([...loadedWith('src/cli/verbs/run-impact.ts')]).not.toContain('graphology');
    expect([...loadedWith('src/cli/ripple.ts')].filter((to) => !to.startsWith('src/'))).not.toContain(
      'js-yaml',
    );
    expect([...loadedWith('src/report/render-text.ts')]).toContain('chalk');
  });

  it('starts a worker of a sweep with the arithmetic alone', () => {
    const loaded = [...loadedWith('src/cli/sweep-worker.ts')].filter((to) => !to.startsWith('src/engine/'));
    expect(loaded.toSorted()).toEqual([
      'src/cli/sweep-chunk.ts',
      'src/cli/sweep-worker.ts',
      'worker_threads',
    ]);
    expect([...loadedWith('src/cli/verbs/run-stress.ts')]).not.toContain('worker_threads');
  });

  it('has no cycle', () => {
    expect(result.summary.violations).toEqual([]);
  });
});
