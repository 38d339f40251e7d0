import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PatientWriter } from './patient-writer.ts';
import { RotatingFile } from './rotating-file.ts';
import { standardError } from './standard-error.ts';

let folder: string;
let path: string;
let clock: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-log-'));
  path = join(folder, 'server.log');
  clock = Date.now();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name = path) => readFileSync(name, 'utf8');
const line = (text: string) => Buffer.from(`${text}\n`);
const day = 24 * 3600 * 1000;

describe('the log file', () => {
  it('is for its user only, also where an earlier one was not', async () => {
    writeFileSync(path, 'old\n', { mode: 0o644 });
    const file = new RotatingFile(path);
    await file.write(line('new'));
    await file.close();
    expect(read()).toBe('old\nnew\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is put aside when it is large, and a bounded number is kept', async () => {
    const file = new RotatingFile(path);
    const large = Buffer.alloc(10 * 1024 * 1024, 'x');
    for (let number = 0; number < 17; number++) {
      await file.write(line(String(number)));
      await file.write(large);
    }
    await file.write(line('last'));
    await file.close();
    expect(readdirSync(folder)).toHaveLength(15);
    expect(read()).toBe('last\n');
    expect(read(`${path}.1`).slice(0, 3)).toBe('16\n');
    expect(read(`${path}.14`).slice(0, 2)).toBe('3\n');
    expect(statSync(`${path}.1`).mode & 0o777).toBe(0o600);
  });

  it('is put aside when it is a day old, while it is being written, and what is old is removed', async () => {
    const file = new RotatingFile(path, () => clock);
    writeFileSync(`${path}.3`, 'ancient');
    utimesSync(`${path}.3`, new Date(clock - 20 * day), new Date(clock - 20 * day));
    await file.write(line('monday'));
    clock += day;
    await file.write(line('tuesday'));
    await file.close();
    expect([read(`${path}.1`), read()]).toEqual(['monday\n', 'tuesday\n']);
    expect(existsSync(`${path}.4`)).toBe(false);
  });

  it('is made anew when somebody takes it away', async () => {
    const file = new RotatingFile(path);
    await file.write(line('a'));
    renameSync(path, `${path}.copy`);
    await file.write(line('b'));
    rmSync(path);
    await file.write(line('c'));
    await file.close();
    expect(read()).toBe('c\n');
  });

  it('comes back when its folder was removed, and is made again', async () => {
    const complaints: unknown[] = [];
    const writer = new PatientWriter({
      target: new RotatingFile(path),
      pause: 1,
      complain: (error) => complaints.push(error),
    });
    writer.write('a\n');
    await expect.poll(() => existsSync(path) && read()).toBe('a\n');
    rmSync(folder, { recursive: true });
    writer.write('b\n');
    await expect.poll(() => complaints.length).toBe(1);
    mkdirSync(folder);
    await expect.poll(() => existsSync(path) && read()).toBe('b\n');
    await writer.close();
  });

  it.runIf(existsSync('/dev/full'))('on a full disk keeps what waits until there is room', async () => {
    symlinkSync('/dev/full', path);
    const complaints: unknown[] = [];
    const writer = new PatientWriter({
      target: new RotatingFile(path),
      pause: 1,
      complain: (error) => complaints.push(error),
    });
    writer.write('a\n');
    await expect.poll(() => complaints).toMatchObject([{ code: 'ENOSPC' }]);
    rmSync(path);
    await expect.poll(() => existsSync(path) && read()).toBe('a\n');
    await writer.close();
  });
});

it.runIf(existsSync('/dev/full'))('standard error on a full disk rejects', async () => {
  const { openSync, closeSync } = await import('node:fs');
  const file = openSync('/dev/full', 'w');
  await expect(standardError(file).write(line('a'))).rejects.toMatchObject({ code: 'ENOSPC' });
  closeSync(file);
});
