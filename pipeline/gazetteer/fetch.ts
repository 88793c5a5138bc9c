import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { readGeoNames } from './sources/geonames.ts';
import { unzip } from './zip.ts';

/** Where GeoNames publishes its country dumps (CC BY 4.0). */
export const GEONAMES = 'https://download.geonames.org/export/dump';

/** Folder for downloaded dumps inside a dataset's folder. */
export const CACHE = join('.cache', 'gazetteer');

export interface FetchOptions {
  /** The dataset's folder; dumps go to its `.cache/gazetteer/`. */
  folder: string;
  /** Base address; `<base>/<CC>.zip` is asked for. Default: the environment's CASUS_GEONAMES, else GeoNames itself. */
  base?: string;
  /** Milliseconds before a download is given up. */
  timeout?: number;
}

/**
 * Downloads the GeoNames dumps of countries and returns the files, ready for `loadGazetteer`. A dump that is there already is
 * replaced only once the new one is complete and readable.
 *
 * @param codes ISO 3166-1 alpha-2 codes, any case: `['ML', 'BF']`
 * @throws Problem for a code that is none, an address that does not answer, an archive or a dump that cannot be read
 */
export async function addCountries(codes: readonly string[], options: FetchOptions): Promise<string[]> {
  const wanted = [...new Set(codes.map((code) => code.toUpperCase()))];
  const wrong = wanted.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined)
    throw new Problem({
      field: 'country',
      found: `"${wrong}" is no two-letter country code`,
      cure: 'write it as in ISO 3166-1 alpha-2, e.g. ML',
    });
  const files: string[] = [];
  for (const code of wanted) files.push(await addCountry(code, options));
  return files;
}

/** The dumps that a dataset's folder has, sorted, ready for `loadGazetteer`. */
export function cachedDumps(folder: string): string[] {
  const cache = join(folder, CACHE);
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((file) => /^[A-Z]{2}\.txt$/.test(file))
    .sort()
    .map((file) => join(cache, file));
}

async function addCountry(
  code: string,
  { folder, base = process.env.CASUS_GEONAMES ?? GEONAMES, timeout = 300_000 }: FetchOptions,
): Promise<string> {
  const url = `${base.replace(/\/$/, '')}/${code}.zip`;
  const text = unpack(await download(url, timeout), `${code}.txt`, url);
  mkdirSync(join(folder, CACHE), { recursive: true });
  const file = join(folder, CACHE, `${code}.txt`);
  writeFileSync(`${file}.part`, text);
  for (const _ of readGeoNames(`${file}.part`)) break;
  renameSync(`${file}.part`, file);
  return file;
}

async function download(url: string, timeout: number): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    const cure = response.status === 404 ? 'check the country code' : 'try again later';
    throw new Problem({ file: url, found: `the server answered ${response.status} ${response.statusText}`.trim(), cure });
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new Problem({ file: url, found: `cannot be reached (${cause?.code ?? message})`, cure: 'check the address and the network' });
  }
}

function unpack(archive: Buffer, name: string, url: string): Buffer {
  try {
    const text = unzip(archive, name);
    if (text !== null) return text;
    throw new Error(`the archive holds no ${name}`);
  } catch (error) {
    throw new Problem({ file: url, found: `cannot be unpacked (${(error as Error).message})`, cure: 'try again, or download it by hand' });
  }
}
