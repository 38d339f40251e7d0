import { inflateRawSync } from 'node:zlib';

/** How much of an archive is unpacked at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all unpacked entries together. */
  readonly bytes: number;
}

/** The file is not an archive that can be read, or would grow beyond the limits. */
export class ZipError extends Error {
  readonly code: 'damaged' | 'tooLarge';

  constructor(code: 'damaged' | 'tooLarge') {
    super(code);
    this.name = 'ZipError';
    this.code = code;
  }
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

function findEnd(file: Buffer): number {
  for (let at = file.length - endLength; at >= 0 && at >= file.length - endLength - longestComment; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  throw new ZipError('damaged');
}

/**
 * Unpacks the wanted entries of a ZIP archive into memory. What the archive says about sizes is not believed: unpacking stops
 * at the limit. Throws ZipError; encrypted archives and ZIP64 count as damaged.
 */
export function readZip(
  bytes: Uint8Array,
  { limits, wants }: { limits: ZipLimits; wants: (name: string) => boolean },
): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpack(file, { limits, wants });
  } catch (error) {
    if (error instanceof ZipError) throw error;
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipError(tooLarge ? 'tooLarge' : 'damaged');
  }
}

function unpack(
  file: Buffer,
  { limits, wants }: { limits: ZipLimits; wants: (name: string) => boolean },
): Map<string, Buffer> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipError('tooLarge');
  const entries = new Map<string, Buffer>();
  let left = limits.bytes;
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== entrySignature) throw new ZipError('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    if (wants(name)) {
      if (left <= 0) throw new ZipError('tooLarge');
      const content = contentOf(file, at, left);
      left -= content.length;
      entries.set(name, content);
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(file: Buffer, entry: number, longest: number): Buffer {
  const encrypted = (file.readUInt16LE(entry + 8) & 1) === 1;
  const method = file.readUInt16LE(entry + 10);
  const packedLength = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (encrypted || file.readUInt32LE(local) !== localSignature) throw new ZipError('damaged');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packedLength > file.length) throw new ZipError('damaged');
  const packed = file.subarray(start, start + packedLength);
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: longest });
  if (method !== 0) throw new ZipError('damaged');
  if (packed.length > longest) throw new ZipError('tooLarge');
  return packed;
}
