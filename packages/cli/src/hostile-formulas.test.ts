import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { afterAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const folder = mkdtempSync(join(tmpdir(), 'tieuchi-formulas-'));

afterAll(() => rmSync(folder, { recursive: true }));

function setWith(...criteria: Pick<Criterion, 'id' | 'inputs' | 'measure'>[]): CriteriaSet {
  return {
    id: 'mau/xa',
    version: '1.0',
    name: 'Bộ mẫu',
    decision: { number: '1/QĐ', date: '2025-01-15', issuer: 'Bộ' },
    outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Một' }] },
    groups: [{ id: 'g', code: 'I', name: 'Nhóm' }],
    criteria: criteria.map((one) => ({ code: one.id, group: 'g', name: 'Tiêu chí', ...one })),
  };
}

const measured = (measure: string) =>
  setWith({
    id: 'c1',
    inputs: [
      { id: 'a', kind: 'count', name: 'A' },
      { id: 'yes', kind: 'boolean', name: 'Có' },
      { id: 'cost', kind: 'money', name: 'Tiền' },
      { id: 'share', kind: 'percent', name: 'Tỷ lệ' },
    ],
    measure,
  });
const circle = setWith(
  {
    id: 'c1',
    inputs: [{ id: 'value', kind: 'count', name: 'A', from: { kind: 'criterion', criterion: 'c2' } }],
  },
  {
    id: 'c2',
    inputs: [{ id: 'value', kind: 'count', name: 'A', from: { kind: 'criterion', criterion: 'c1' } }],
  },
);

const hostile: [string, CriteriaSet, string][] = [
  ['deep', measured(`${'('.repeat(10_000)}a${')'.repeat(10_000)}`), 'schemaTextTooLong'],
  ['nested', measured(`${'('.repeat(100)}a${')'.repeat(100)}`), 'formulaTooDeep'],
  ['long', measured(`a${' + a'.repeat(250_000)}`), 'schemaTextTooLong'],
  ['constructor', measured('a + constructor'), 'formulaUnknownName'],
  ['proto', measured('__proto__ * a'), 'formulaUnknownName'],
  ['to-string', measured('toString(a)'), 'formulaUnknownFunction'],
  ['unknown', measured('100 * a / total'), 'formulaUnknownName'],
  ['arity', measured('if(yes, a)'), 'formulaArity'],
  ['boolean', measured('a + yes'), 'formulaType'],
  ['units', measured('cost + share'), 'formulaUnits'],
  ['circle', circle, 'criterionCycle'],
];

interface Printed {
  files: {
    file: string;
    ok: boolean;
    findings: { code: string; line: number; column: number; message: string }[];
  }[];
}

it('validate tells every hostile formula with its line, column and sentence', () => {
  for (const [name, set] of hostile)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(set, null, 2));
  const args = hostile.map(([name]) => `${name}.json`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', tsx, main, 'validate', '--json', ...args],
    {
      cwd: folder,
      env: { ...process.env, INIT_CWD: '' },
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  const { files }: Printed = JSON.parse(stdout);
  for (const [index, [name, , code]] of hostile.entries()) {
    const { file, ok, findings } = files[index] ?? { file: '', ok: true, findings: [] };
    expect([file, ok]).toEqual([`${name}.json`, false]);
    const found = findings.find((finding) => finding.code === code);
    expect(found, `${name}: ${JSON.stringify(findings).slice(0, 500)}`).toBeDefined();
    expect(found?.line).toBeGreaterThan(20);
    expect(found?.column).toBeGreaterThan(1);
    expect(found?.message.length).toBeGreaterThan(10);
  }
});
