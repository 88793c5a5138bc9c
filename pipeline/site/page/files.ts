/** A file of a release, as its checksum list and index.json tell of it. */
export interface FileSum {
  path: string;
  bytes: number;
  sha256: string;
}

/** A release, as index.json tells of it. */
export interface Entry {
  version: string;
  /** Whether it is final; another may still change. */
  published: boolean;
  released_on: string;
  schema_version: string;
  /** Its folder in dist. */
  path: string;
  /** What changed in it, in dist; null when it does not say. */
  changes: string | null;
}

/** Where a page stands and what it can point at. */
export interface Place {
  /** From the page to the release's folder: empty in the folder itself. */
  base: string;
  /** From the page to dist/. */
  dist: string;
  files: readonly FileSum[];
  /** All releases, newest first, on the page that tells of them; the page of one release tells of none but its own. */
  releases: readonly Entry[] | null;
}
