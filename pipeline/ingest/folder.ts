import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document, SourceFile } from '../../schemas/types.ts';
import { sha256 } from '../kernel/ids.ts';
import { Problem } from '../kernel/problem.ts';
import { readYaml } from '../kernel/yaml.ts';
import { checkSize, decodeText } from './decode.ts';
import { completeDocument, type Draft } from './document.ts';
import { checkSourceId } from './source-id.ts';

/** The names an article can have, in the order in which messages list them. */
export const articleNames = ['article.txt', 'article.md', 'article.html', 'article.htm'];

/**
 * Reads raw/<source_id>/: one article file and, where there is one, source.yaml.
 *
 * @param folder path of the folder; its last part is the source id
 * @param shown the folder as messages and rejects name it, so that they are the same on every machine
 * @throws Problem, or an AggregateError of several
 */
export async function ingestFolder(folder: string, shown = folder): Promise<Document> {
  try {
    return await readFolder(folder, shown);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new Problem({ file: shown, found: `cannot be read (${code})`, cure: 'check that its files are there and may be read' });
  }
}

async function readFolder(folder: string, shown: string): Promise<Document> {
  const source_id = basename(folder);
  checkSourceId(source_id, { file: shown });
  refuseLinks(folder, shown);
  const known = readSourceFile(folder, shown);
  const name = articleName(folder, shown);
  const file = `${shown}/${name}`;
  checkSize(lstatSync(join(folder, name)).size, file);
  const bytes = readFileSync(join(folder, name));
  const read = /\.html?$/.test(name) ? await fromPage(bytes, file, known) : { ...known, text: decodeText(bytes, file) };
  return completeDocument({ ...read, source_id, sha256: sha256(bytes) }, { file });
}

/** A folder of the dataset holds its own files: a link could lead anywhere and does not survive an archive or a clone. */
function refuseLinks(folder: string, shown: string): void {
  for (const name of ['', ...readdirSync(folder)]) {
    if (!lstatSync(join(folder, name)).isSymbolicLink()) continue;
    const file = name === '' ? shown : `${shown}/${name}`;
    throw new Problem({ file, found: 'is a symbolic link', cure: 'put the file itself there' });
  }
}

function articleName(folder: string, shown: string): string {
  const [name, second] = articleNames.filter((candidate) => existsSync(join(folder, candidate)));
  if (name === undefined) {
    throw new Problem({ file: shown, found: 'holds no article', cure: `add one of ${articleNames.join(', ')}` });
  }
  if (second !== undefined) {
    throw new Problem({ file: shown, found: `holds two articles, ${name} and ${second}`, cure: 'give each its own folder' });
  }
  if (lstatSync(join(folder, name)).isFile()) return name;
  throw new Problem({ file: `${shown}/${name}`, found: 'is not a file', cure: 'put the text of the article into a file of that name' });
}

function readSourceFile(folder: string, shown: string): Partial<SourceFile> {
  const file = join(folder, 'source.yaml');
  if (!existsSync(file)) return {};
  const { value, problems } = readYaml<SourceFile>(file, 'source', `${shown}/source.yaml`);
  if (value === null) throw new AggregateError(problems);
  return value;
}

/** What people state in source.yaml outranks what the page says of itself. */
async function fromPage(bytes: Uint8Array, file: string, known: Partial<SourceFile>): Promise<Omit<Draft, 'source_id' | 'sha256'>> {
  const { readPage } = await import('./html.ts');
  const page = readPage(bytes, file);
  const { title, publisher, published_on } = known;
  return {
    ...known,
    text: page.text,
    title: title ?? page.title,
    publisher: publisher ?? page.publisher,
    published_on: published_on ?? page.published_on,
  };
}
