export { completeDocument } from './document.ts';
export { ingestFolder } from './folder.ts';
export { ingestLine } from './line.ts';
export { slug } from './source-id.ts';
export { listSources, type Sources } from './sources.ts';
