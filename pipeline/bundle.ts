import { mkdirSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { packageFile } from './kernel/root.ts';

// A step of the build: the script and the style of each page as one small file each.
for (const pages of ['site', 'review']) {
  const out = packageFile('.build', 'pipeline', pages);
  mkdirSync(out, { recursive: true });
  buildSync({
    entryPoints: {
      script: packageFile('pipeline', pages, 'browser', 'app.ts'),
      style: packageFile('pipeline', pages, 'style', 'index.css'),
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
}
