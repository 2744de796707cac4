// The last part of `npm run build`: puts the page's script and style, with the engine in them, into `dist/web/page.json`,
// with the hashes by which the page's Content-Security-Policy lets them run, and nothing else.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: { script: 'src/web/page/page.tsx', style: 'src/web/page/page.css' },
  bundle: true,
  minify: true,
  write: false,
  outdir: 'dist/web',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
});

const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const hashOf = (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
const [script, style] = [textOf('.js'), textOf('.css')];
mkdirSync('dist/web', { recursive: true });
writeFileSync(
  'dist/web/page.json',
  JSON.stringify({ script, scriptHash: hashOf(script), style, styleHash: hashOf(style) }),
);
