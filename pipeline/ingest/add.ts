import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import type { SourceFile } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { parseYaml } from '../kernel/yaml.ts';
import { checkSize, decodeText } from './decode.ts';
import { type Fetched, fetchArticle } from './fetch.ts';
import { readPage } from './html.ts';
import { checkSourceId, slug } from './source-id.ts';

/** What the person who adds a source knows of it. */
export interface AddOptions {
  root: string;
  id?: string;
  title?: string;
  publisher?: string;
  url?: string;
  publishedOn?: string;
  licence?: string;
}

const defaultLicence = 'Not stated. Ask the publisher before passing the text on.';

/**
 * Makes raw/<source_id>/ of an article: the file as it is, and a source.yaml with what is known. Nothing that is there is overwritten,
 * and nothing is left behind when the article cannot be used.
 *
 * @param from path of a .txt, .md or .html file, or an http(s) address
 * @returns the new folder, relative to the dataset's folder
 */
export async function addSource(from: string, options: AddOptions): Promise<string> {
  if (options.id !== undefined) checkSourceId(options.id, { field: '--id', usage: true });
  const { bytes, name, url, retrieved_on } = /^https?:\/\//i.test(from) ? await fetchArticle(from) : readArticle(from);
  const page = name === 'article.html' ? readPage(bytes, from) : null;
  if (!page) decodeText(bytes, from);
  const known: SourceFile = {
    title: options.title ?? page?.title ?? null,
    publisher: options.publisher ?? page?.publisher ?? null,
    url: options.url ?? url,
    published_on: options.publishedOn ?? page?.published_on ?? null,
    retrieved_on,
    language: null,
    licence: options.licence ?? defaultLicence,
  };
  const id = options.id ?? slug(known.title ?? basename(from.replace(/[?#].*/, ''), extname(from)));
  return writeSource(options.root, id, { name, bytes, yaml: checkedYaml(known) });
}

function readArticle(path: string): Fetched {
  if (!existsSync(path)) throw new Problem({ file: path, found: 'does not exist', cure: 'check the path' });
  const status = statSync(path);
  const kind = extname(path).toLowerCase();
  const name = { '.txt': 'article.txt', '.md': 'article.md', '.html': 'article.html', '.htm': 'article.html' }[kind];
  if (!status.isFile() || name === undefined) {
    throw new Problem({ file: path, found: 'is no .txt, .md or .html file', cure: 'save the article as one of these' });
  }
  checkSize(status.size, path);
  return { bytes: readFileSync(path), name, url: null, retrieved_on: null };
}

/** @throws Problem for an option that source.yaml could not hold */
function checkedYaml(known: SourceFile): string {
  const yaml = stringify(known, { lineWidth: 120 });
  const { problems } = parseYaml<SourceFile>(yaml, 'source', 'source.yaml');
  const [problem] = problems;
  if (problem) {
    const { field = '', found, cure } = problem.parts;
    throw new Problem({ field: `--${field.replaceAll('_', '-')}`, found, cure, usage: true });
  }
  return `# What is known of the origin of this article; null means unknown.\n${yaml}`;
}

/** Written aside and renamed, so that a source folder is there whole or not at all. */
function writeSource(root: string, id: string, { name, bytes, yaml }: { name: string; bytes: Uint8Array; yaml: string }): string {
  const raw = join(root, 'raw');
  mkdirSync(raw, { recursive: true });
  const twin = readdirSync(raw).find((other) => other.toLowerCase() === id.toLowerCase());
  if (twin !== undefined) {
    throw new Problem({ file: `raw/${twin}`, found: 'exists already', cure: 'choose another name with --id' });
  }
  const aside = join(raw, `.adding-${id}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  writeFileSync(join(aside, name), bytes);
  writeFileSync(join(aside, 'source.yaml'), yaml);
  renameSync(aside, join(raw, id));
  return `raw/${id}`;
}
