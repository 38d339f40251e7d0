import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBundle } from './launch.cjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tieuchi-launch-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const built = new Date('2026-11-01T10:00:00Z');
const later = new Date('2026-11-01T10:05:00Z');

function write(path, text, at) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, at, at);
  return file;
}

/** A work tree with a bundle that is made of one source. */
function makeTree() {
  write('src/main.ts', 'one', new Date('2026-11-01T09:00:00Z'));
  const inputs = { 'src/main.ts': createHash('sha256').update('one').digest('base64url') };
  write('tooling/bundle/dist/server.json', JSON.stringify({ file: 'server-A.cjs', inputs }), built);
}

describe('the bundle of a program', () => {
  it('is run while its sources are as they were', () => {
    makeTree();
    expect(findBundle('server', root)).toBe(join(root, 'tooling/bundle/dist/server-A.cjs'));
  });

  it('is run when a source was only written anew', () => {
    makeTree();
    write('src/main.ts', 'one', later);
    expect(findBundle('server', root)).toBeDefined();
  });

  it.each([
    ['a source has changed', () => write('src/main.ts', 'two', later)],
    ['a source has changed while it was made', () => write('src/main.ts', 'two', built)],
    ['a source is gone', () => rmSync(join(root, 'src/main.ts'))],
    ['it was not made', () => rmSync(join(root, 'tooling/bundle/dist'), { recursive: true })],
    ['what tells of it is broken', () => write('tooling/bundle/dist/server.json', '{"file', built)],
  ])('is not run when %s', (_, change) => {
    makeTree();
    change();
    expect(findBundle('server', root)).toBeUndefined();
  });
});

describe('running a bundle', () => {
  const runner = JSON.stringify(fileURLToPath(new URL('run-bundle.cjs', import.meta.url)));
  const run = (file) =>
    execFileSync(process.execPath, ['-e', `require(${runner}).runBundle(process.argv[1], 'all')`, file], {
      encoding: 'utf8',
    });
  const kept = () => readdirSync(root).filter((name) => name.includes('.code'));

  it('keeps what was compiled, and gives the same from it, as Vietnamese too', () => {
    const text = "const { basename } = require('node:path'); console.log(basename(__filename), 'Đạt');";
    const file = write('program-A.cjs', text, built);
    expect(run(file)).toBe('program-A.cjs Đạt\n');
    expect(kept()).toEqual(['program-A.cjs.all.code']);
    expect(run(file)).toBe('program-A.cjs Đạt\n');
    expect(kept()).toEqual(['program-A.cjs.all.code']);
  });

  it('keeps nothing of a command that was called wrongly', () => {
    const file = write('program-A.cjs', 'process.exitCode = 2;', built);
    expect(() => run(file)).toThrow();
    expect(kept()).toEqual([]);
  });

  it('compiles anew where what was kept is no such thing', () => {
    const file = write('program-A.cjs', 'console.log(1 + 1);', built);
    write('program-A.cjs.all.code', 'something else', built);
    expect(run(file)).toBe('2\n');
    expect(run(file)).toBe('2\n');
  });

  it('says where an error comes from', () => {
    const file = write('program-A.cjs', "\nconsole.log(new Error('a').stack.split('\\n')[1]);", built);
    expect(run(file)).toContain(`${file}:2:13`);
  });
});
