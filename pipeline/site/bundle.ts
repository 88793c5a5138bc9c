import { mkdirSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { packageFile } from '../kernel/root.ts';

// A step of the build: the page's script and style as one small file each, which every page then holds in itself.
const out = packageFile('.build', 'pipeline', 'site');
mkdirSync(out, { recursive: true });
buildSync({
  entryPoints: {
    script: packageFile('pipeline', 'site', 'browser', 'app.ts'),
    style: packageFile('pipeline', 'site', 'style', 'index.css'),
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  absWorkingDir: packageFile(),
});
