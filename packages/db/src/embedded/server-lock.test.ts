import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { acquireServerLock } from './server-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-lock-'));
  file = join(folder, 'server.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a data folder', () => {
  it('is held once and free again after release', () => {
    const lock = acquireServerLock(folder);
    expect(() => acquireServerLock(folder)).toThrow(OperatorError);
    expect(() => acquireServerLock(folder)).toThrow(`tiến trình ${process.pid}`);
    lock.release();
    acquireServerLock(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, startedAt: 'boot:1' }],
    ['a process whose number was given to another one', { pid: process.pid, startedAt: 'boot:1' }],
  ])('is taken over from %s', (_, holder) => {
    writeFileSync(file, JSON.stringify(holder));
    acquireServerLock(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', '{"pid":', '[]', 'null'])('is taken over when its file is damaged: %j', (text) => {
    writeFileSync(file, text);
    acquireServerLock(folder).release();
  });

  it('stays with its new holder when an old one releases late', () => {
    const old = acquireServerLock(folder);
    rmSync(file);
    acquireServerLock(folder);
    old.release();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('goes to exactly one of several processes that find a dead holder at the same moment', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'boot:1' }));
    const script = `
      import { acquireServerLock } from ${JSON.stringify(fileURLToPath(new URL('./server-lock.ts', import.meta.url)))};
      await new Promise((go) => process.stdin.once('data', go));
      try { acquireServerLock(process.argv[1]); console.log('won'); } catch { console.log('lost'); }
      process.stdin.once('data', () => process.exit());
    `;
    const children = Array.from({ length: 5 }, () =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    const answers = children.map(
      (child) =>
        new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim()))),
    );
    for (const child of children) child.stdin.write('go\n');
    expect((await Promise.all(answers)).sort()).toEqual(['lost', 'lost', 'lost', 'lost', 'won']);
    for (const child of children) child.stdin.write('end\n');
  });
});
