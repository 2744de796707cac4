// The second half of `npm run build`: puts the command line into a few files with all that they use, so that a call
// looks for no packages. CommonJS, which Node.js starts sooner than modules; not minified, so that the stack of a bug
// names its functions (docs/performance.md, “Start”).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

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

await build({
  input: 'dist/cli/ripple.js',
  platform: 'node',
  plugins: [withoutNeedless(), noticesOfOthers()],
  // Shared code may live in the entry: fewer files to open.
  preserveEntrySignatures: 'allow-extension',
  onLog(_level, { message }) {
    throw new Error(message);
  },
  output: {
    dir: 'dist/bundle',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  },
});
