import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deriveSet } from '@tieuchi/criteria/derive';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const national = new URL('../../../frameworks/national/', import.meta.url);
const commune = fileURLToPath(new URL('commune-1.0/framework.json', national));
const folder = mkdtempSync(join(tmpdir(), 'tieuchi-cli-'));

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as a script would, standing in the temporary folder. */
function tieuchi(...args: string[]): Run {
  const env = { ...process.env, INIT_CWD: '' };
  return spawnSync(process.execPath, ['--import', tsx, main, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
}

function write(name: string, content: string | Buffer | object): string {
  const text =
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2);
  writeFileSync(join(folder, name), text);
  return name;
}

function readSet(file: string): CriteriaSet {
  const { document } = parseDocument(readFileSync(file, 'utf8'));
  if (document === undefined) throw new Error(`${file} is not valid`);
  return document;
}

function withTargets(
  set: CriteriaSet,
  id: string,
  targets: (number | null | { when: string })[],
): CriteriaSet {
  const criteria = set.criteria.map((criterion) =>
    criterion.id === id ? { ...criterion, rule: { kind: 'levels' as const, targets } } : criterion,
  );
  return { ...set, criteria };
}

beforeAll(() => {
  const own = {
    id: 'ninh-binh/commune',
    namespace: 'nb',
    version: '2026.1',
    name: 'Bộ tiêu chí tỉnh Ninh Bình',
  };
  const kept = deriveSet(readSet(commune), own);
  write('kept.json', kept);
  const tightened = withTargets(kept, 'i-3', [60, 75, 85, 95, 100]);
  write(
    'own.json',
    withTargets(tightened, 'ii-4', [null, null, 1, 1, { when: 'a >= 2 or 100 * a / b >= 80' }]),
  );
  write('falling.json', withTargets(kept, 'i-3', [60, 50, 80, 90, 100]));
  write('responses.json', {
    responses: [
      {
        unit: { code: '14428', type: 'xa', name: 'Xã Xuân Lạc' },
        registeredLevel: 3,
        answers: { 'i-3': { a: 57, b: 95 } },
      },
      { unit: { code: '14429', type: 'phuong' }, answers: {} },
    ],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('validate', () => {
  it('accepts the bundled frameworks and documents derived from them, checked against their base', () => {
    const run = tieuchi('validate', commune, 'kept.json', '--json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      files: [
        { file: commune, ok: true, findings: [] },
        { file: 'kept.json', ok: true },
      ],
    });
  });

  it('prints findings with line and column and exits 1', () => {
    const run = tieuchi('validate', 'falling.json', '--json');
    expect(run.status).toBe(1);
    const [file] = JSON.parse(run.stdout).files;
    const finding = file.findings.find(({ code }: { code: string }) => code === 'targetEasier');
    const lines = readFileSync(join(folder, 'falling.json'), 'utf8').split('\n');
    expect(finding).toMatchObject({ severity: 'error', path: ['criteria', 2, 'rule', 'targets', 1] });
    expect(lines[finding.line - 1]?.slice(finding.column - 1)).toMatch(/^50\b/);
    expect(finding.message).toContain('I.3');
    expect(tieuchi('validate', 'falling.json').stdout).toContain(`${finding.line}:${finding.column}  lỗi:`);
  });

  it('tells of a criterion of its own without the prefix, which only the base can show', () => {
    const kept = readSet(join(folder, 'kept.json'));
    const [first] = kept.criteria;
    write('foreign.json', { ...kept, criteria: [...kept.criteria, { ...first, id: 'x-1', code: 'I.99' }] });
    const run = tieuchi('validate', 'foreign.json', '--json');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('criterionWithoutNamespace');
  });

  it.each([
    ['an empty file', 'empty.json', '', 'jsonEmpty'],
    ['a list', 'list.json', '[]', 'schemaType'],
    ['half a document', 'half.json', '{"id": "vn/commune",\r\n"version": ', 'jsonSyntax'],
    ['a binary file', 'binary.json', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]), 'notText'],
    ['a huge file', 'huge.json', Buffer.alloc(9 * 1024 * 1024, 0x20), 'tooLarge'],
  ])('names %s and exits 1', (_, name, content, code) => {
    const run = tieuchi('validate', write(name, content), commune, '--json');
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout).files).toMatchObject([
      { file: name, ok: false, findings: [{ code }] },
      { ok: true },
    ]);
  });

  it('reads a byte order mark and CRLF as Windows editors write them', () => {
    const text = readFileSync(join(folder, 'falling.json'), 'utf8');
    write('windows.json', `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const unix = JSON.parse(tieuchi('validate', 'falling.json', '--json').stdout);
    const windows = JSON.parse(tieuchi('validate', 'windows.json', '--json').stdout);
    expect(windows.files[0].findings).toEqual(unix.files[0].findings);
  });
});

describe('score', () => {
  it('gives one result a response, with explanations', () => {
    const run = tieuchi('score', 'vn/commune@1.0', 'responses.json', '--json');
    expect(run.status).toBe(0);
    const { set, results } = JSON.parse(run.stdout);
    expect(set).toMatchObject({
      id: 'vn/commune',
      version: '1.0',
      digest: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    });
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      unit: { code: '14428' },
      outcome: { kind: 'levels', level: 0, registeredLevel: 3 },
    });
    const criterion = results[0].criteria.find(({ id }: { id: string }) => id === 'i-3');
    expect(criterion).toMatchObject({ code: 'I.3', state: 'value', value: 60, exact: '60', level: 1 });
    expect(tieuchi('score', 'vn/commune', 'responses.json').stdout).toContain(
      '57/95 = 60%; mức 3 cần 80%, thêm 19',
    );
  });

  it('says in one line what each unit comes to, as with explanations', () => {
    const run = tieuchi('score', 'vn/commune', 'responses.json', '--summary', '--json');
    expect(run.status).toBe(0);
    const { set, summaries } = JSON.parse(run.stdout);
    const { results } = JSON.parse(tieuchi('score', 'vn/commune', 'responses.json', '--json').stdout);
    expect(set).toMatchObject({ id: 'vn/commune' });
    expect(summaries).toEqual(
      results.map(({ unit, outcome }: { unit: { code: string }; outcome: { [member: string]: unknown } }) => {
        const { level, registeredLevel } = outcome;
        return { unit: unit.code, level, ...(registeredLevel !== undefined && { registeredLevel }) };
      }),
    );
    expect(tieuchi('score', 'vn/commune', 'responses.json', '--summary').stdout).toMatch(
      /^14428 {2}chưa đạt mức 1 {2}đăng ký mức 3\n/,
    );
    expect(tieuchi('validate', 'falling.json', '--summary')).toMatchObject({ status: 2 });
  });

  it.each([
    ['no list of responses', {}, 'schemaRequired'],
    [
      'an unknown unit type',
      { responses: [{ unit: { code: '1', type: 'ward' }, answers: {} }] },
      'schemaAllowed',
    ],
    [
      'an answer that is no object',
      { responses: [{ unit: { code: '1', type: 'xa' }, answers: { 'i-1': 5 } }] },
      'schemaShape',
    ],
  ])('refuses %s with its place and exits 1', (_, content, code) => {
    const run = tieuchi('score', 'vn/commune', write('wrong.json', content), '--json');
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout).files[0]).toMatchObject({
      file: 'wrong.json',
      ok: false,
      findings: [{ code }],
    });
  });

  it('says where responses stop being JSON', () => {
    const run = tieuchi('score', 'vn/commune', write('broken.json', '{"responses": [\n  }'), '--json');
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout).files[0].findings).toMatchObject([
      { code: 'jsonSyntax', line: 2, column: 3 },
    ]);
  });

  it('does not score with a broken set', () => {
    const run = tieuchi('score', 'falling.json', 'responses.json');
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('targetEasier');
  });

  it('tells with line and column what means nothing under the set, beside the results, and exits 1', () => {
    const unit = (code: string, type = 'xa') => ({ code, type });
    const file = write('mistyped.json', {
      responses: [
        { unit: unit('1'), answers: { 'i-33': { a: 1 }, 'I.3': { a: 57, b: 95 }, 'i-3': { aa: 1 } } },
        { unit: unit('1', 'tinh'), registeredLevel: 9, answers: {} },
      ],
    });
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
    const { status, stdout } = tieuchi('score', 'kept.json', file, '--json');
    expect(status).toBe(1);
    const { set, results, problems } = JSON.parse(stdout);
    expect([set.id, results.length]).toEqual(['ninh-binh/commune', 2]);
    expect(problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
      ['unknownCriterion', lineOf('"i-33"')],
      ['codeForId', lineOf('"I.3"')],
      ['unknownInput', lineOf('"aa"')],
      ['duplicateUnit', lines.findLastIndex((line) => line.includes('"code"')) + 1],
      ['unitTypeNotAssessed', lineOf('"tinh"')],
      ['unknownLevel', lineOf('"registeredLevel"')],
    ]);
    const text = tieuchi('score', 'kept.json', file, '--summary');
    expect(text.status).toBe(1);
    expect(text.stdout).toContain('hãy ghi mã của tiêu chí: “i-3”. [codeForId]');
    expect(text.stdout).toContain('chưa đạt mức 1');
  });

  it('prints what people read and the rounded number', () => {
    const report = (name: string) =>
      fileURLToPath(new URL(`../../scoring/test/reports/${name}.json`, import.meta.url));
    const full = [report('almost-full'), report('almost-full-responses')];
    const { status, stdout } = tieuchi('score', ...full);
    expect(status).toBe(0);
    expect(stdout).toContain('1: 99,98/100 (làm tròn: 100) điểm');
    expect(stdout).toContain('Chưa đạt điểm tối đa');
    expect(tieuchi('score', ...full, '--summary').stdout).toContain('99,98/100');
    const { results } = JSON.parse(tieuchi('score', ...full, '--json').stdout);
    expect(results[0].outcome).toMatchObject({ points: 100, pointsShown: '99.98', maxPoints: 100 });
  });
});

describe('compare', () => {
  it('computes relations, changes and witnesses', () => {
    const run = tieuchi('compare', 'vn/commune', 'kept.json', 'own.json', '--json');
    expect(run.status).toBe(0);
    const { base, others } = JSON.parse(run.stdout);
    expect(base).toMatchObject({ id: 'vn/commune', version: '1.0.1' });
    expect(others[0]).toMatchObject({ id: 'ninh-binh/commune', summary: { kept: 38 } });
    expect(others[1].summary).toMatchObject({ kept: 36, tightened: 1, loosened: 1 });
    expect(others[1].criteria.find(({ id }: { id: string }) => id === 'i-3')).toMatchObject({
      relation: 'tightened',
      changes: [
        { field: 'targets', level: 'ket-noi', before: 70, after: 75 },
        { field: 'targets', level: 'co-ban', before: 80, after: 85 },
        { field: 'targets', level: 'nang-cao', before: 90, after: 95 },
      ],
      witness: { before: true, after: false },
    });
    const text = tieuchi('compare', 'vn/commune', 'own.json').stdout;
    expect(text).toContain('chỉ tiêu, Kết nối: 70 → 75');
    expect(text).toContain('II.4 nới lỏng, chưa có giải trình');
  });

  it('says of a set that knows nothing of the base that it takes nothing over, and asks it for no reasons', () => {
    const folderOf = new URL('../provincial/bac-kan/xuan-lac-2023/framework.json', national);
    const stranger = fileURLToPath(folderOf);
    const text = tieuchi('compare', 'vn/commune', stranger).stdout;
    expect(text).toContain('không kế thừa bộ gốc');
    expect(text).not.toMatch(/chưa có giải trình|I\.1 bỏ/);
    const [other] = JSON.parse(tieuchi('compare', 'vn/commune', stranger, '--json').stdout).others;
    expect(other).toMatchObject({ inherits: false, summary: { dropped: 38 } });
    expect(other.criteria.some(({ needsReason }: { needsReason: boolean }) => needsReason)).toBe(false);
  });
});

describe('schema and types', () => {
  it('print what is generated from the set', () => {
    const schema = tieuchi('schema', 'vn/commune', '--json');
    expect(schema.status).toBe(0);
    expect(Object.keys(JSON.parse(schema.stdout).properties)).toHaveLength(38);
    const types = tieuchi('types', 'vn/commune');
    expect(types.status).toBe(0);
    expect(types.stdout).toContain('export interface Answers');
    expect(JSON.parse(tieuchi('types', 'vn/commune', '--json').stdout).declarations.trimEnd()).toBe(
      types.stdout.trimEnd(),
    );
  });
});

describe('cases', () => {
  it.each([
    ['commune-1.0', 61],
    ['district-1.0', 50],
  ])('all cases of %s hold', (name, passed) => {
    const run = tieuchi('cases', fileURLToPath(new URL(name, national)), '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ passed, failed: 0 });
    expect(run.status).toBe(0);
  });

  it('fails a case with a mistyped id, where it stands', () => {
    const own = join(folder, 'mistyped');
    mkdirSync(join(own, 'cases'), { recursive: true });
    writeFileSync(join(own, 'framework.json'), readFileSync(commune, 'utf8'));
    const response = { unit: { code: '1', type: 'xa' }, answers: { 'i-33': { a: 1, b: 1 } } };
    const cases = [{ id: 'C1', title: 'một', response, expect: { level: 0 } }];
    writeFileSync(join(own, 'cases', 'one.json'), JSON.stringify({ cases }, null, 2));
    const { status, stdout } = tieuchi('cases', own, '--json');
    expect(status).toBe(1);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ passed: 0, failed: 1 });
    expect(found.cases[0].problems).toMatchObject([{ code: 'unknownCriterion', line: 12, column: 11 }]);
  });

  it('tells what differs and exits 1', () => {
    mkdirSync(join(folder, 'framework/cases'), { recursive: true });
    write('framework/framework.json', readFileSync(commune, 'utf8'));
    const response = { unit: { code: 'U', type: 'xa' }, answers: {} };
    const cases = [{ id: 'X1', title: 'nothing answered', response, expect: { level: 1 } }];
    write('framework/cases/own.json', { cases });
    const run = tieuchi('cases', 'framework');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('cases/own.json X1: nothing answered\n  level: expected 1, got 0');
  });
});

describe('called wrongly', () => {
  it.each([
    ['nothing', [], /^$/],
    ['an unknown command', ['frobnicate'], /Không có lệnh “frobnicate” \(unknown command\)/],
    ['a property of Object', ['constructor'], /Không có lệnh/],
    ['an unknown flag', ['validate', '--fast', 'own.json'], /--fast \(unknown option\)/],
    ['too few operands', ['score', 'vn/commune'], /tieuchi score SET RESPONSES/],
    ['too many operands', ['schema', 'vn/commune', 'vn/district'], /too many operands/],
    ['no such file', ['validate', 'gone.json'], /gone.json: không có tệp này/],
    ['a folder', ['validate', '.'], /là thư mục/],
    ['no such set', ['schema', 'vn/nowhere@9.9'], /khung đi kèm/],
    ['no such version', ['schema', 'vn/commune@9.9'], /khung đi kèm/],
    ['another digest', ['schema', `vn/commune@1.0#sha256-${'0'.repeat(64)}`], /mã băm khác/],
    ['a folder without cases', ['cases', '.'], /cases/],
  ])('%s exits 2 and says why', (_, args, message) => {
    const run = tieuchi(...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(message);
  });

  it('still prints one JSON value with --json', () => {
    const run = tieuchi('validate', 'gone.json', '--json');
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'noSuchFile' } });
  });

  it('prints help on request and exits 0', () => {
    const run = tieuchi('--help');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('compare BASE OTHER…');
  });
});

it('resolves relative operands where the package manager was called from', () => {
  const env = { ...process.env, INIT_CWD: folder };
  const args = ['--import', tsx, main, 'validate', 'kept.json'];
  expect(spawnSync(process.execPath, args, { cwd: tmpdir(), env }).status).toBe(0);
});
