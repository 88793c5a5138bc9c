import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFile } from '../kernel/root.ts';
import { drawFigures, type Figures } from './figures/index.ts';
import { openPainter } from './figures/png.ts';
import type { Entry, FileSum } from './page/files.ts';
import { page } from './page/page.ts';
import { payload } from './payload.ts';
import { type Release, readRelease } from './read.ts';

export type { Entry, FileSum } from './page/files.ts';

interface Read {
  release: Release;
  figures: Figures;
}

/** The pages of a dataset. What a release holds is read and drawn once, however many pages show it. */
export interface Site {
  /** Writes figures/ into a release's folder, from its tables: each as SVG and as PNG. */
  figures(folder: string): Promise<void>;
  /** The page in a release's folder; `files` are all of the release's but that page and SHA256SUMS. */
  release(folder: string, files: readonly FileSum[]): Promise<string>;
  /** dist/index.html: the newest release, whose folder is given, and the list of all; `index` is the text of index.json. */
  front(folder: string, index: string): Promise<string>;
}

/** @throws Problem, from each page, when a release's folder lacks a file */
export function openSite(): Site {
  const known = new Map<string, Promise<Read>>();
  const read = (folder: string): Promise<Read> => {
    if (!known.has(folder)) known.set(folder, readAndDraw(folder));
    return known.get(folder)!;
  };
  return {
    async figures(folder) {
      const { figures } = await read(folder);
      await mkdir(join(folder, 'figures'), { recursive: true });
      const paint = await openPainter();
      for (const [name, figure] of Object.entries(figures)) {
        if (!figure) continue;
        const svg = figure.svg.wide.replaceAll('href="#', 'href="../index.html#');
        await writeFile(join(folder, 'figures', `${name}.svg`), svg);
        await writeFile(join(folder, 'figures', `${name}.png`), await paint(svg));
      }
    },
    async release(folder, files) {
      return make(await read(folder), { base: '', dist: '../', files, releases: null });
    },
    async front(folder, index) {
      const { versions } = JSON.parse(index) as { versions: (Entry & { files: FileSum[] })[] };
      const { path, files } = versions[0]!;
      return make(await read(folder), { base: `${path}/`, dist: '', files, releases: versions });
    },
  };
}

async function readAndDraw(folder: string): Promise<Read> {
  const release = await readRelease(folder);
  return { release, figures: drawFigures(release.tables) };
}

async function make({ release, figures }: Read, place: Parameters<typeof page>[0]['place']): Promise<string> {
  const [script, style] = await Promise.all(
    ['script.js', 'style.css'].map((name) => readFile(packageFile('.build', 'pipeline', 'site', name), 'utf8')),
  );
  return page({ release, figures, payload: payload(release.tables), place, script: script!, style: style! });
}
