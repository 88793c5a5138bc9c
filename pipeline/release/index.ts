export { type FileSum, folderSums, readChecksums } from './checksums.ts';
export type { Delta } from './deltas.ts';
export { type Publication, publishRelease } from './publish.ts';
export { type DeathsGap, deathsGaps, type Summary, summarise } from './rollup.ts';
export { tableSchema } from './table-schema.ts';
export { tidy } from './tidy.ts';
export { type Difference, verifyRelease } from './verify.ts';
export { publishedVersions, versionOrder } from './versions.ts';
export { type ReleaseParts, writeRelease } from './write.ts';
