import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sumsFile, writeChecksums } from './checksums.ts';
import { byteOrder } from './order.ts';

/** A file for an archive. */
export interface Entry {
  path: string;
  bytes: Uint8Array;
}

// The first day a ZIP can tell, in local time: that is what the format and the library write, so that every zone writes the same.
const fixedTime = new Date(1980, 0, 1, 12);

/** What is compressed already. */
const packed = /\.(parquet|xlsx|zip|png)$/;

/**
 * A ZIP of the files in the order given, piece by piece. The same files give the same bytes: times are fixed, and the compression is
 * a pinned library's own and not that of the Node version at hand.
 */
export async function* zipped(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for await (const { path, bytes } of entries) {
    const file = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
    file.mtime = fixedTime;
    zip.add(file);
    file.push(bytes, true);
    yield* pieces.splice(0);
  }
  zip.end();
  yield* pieces;
}

/** Writes `<name>.zip` into a release folder: every file of the folder, checksums included, below a folder of that name. */
export async function writeArchive(folder: string, name: string): Promise<void> {
  const sums = await writeChecksums(folder);
  const paths = [...sums.map(({ path }) => path), sumsFile].sort(byteOrder);
  async function* entries(): AsyncGenerator<Entry> {
    for (const path of paths) yield { path: `${name}/${path}`, bytes: await readFile(join(folder, path)) };
  }
  await pipeline(zipped(entries()), createWriteStream(join(folder, `${name}.zip`)));
}
