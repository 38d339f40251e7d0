import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

const MEGABYTE = 1024 * 1024;

/** Larger than any document (2 MB) or a whole country's responses; a bigger file is refused before it is read. */
export const MOST_BYTES = 256 * MEGABYTE;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * The text of a UTF-8 file without its byte order mark; line ends are kept, so that positions stay true.
 * Throws UsageError, worded for people, when there is no such file, it is a folder or no ordinary file, it cannot be
 * read, it is larger than `mostBytes`, or it is not UTF-8 text (binary, UTF-16).
 */
export function readText(
  operand: string,
  { folder, mostBytes = MOST_BYTES }: { folder: string; mostBytes?: number },
): string {
  const path = resolve(folder, operand);
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (stats.isDirectory())
      throw new UsageError('isFolder', `${operand}: là thư mục, không phải tệp`, 'is a folder, not a file');
    if (!stats.isFile())
      throw new UsageError('notAFile', `${operand}: không phải tệp thông thường`, 'is not an ordinary file');
    if (stats.size > mostBytes)
      throw new UsageError(
        'tooLarge',
        `${operand}: tệp quá lớn (${Math.ceil(stats.size / MEGABYTE)} MB, tối đa ${Math.floor(mostBytes / MEGABYTE)} MB)`,
        'is too large',
      );
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(codeOf(error)))
      throw new UsageError('noSuchFile', `${operand}: không có tệp này`, 'no such file');
    throw new UsageError('unreadable', `${operand}: không đọc được tệp (${codeOf(error)})`, 'cannot be read');
  }
  // A NUL byte never stands in JSON text; it is what UTF-16 and binary files have and what a decoder lets pass.
  if (bytes.includes(0)) throw notText(operand);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText(operand);
  }
}

function notText(operand: string): UsageError {
  return new UsageError('notText', `${operand}: không phải văn bản UTF-8`, 'is not UTF-8 text');
}
