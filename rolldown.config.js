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
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n${text.replaceAll(/^(?=.)/gm, '    ')}\n`;
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
    test: /[\\/]node_modules[\\/]commander[\\/]|dist[\\/]report[\\/]escape-text|dist[\\/]model[\\/](?:clean-text|nearest|diagnostic|diagnostic-catalogue|text-order|indexed)\.js|dist[\\/]cli[\\/](?:color-level|failure|program|incident-flags|selection-options|environment|disk-reader|disk-writer|read-descriptor|main|node-environment|optimize-later|verbs[\\/](?!run-))/,
  },
  {
    name: 'text',
    priority: 1,
    test: /[\\/]node_modules[\\/](?:cli-table3|chalk|string-width|strip-ansi|ansi-regex|emoji-regex|is-fullwidth-code-point)[\\/]|report[\\/](?:present-impact[\\w-]*|present-in-all|present-list-groups|cause-tree|render-text|text-table|lay-out-grid|fit-columns|paint-text|wrap-inline|display-width)\.js$|dist[\\/]model[\\/]display-width\.js$/,
  },
  {
    name: 'question',
    test: /[\\/]node_modules[\\/]js-yaml[\\/]|dist[\\/]input[\\/](?!yaml-syntax|org-schema|starter|schema-|baseline-|saved-|read-saved|json-shape|locate-json)|dist[\\/]engine[\\/](?:arrays|arrivals|baseline|combined-incidents|compare|deliveries|felt|incidents|network|outputs|pushed-inputs|rank-queue|ripple|team-state|used-inputs)|dist[\\/]model[\\/](?!nearest|wildcard|[\w-]+-keys|entity-key|writ|default-ids|finding|known-|broken-by|graph-|measure-text|break-name)|dist[\\/]graph[\\/](?:compile-network|arrows-of|break-loops|growing-order|strong-components)|dist[\\/]analysis[\\/](?:org-model|place-incidents|answer-impact|describe-(?:incident|ripple|way)|explain-|find-endless|promise-state|saturated)|dist[\\/]report[\\/](?:phrases|naming|noticeable|render-blocks|impact-view|format-json)\.js|dist[\\/]cli[\\/](?:org-files|incident-options|output-targets|say-warnings|gate|rephrase|refuse-files|ask-again|command-line|verbs[\\/]run-impact)/,
  },
];

const SHARED = {
  platform: 'node',
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
