import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointsSet } from '../../test/points-set.ts';
import { sampleSet } from '../../test/sample-set.ts';
import { toDeclarations } from './declarations.ts';

const tsc = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
let declarations = '';

/** What the TypeScript compiler prints for a file that uses the declarations; empty when it is content. */
function compilerOutput(name: string, source: string): string {
  writeFileSync(join(folder, `${name}.ts`), `import type { Answers } from './answers.ts';\n${source}\n`);
  try {
    const flags = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--allowImportingTsExtensions',
      '--types',
      '',
      '--module',
      'preserve',
    ];
    return execFileSync(tsc, [...flags, join(folder, `${name}.ts`)], { encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

beforeAll(async () => {
  declarations = await toDeclarations(sampleSet);
  writeFileSync(join(folder, 'answers.ts'), declarations);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('toDeclarations', () => {
  it('documents criteria and inputs by id', () => {
    expect(declarations).toContain('export interface Answers');
    expect(declarations).toContain('A.1.1 — Tỷ lệ cán bộ');
    expect(declarations).toMatch(/\bratio\?: \{/);
    expect(declarations).toMatch(/'yes-no'\?:/);
    expect(declarations).toContain('Đơn vị tính: người.');
  });

  it('keeps the texts of the document inside comments', () => {
    expect(declarations.replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/leaked|không đếm/);
  });

  it('compiles, and fits right answers', () => {
    const source = `export const answers: Answers = {
      ratio: { a: 57, b: null },
      'yes-no': { notApplicable: true, reason: 'Không có' },
      everything: { choice: 'o1', ticks: ['o1', 'none'], date: '2026-01-01', quarters: { '1': true, '4': null } },
    };`;
    expect(compilerOutput('right', source)).toBe('');
  });

  it('declares profile, registers and the whole response', async () => {
    writeFileSync(join(folder, 'points.ts'), await toDeclarations(pointsSet));
    const using = (rows: string): string => `import type { UnitResponse } from './points.ts';
      export const response: UnitResponse = {
        unit: { code: '00001', type: 'xa' },
        profile: { officials: 12, zone: 'o1' },
        registers: { 'mau-1': ${rows} },
        answers: { known: { value: 'x' } },
      };`;
    expect(compilerOutput('rows', using("[{ fullName: 'An', computer: true, days: null }]"))).toBe('');
    expect(compilerOutput('totals', using('{ totals: { spent: 1.5 } }'))).toBe('');
    expect(compilerOutput('no-name', using('[{ computer: true }]'))).toMatch(/error TS2\d+/);
    expect(compilerOutput('no-total', using('{ totals: { other: 1 } }'))).toMatch(/error TS2\d+/);
  });

  it.each([
    ['an unknown criterion', '{ other: {} }'],
    ['a text for a count', "{ ratio: { a: '57' } }"],
    ['an unknown option', "{ everything: { choice: 'o3' } }"],
    ['an unknown tick', "{ everything: { ticks: ['o9'] } }"],
    ['not applicable where not allowed', "{ ratio: { notApplicable: true, reason: 'x' } }"],
    ['a fifth quarter', "{ everything: { quarters: { '5': true } } }"],
  ])('does not fit %s', (title, answers) => {
    const name = title.replaceAll(' ', '-');
    expect(compilerOutput(name, `export const answers: Answers = ${answers};`)).toMatch(/error TS2\d+/);
  });
});
