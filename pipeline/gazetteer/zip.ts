import { inflateRawSync } from 'node:zlib';

/** Signatures and fixed sizes of the ZIP format (PKWARE APPNOTE 6.3). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/**
 * One file out of a ZIP archive, or null when the archive has no such file. Reads what download servers send: stored or
 * deflated entries below 4 GB, without encryption.
 *
 * @throws Error when the bytes are no ZIP archive or the entry is damaged
 */
export function unzip(archive: Buffer, name: string): Buffer | null {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + END_SIZE > archive.length || archive.readUInt32LE(end) !== END) throw new Error('not a ZIP archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('the directory of the ZIP archive is damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength) === name) return readEntry(archive, at);
    at += ENTRY_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return null;
}

function readEntry(archive: Buffer, at: number): Buffer {
  const method = archive.readUInt16LE(at + 10);
  const local = archive.readUInt32LE(at + 42);
  const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  if (method !== 0 && method !== 8) throw new Error(`the ZIP archive uses compression method ${method}`);
  const bytes = method === 0 ? packed : inflateRawSync(packed);
  if (bytes.length !== archive.readUInt32LE(at + 24)) throw new Error('an entry of the ZIP archive is cut short');
  return bytes;
}
