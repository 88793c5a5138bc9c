import type { FileSum } from './checksums.ts';

/** What shows releases to people. It is handed in by whoever publishes, for a release knows nothing of pages. */
export interface Pages {
  /** Writes figures/ into the folder of a release whose tables and datapackage.json stand there. */
  figures(folder: string): Promise<void>;
  /** The text of a release's own index.html; `files` are all of its files but that one and SHA256SUMS. */
  release(folder: string, files: readonly FileSum[]): Promise<string>;
  /** The text of dist/index.html: the newest release, whose folder is given, and all that index.json tells of. */
  front(folder: string, index: string): Promise<string>;
}
