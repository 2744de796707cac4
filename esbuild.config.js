// The last part of `npm run build`: puts the page's script and style, with the engine in them, into `dist/web/page.json`, and
// the style of the workshop kit into `dist/kit/kit.json`, with the hashes by which their Content-Security-Policy lets them take
// effect, and nothing else; the licenses of the packages in the page stand beside it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Every package whose code is in the page, with who is to be named: what costs kilobytes gets in by a decision alone. */
const NAMED = new Map([['preact', 'Preact, copyright (c) 2015-present Jason Miller, MIT License']]);

const { outputFiles, metafile } = await build({
  entryPoints: { script: 'src/web/page/page.tsx', style: 'src/web/page/page.css' },
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: 'dist/web',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  legalComments: 'none',
  banner: { js: `/* With ${[...NAMED.values()].join('; ')}. */` },
  logLevel: 'error',
});

const used = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
);
const unexpected = [...used].filter((name) => !NAMED.has(name));
if (unexpected.length > 0) throw new Error(`not meant to be in the page: ${unexpected.join(', ')}`);

function noticeOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const text = readFileSync(`${folder}/LICENSE`, 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n${text.replaceAll(/^(?=.)/gm, '    ')}\n`;
}

const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const hashOf = (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
const [script, style] = [textOf('.js'), textOf('.css')];
mkdirSync('dist/web', { recursive: true });
writeFileSync(
  'dist/web/page.json',
  JSON.stringify({ script, scriptHash: hashOf(script), style, styleHash: hashOf(style) }),
);

const { outputFiles: kit } = await build({
  entryPoints: ['src/kit/kit.css'],
  bundle: true,
  minify: true,
  write: false,
  logLevel: 'error',
});
const kitStyle = kit[0].text.trim();
mkdirSync('dist/kit', { recursive: true });
writeFileSync('dist/kit/kit.json', JSON.stringify({ style: kitStyle, styleHash: hashOf(kitStyle) }));
writeFileSync(
  'dist/web/THIRD-PARTY-NOTICES.md',
  `# Packages whose code is in the page\n\n${[...used].toSorted().map(noticeOf).join('\n')}`,
);
