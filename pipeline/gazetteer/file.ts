import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { packageFile } from '../kernel/root.ts';
import { COLUMNS, type Layer } from './layer.ts';

/** What the index holds besides places; small enough for JSON. */
export interface Facts {
  /** Folded demonym -> alpha-3 codes, the usual one first. */
  demonyms: Record<string, string[]>;
  /** Folded name of a region of several countries -> the alpha-3 codes of those countries. */
  members: Record<string, string[]>;
  /** GeoNames code of a first-order division (`ML.04`) -> its name. */
  admin1: Record<string, string>;
  /** Folded type word (`province`) -> the feature codes it can mean, likeliest first. */
  kinds: Record<string, string[]>;
  /** Lower-case word that is used in some countries only (`upazila`) -> their alpha-3 codes. */
  local: Record<string, string[]>;
  /** Folded place names that are also everyday words or people's names. */
  words: string[];
  persons: string[];
  /** alpha-2 -> alpha-3. */
  codes: Record<string, string>;
}

/** Where the index lies: beside the compiled program, so that it ships with it. */
export const INDEX = packageFile('.build', 'gazetteer.idx');

/** Bytes 0-7 of the index; the last digit changes with the layout. */
const MAGIC = 'CASUSGZ2';

/**
 * Writes the index: magic, length of the header, JSON header (the facts, and name, place and length of each column),
 * then the columns, each aligned to 8 bytes. Little-endian, as every machine that Node 20 supports on the desktop is.
 */
export function writeIndex(path: string, layer: Layer, facts: Facts): void {
  const sizes = COLUMNS.map((name) => ({ name, bytes: layer[name].byteLength }));
  const header = Buffer.from(JSON.stringify({ sizes, facts }), 'utf8');
  const parts: Uint8Array[] = [Buffer.from(MAGIC, 'latin1'), Buffer.alloc(8), header, padding(header.length)];
  (parts[1] as Buffer).writeUInt32LE(header.length);
  for (const name of COLUMNS) {
    const column = layer[name];
    parts.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), padding(column.byteLength));
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, Buffer.concat(parts));
  renameSync(`${path}.part`, path);
}

function padding(length: number): Buffer {
  return Buffer.alloc((8 - (length % 8)) % 8);
}

/** Opens an index without unpacking it: every column is a view on the one buffer that was read. */
export function readIndex(path: string): { layer: Layer; facts: Facts } {
  const bytes = readBytes(path);
  if (bytes.toString('latin1', 0, 8) !== MAGIC)
    throw new Problem({ file: path, found: 'is not a gazetteer index of this version', cure: 'run `npm run build`' });
  const length = bytes.readUInt32LE(8);
  const { sizes, facts } = JSON.parse(bytes.toString('utf8', 16, 16 + length)) as {
    sizes: { name: keyof Layer; bytes: number }[];
    facts: Facts;
  };
  const columns: Record<string, Int32Array | Uint32Array | Uint8Array> = {};
  let start = 16 + Math.ceil(length / 8) * 8;
  for (const { name, bytes: size } of sizes) {
    columns[name] = view(bytes, name, start, size);
    start += Math.ceil(size / 8) * 8;
  }
  return { layer: columns as unknown as Layer, facts };
}

function view(bytes: Buffer, name: keyof Layer, start: number, size: number): Int32Array | Uint32Array | Uint8Array {
  const offset = bytes.byteOffset + start;
  if (name === 'text') return new Uint8Array(bytes.buffer, offset, size);
  return name === 'latitude' || name === 'longitude'
    ? new Int32Array(bytes.buffer, offset, size / 4)
    : new Uint32Array(bytes.buffer, offset, size / 4);
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Problem({ file: path, found: 'the gazetteer index is not there', cure: 'run `npm run build`' });
  }
}
