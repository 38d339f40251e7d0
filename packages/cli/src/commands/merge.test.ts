import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deriveSet } from '@tieuchi/criteria/derive';
import { versionName } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet, LevelTargets } from '@tieuchi/criteria/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const national = new URL('../../../../frameworks/national/commune-1.0/framework.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'tieuchi-merge-'));

function tieuchi(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, INIT_CWD: '' };
  const run = { cwd: folder, env, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['--import', tsx, main, ...args], run);
}

function read(text: string): CriteriaSet {
  const { document } = parseDocument(text);
  if (document === undefined) throw new Error('not a document');
  return document;
}

function withTargets(set: CriteriaSet, id: string, targets: LevelTargets): CriteriaSet {
  const criteria = set.criteria.map((criterion) =>
    criterion.id === id ? { ...criterion, rule: { kind: 'levels' as const, targets } } : criterion,
  );
  return { ...set, criteria };
}

const base = read(readFileSync(national, 'utf8'));
const next = withTargets({ ...base, version: '1.1' }, 'i-3', [60, 70, 85, 90, 100]);

beforeAll(() => {
  const identity = { id: 'ninh-binh/commune', namespace: 'nb', version: '2026.1', name: 'Bộ của tỉnh' };
  const kept = deriveSet(base, identity);
  const files = {
    'new.json': next,
    'clean.json': withTargets(kept, 'i-3', [60, 75, 80, 90, 100]),
    'conflict.json': withTargets(kept, 'i-3', [60, 70, 82, 90, 100]),
    // Falling targets are an error of a draft, not of what is being merged into it.
    'draft.json': withTargets(kept, 'i-3', [60, 50, 80, 90, 100]),
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
  writeFileSync(join(folder, 'twice.json'), JSON.stringify(kept).replace('{', '{"version": "1.0",'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('merge', () => {
  it('takes clean changes over and exits 0', () => {
    const run = tieuchi('merge', 'vn/commune@1.0', 'new.json', 'clean.json', '--json');
    const { document, conflicts, reasons, findings } = JSON.parse(run.stdout);
    expect(conflicts).toEqual([]);
    expect(document).toMatchObject({ id: 'ninh-binh/commune', derivedFrom: versionName(next) });
    expect(document.criteria[2].rule.targets).toEqual([60, 75, 85, 90, 100]);
    expect(reasons).toEqual({ stale: [], needed: [] });
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(run.status).toBe(0);
  });

  it('exits 1 with conflicts, holds own, and says what is at odds', () => {
    const run = tieuchi('merge', 'vn/commune', 'new.json', 'conflict.json', '--json');
    expect(run.status).toBe(1);
    const { document, conflicts } = JSON.parse(run.stdout);
    expect(conflicts).toMatchObject([
      { kind: 'target', id: 'i-3', code: 'I.3', level: 'co-ban', base: 80, new: 85, own: 82 },
    ]);
    expect(conflicts[0].message).toMatch(/^Tiêu chí I\.3: cả hai bên đều sửa chỉ tiêu/);
    expect(document.criteria[2].rule.targets).toEqual([60, 70, 82, 90, 100]);
  });

  it('reports in Vietnamese and writes the document where told', () => {
    const run = tieuchi('merge', 'vn/commune', 'new.json', 'conflict.json', '--out', 'merged.json');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('1 xung đột:');
    expect(run.stdout).toContain('bản mới: 85');
    expect(run.stdout).toContain('Đã ghi merged.json');
    expect(read(readFileSync(join(folder, 'merged.json'), 'utf8')).derivedFrom).toBe(versionName(next));
  });

  it('works on a draft with errors, and exits 1 for them', () => {
    const run = tieuchi('merge', 'vn/commune', 'new.json', 'draft.json', '--json');
    expect(run.status).toBe(1);
    const { conflicts, findings } = JSON.parse(run.stdout);
    expect(conflicts).toEqual([]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'targetEasier', severity: 'error' }));
  });

  it.each([
    ['too few operands', ['merge', 'vn/commune', 'new.json'], 2, 'merge BASE NEW OWN'],
    ['no such file', ['merge', 'vn/commune', 'new.json', 'gone.json'], 2, 'gone.json'],
    [
      'a file that cannot be written',
      ['merge', 'vn/commune', 'new.json', 'clean.json', '--out', 'no/where'],
      2,
      'no/where',
    ],
    ['--out of another command', ['compare', 'vn/commune', 'new.json', '--out', 'x.json'], 2, '--out'],
    [
      'a text that says things twice',
      ['merge', 'vn/commune', 'new.json', 'twice.json'],
      1,
      'jsonDuplicateKey',
    ],
  ])('refuses %s', (_, args, status, said) => {
    const run = tieuchi(...args);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(said);
  });
});
