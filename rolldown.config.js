// The second half of `npm run build`: puts the command line into a few files with all that they use, so that a call
// looks for no packages. CommonJS, which Node.js starts sooner than modules; not minified, so that the stack of a bug
// names its functions (docs/performance.md, “Start”).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licenses of the packages whose code is in the bundle beside it. */
function noticesOfOthers() {
  return {
    name: 'notices-of-others',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => Object.keys(output.modules ?? {}));
      const folders = new Set(modules.flatMap((id) => PACKAGE_FOLDER.exec(id)?.[0] ?? []));
      const notices = [...folders].map(noticeOf).toSorted();
      for (const name of Object.keys(COMPILED_IN))
        if (!notices.some((notice) => notice.startsWith(`## ${name} `)))
          throw new Error(`${name} is not in the bundle, so nothing compiled into it has to be named`);
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-NOTICES.md',
        source: `# Packages whose code is in this folder\n\n${notices.join('\n')}`,
      });
    },
  };
}

/** The innermost package folder of a module's path: `…/node_modules/NAME` or `…/node_modules/@SCOPE/NAME`. */
const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no license file, so the bundle must not hold it`);
  const inside = COMPILED_IN[name] ?? [];
  if (inside.length === 0 && holdsWebAssembly(folder))
    throw new Error(`${name} holds WebAssembly: name what is compiled into it in COMPILED_IN`);
  const own = `## ${name} ${version} (${license})\n\n${quoteText(join(folder, file))}\n`;
  return [own, ...inside.map((one) => noticeOfPart(one, name))].join('\n');
}

/**
 * What packages bring along that is not their own and has no package: no license file of theirs says it. The version of Graphviz
 * is held to what it says of itself (test/cli/bundle.test.ts).
 */
const COMPILED_IN = {
  '@hpcc-js/wasm-graphviz': [
    {
      name: 'Graphviz',
      version: '16.1.0',
      license: 'EPL-2.0',
      copyright: 'Copyright (c) AT&T Intellectual Property and the contributors to Graphviz.',
      source: 'https://gitlab.com/graphviz/graphviz',
      text: 'src/layout/licenses/EPL-2.0.txt',
    },
    {
      name: 'Expat',
      license: 'MIT',
      source: 'https://github.com/libexpat/libexpat',
      text: 'src/layout/licenses/expat.txt',
    },
    {
      name: 'fzstd',
      license: 'MIT',
      source: 'https://github.com/101arrowz/fzstd',
      text: 'src/layout/licenses/fzstd.txt',
    },
  ],
};

function holdsWebAssembly(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() &&
      (entry.name.endsWith('.wasm') ||
        (/\.[cm]?js$/.test(entry.name) &&
          readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('WebAssembly.instantiate'))),
  );
}

function noticeOfPart({ name, version, license, copyright, source, text }, holder) {
  const about = [
    `Compiled into ${holder}, unchanged by ripple.`,
    ...(copyright === undefined ? [] : [copyright]),
    `Its source code: <${source}>, under the license that follows.`,
  ];
  const title = version === undefined ? name : `${name} ${version}`;
  return `## ${title} (${license})\n\n${about.join('\n')}\n\n${quoteText(text)}\n`;
}

function quoteText(path) {
  return readFileSync(path, 'utf8')
    .trim()
    .replaceAll(/^(?=.)/gm, '    ');
}

/** What packages load and ripple never uses, and what they get instead: each costs a millisecond or two a call. */
const NEEDLESS = [
  // commander could start other programs; ripple has none.
  { id: 'node:child_process', importer: 'commander', code: 'export {};' },
  // chalk would look what the terminal can show; ripple tells it (src/cli/color-level.ts).
  { id: '#supports-color', importer: 'chalk', code: 'export default { stdout: false, stderr: false };' },
];

function withoutNeedless() {
  const prefix = '\0without ';
  return {
    name: 'without-needless',
    resolveId: (id, importer = '') =>
      NEEDLESS.some((one) => one.id === id && importer.includes(`/node_modules/${one.importer}/`))
        ? prefix + id
        : undefined,
    load: (id) => NEEDLESS.find((one) => prefix + one.id === id)?.code,
  };
}

/**
 * Every file costs a millisecond to find and open, so what nearly every question needs lies in two files: what reads and runs,
 * and what lays out text. What comes before a verb is known is a third. Large packages that few calls load are named by what
 * they do.
 */
const CHUNKS = [
  { name: 'layout-engine', test: /[\\/]node_modules[\\/]@hpcc-js[\\/]/ },
  { name: 'yaml-syntax-tree', test: /[\\/]node_modules[\\/]yaml[\\/]/ },
  {
    name: 'start',
    priority: 2,
    test: /[\\/]node_modules[\\/]commander[\\/]|dist[\\/]model[\\/](?:clean-text|nearest|diagnostic|diagnostic-catalogue|text-order|indexed|workshop-level)\.js|dist[\\/]kit[\\/](?:language|paper)\.js|dist[\\/]cli[\\/](?:color-level|failure|program|incident-flags|selection-options|environment|disk-reader|disk-writer|read-descriptor|main|node-environment|optimize-later|verbs[\\/](?!run-))/,
  },
  {
    name: 'text',
    priority: 1,
    test: /[\\/]node_modules[\\/](?:cli-table3|chalk|string-width|strip-ansi|ansi-regex|emoji-regex|is-fullwidth-code-point)[\\/]|report[\\/](?:present-impact[\\w-]*|present-in-all|present-list-groups|cause-tree|render-text|text-table|lay-out-grid|fit-columns|paint-text|wrap-inline)\.js$|dist[\\/]model[\\/]display-width\.js$/,
  },
  {
    name: 'question',
    test: /[\\/]node_modules[\\/]js-yaml[\\/]|dist[\\/]input[\\/](?!yaml-syntax|org-schema|starter|schema-|baseline-|saved-|read-saved|read-report|check-report|json-shape|locate-json|decode-answers|answer-|read-answers|parse-csv|fold-name|suggest-patch|unified-diff|handoff-insertion)|dist[\\/]engine[\\/](?:arrays|arrivals|baseline|combined-incidents|compare|deliveries|felt|incidents|network|outputs|pushed-inputs|rank-queue|ripple|team-state|used-inputs)|dist[\\/]model[\\/](?!nearest|wildcard|[\w-]+-keys|entity-key|writ|default-ids|finding|known-|broken-by|graph-|workshop-|survey-|measure-text|break-name|hash-text)|dist[\\/]graph[\\/](?:compile-network|arrows-of|break-loops|growing-order|strong-components)|dist[\\/]analysis[\\/](?:org-model|place-incidents|answer-impact|describe-(?:incident|ripple|way)|explain-|find-endless|promise-state|saturated)|dist[\\/]report[\\/](?:phrases|naming|noticeable|render-blocks|impact-view|format-json)\.js|dist[\\/]cli[\\/](?:org-files|incident-options|output-targets|say-warnings|gate|rephrase|refuse-files|ask-again|command-line|verbs[\\/]run-impact)/,
  },
];

const SHARED = {
  platform: 'node',
  // How long a plugin takes on a busy machine is no fault of the build; every other warning is one.
  checks: { pluginTimings: false },
  onLog(_level, { message }) {
    throw new Error(message);
  },
};

const OUTPUT = { dir: 'dist/bundle', format: 'cjs', entryFileNames: '[name].cjs' };

/** What threads run is a file of its own, with the arithmetic and nothing else: each of them loads it. */
const WORKER = { ...SHARED, input: 'dist/cli/sweep-worker.js', output: OUTPUT };

const PROGRAM = {
  ...SHARED,
  input: 'dist/cli/ripple.js',
  plugins: [withoutNeedless(), noticesOfOthers()],
  // Shared code may live in the entry: fewer files to open.
  preserveEntrySignatures: 'allow-extension',
  output: { ...OUTPUT, chunkFileNames: '[name].cjs', codeSplitting: { groups: CHUNKS } },
};

export default [PROGRAM, WORKER];
