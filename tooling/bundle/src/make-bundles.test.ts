import { isAscii } from 'node:buffer';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Aside } from '@tieuchi/work/aside';
import { runConfined } from '@tieuchi/work/confined';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundles } from './make-bundles.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-bundle-'));
  await makeBundles(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly file: string;
  readonly inputs: Readonly<Record<string, string>>;
}

function told(name: string): Told {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

describe('the bundle of the command line', () => {
  const tieuchi = (...args: string[]) =>
    execFileSync(process.execPath, [join(folder, told('tieuchi').file), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: '' },
    });

  it('finds the sets that come with the program, wherever it lies itself', () => {
    expect(tieuchi('validate', 'frameworks/national/commune-1.0/framework.json')).toContain('hợp lệ');
    expect(JSON.parse(tieuchi('schema', 'vn/commune', '--json'))).toHaveProperty('properties');
  });

  it('reaches what was left out of it', () => {
    expect(tieuchi('types', 'vn/commune')).toContain('export interface Answers');
  });
});

it('loads no database driver to print help', () => {
  const script = `
    process.on('exit', () => console.error(process.moduleLoadList.includes('NativeModule tls')));
    process.argv = [process.execPath, ${JSON.stringify(join(folder, told('tieuchi').file))}, ...process.argv.slice(1)];
    require(process.argv[1]);
  `;
  const loadsDriver = (...args: string[]) =>
    spawnSync(process.execPath, ['-e', script, '--', ...args], { encoding: 'utf8', cwd: root }).stderr.trim();
  expect(loadsDriver('help')).not.toBe('');
  expect(loadsDriver('--help')).toBe('false');
});

describe('the bundle of the server', () => {
  it('starts as the source does', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, told('server').file)], {
      encoding: 'utf8',
      env: { ...process.env, PORT: 'x' },
    });
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('✗ PORT="x"') });
  });

  it('is made of what it starts aside, too', () => {
    expect(Object.keys(told('server').inputs)).toEqual(
      expect.arrayContaining([
        'apps/server/src/start/application.ts',
        'packages/api/src/files/file-process.ts',
        'packages/api/src/documents/document-thread.ts',
        'pnpm-lock.yaml',
      ]),
    );
  });

  it('is told line by line where it comes from', () => {
    const file = join(folder, told('server').file);
    const { sources, places }: { sources: string[]; places: number[] } = JSON.parse(
      readFileSync(`${file}.lines`, 'utf8'),
    );
    const lines = (path: string) => readFileSync(path, 'utf8').split('\n');
    const line = lines(file).findIndex((text) => text.includes('function claimPort('));
    const source = sources[places[line * 2] ?? -1] ?? '';
    expect(source).toBe('apps/server/src/start/port.ts');
    expect(lines(join(root, source))[(places[line * 2 + 1] ?? 0) - 1]).toContain('function claimPort(');
  });
});

describe('what runs aside', () => {
  it('reads a file in a process', async () => {
    const outcome = await runConfined({
      entry: pathToFileURL(join(folder, 'file-process.cjs')),
      task: 'accountSheet',
      input: readFileSync(join(root, 'packages/reports/fixtures/carriage-return-account.xlsx')),
      limits: { milliseconds: 120_000, residentBytes: 384 * 1024 * 1024 },
    });
    expect(outcome).toMatchObject({ kind: 'done' });
  });

  it('works on a document in a thread', async () => {
    const aside = new Aside<{ identify: (text: string) => unknown }>(
      pathToFileURL(join(folder, 'document-thread.cjs')),
    );
    const input = readFileSync(join(root, 'frameworks/national/commune-1.0/framework.json'), 'utf8');
    const found = await aside.run('identify', { key: 'a', input });
    expect(found).toMatchObject({ digest: expect.stringMatching(/^sha256-/) });
  });
});

it('holds ASCII only, of which no text takes twice its memory', () => {
  const names = readdirSync(folder).filter((one) => one.endsWith('.cjs'));
  expect(names.filter((name) => !isAscii(readFileSync(join(folder, name))))).toEqual([]);
});
