import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { byteOrder } from './order.ts';

/** A file of a release: path inside the release with forward slashes, size in bytes, lower-case hex SHA-256. */
export interface FileSum {
  path: string;
  bytes: number;
  sha256: string;
}

/** Name of the file that lists all others, in the format `sha256sum -c` reads. */
export const sumsFile = 'SHA256SUMS';

/** Every file below a folder with its checksum, in byte order of the paths. A folder that is not there has none. */
export async function folderSums(folder: string): Promise<FileSum[]> {
  const sums: FileSum[] = [];
  for (const path of await filePaths(folder)) {
    const file = join(folder, path);
    sums.push({ path, bytes: (await stat(file)).size, sha256: await fileSha256(file) });
  }
  return sums;
}

/** Writes SHA256SUMS over all other files of the folder, and returns them. */
export async function writeChecksums(folder: string): Promise<FileSum[]> {
  const sums = (await folderSums(folder)).filter(({ path }) => path !== sumsFile);
  await writeFile(join(folder, sumsFile), sums.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));
  return sums;
}

/** What a folder's SHA256SUMS says: path -> checksum. Null where the folder has no such file. */
export async function readChecksums(folder: string): Promise<Map<string, string> | null> {
  const text = await readFile(join(folder, sumsFile), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** SHA-256 of a file, read as a stream. */
export async function fileSha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function filePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort(byteOrder);
}
