import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readText } from './read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieuchi-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function codeOf(operand: string, mostBytes?: number): string {
  try {
    readText(operand, mostBytes === undefined ? { folder } : { folder, mostBytes });
  } catch (error) {
    if (error instanceof UsageError) return error.code;
    throw error;
  }
  return 'read';
}

describe('readText', () => {
  it('drops the byte order mark and keeps line ends', () => {
    writeFileSync(join(folder, 'bom.json'), '\ufeff{\r\n"tên": 1\r\n}\r\n');
    expect(readText('bom.json', { folder })).toBe('{\r\n"tên": 1\r\n}\r\n');
  });

  it('reads an empty file as empty text', () => {
    writeFileSync(join(folder, 'empty.json'), '');
    expect(readText('empty.json', { folder })).toBe('');
  });

  it.each([
    ['no such file', 'gone.json', 'noSuchFile'],
    ['a file used as a folder', 'bom.json/x', 'noSuchFile'],
    ['a name with a NUL', 'a\0b', 'noSuchFile'],
    ['a folder', 'sub', 'isFolder'],
    ['a device', '/dev/null', 'notAFile'],
    ['UTF-16', 'utf16.json', 'notText'],
    ['broken UTF-8', 'latin1.json', 'notText'],
  ])('names %s', (_, operand, code) => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    writeFileSync(join(folder, 'utf16.json'), Buffer.from('\ufeff{"a": 1}', 'utf16le'));
    writeFileSync(join(folder, 'latin1.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(codeOf(operand)).toBe(code);
  });

  it('refuses a file over the limit before reading it', () => {
    writeFileSync(join(folder, 'large.json'), 'x'.repeat(2000));
    expect(codeOf('large.json', 1999)).toBe('tooLarge');
    expect(codeOf('large.json', 2000)).toBe('read');
  });
});
