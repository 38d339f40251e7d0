import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../operator-error.ts';
import { prepareDataFolder } from './data-folder.ts';

const root = process.getuid?.() === 0;
let base: string;
const toRemove: string[] = [];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'tieuchi-folder-'));
  toRemove.push(base);
});
afterEach(() => {
  for (const path of toRemove.splice(0)) rmSync(path, { recursive: true, force: true });
});

describe('the data folder', () => {
  it('is made private, and the same again on the next start', () => {
    chmodSync(base, 0o755);
    const path = join(base, 'deep', 'data');
    mkdirSync(join(base, 'deep'));
    expect(prepareDataFolder(path)).toMatchObject({ path });
    expect(statSync(path).mode & 0o777).toBe(0o700);
    writeFileSync(join(path, 'secrets.json'), '{}');
    expect(prepareDataFolder(path)).toMatchObject({ path });
  });

  it('is not a folder with other things in it', () => {
    chmodSync(base, 0o755);
    writeFileSync(join(base, 'letters.txt'), 'Dear …');
    expect(() => prepareDataFolder(base)).toThrow(OperatorError);
    expect(statSync(base).mode & 0o777).toBe(0o755);
  });

  it.each(['/proc/tieuchi/data', '/dev/null/data'])('cannot be %s: one clear line', (path) => {
    expect(() => prepareDataFolder(path)).toThrow(OperatorError);
  });

  it.runIf(root)(
    'as root, where the user of the database cannot enter it, is a named one that it can',
    () => {
      const wanted = join(base, 'data');
      const { path, insteadOf, user } = prepareDataFolder(wanted);
      toRemove.push(path);
      expect(insteadOf).toBe(wanted);
      expect(path).toMatch(/^\/var\/lib\/tieuchi\/tieuchi-folder-.*-[0-9a-f]{8}$/);
      expect(statSync(path)).toMatchObject({ uid: user?.uid });
      expect(prepareDataFolder(wanted).path).toBe(path);
    },
  );
});
