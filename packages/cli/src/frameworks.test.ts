import { readFileSync } from 'node:fs';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet, Criterion, LegalBasis, Target } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';

const national = new URL('../../../frameworks/national/', import.meta.url);

interface SourceRow {
  group: string;
  groupName: string;
  code: string;
  name: string;
  unit: string;
  targets: string[];
  method: string;
  basis: string;
}

/** The printed table beside a framework: tab-separated, one header line, one row a criterion. */
function readSource(folder: string): SourceRow[] {
  const [, ...lines] = readFileSync(new URL(`${folder}/source.tsv`, national), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const cells = line.split('\t').map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim());
    const [group = '', groupName = '', number = '', name = '', unit = '', ...rest] = cells;
    const [method = '', basis = ''] = rest.slice(5);
    return {
      group,
      groupName,
      code: `${group}.${number}`,
      name,
      unit,
      targets: rest.slice(0, 5),
      method,
      basis,
    };
  });
}

function readFramework(folder: string): { document: CriteriaSet; findings: { severity: string }[] } {
  const { document, findings } = parseDocument(
    readFileSync(new URL(`${folder}/framework.json`, national), 'utf8'),
  );
  if (document === undefined) throw new Error(`${folder} is not valid: ${JSON.stringify(findings)}`);
  return { document, findings };
}

function targetsOf({ rule }: Criterion): Target[] {
  if (rule?.kind !== 'levels' || !Array.isArray(rule.targets))
    throw new Error('expected one list of targets');
  return rule.targets;
}

/** A target as the table prints it; a count may be printed with "Có …" or "Tối thiểu …", so those give their number only. */
function printed(target: Target, { inputs, sourceText }: Criterion): string {
  if (target === null) return 'Không áp dụng';
  if (typeof target === 'object') return 'name' in target && target.name !== undefined ? target.name : '';
  const [input] = inputs;
  if (target === true) return input?.kind === 'boolean' ? (input.yes ?? '') : '';
  return sourceText?.startsWith('Mức 1: ') ? sourceText.slice('Mức 1: '.length) : String(target);
}

/** The same for a cell: "50%" and "Tối thiểu 01 nhân sự" become the number that the target states. */
function stated(cell: string): string {
  const number = /^(\d+)%$/.exec(cell) ?? /^Tối thiểu (\d+) /.exec(cell) ?? /^Có (\d+) [^%]*$/.exec(cell);
  return number?.[1] === undefined ? cell : String(Number(number[1]));
}

/** The printed citations of one cell, without bullets and closing punctuation; a line break inside a number is undone. */
function citations(cell: string): string[] {
  return cell
    .replace(/(\S)- (?=VPĐP)/g, '$1-')
    .split(/(?:^|[.;]? )- /)
    .map((part) => part.replace(/[.;]$/, '').trim())
    .filter((part) => part !== '');
}

describe.each([
  { folder: 'commune-1.0', id: 'vn/commune', groups: [24, 5, 9], applicable: [14, 18, 34, 38, 38] },
  { folder: 'district-1.0', id: 'vn/district', groups: [1, 22, 6, 4], applicable: [17, 19, 27, 33, 33] },
])('$folder', ({ folder, id, groups, applicable }) => {
  const rows = readSource(folder);
  const { document, findings } = readFramework(folder);
  const bases = new Map<string, LegalBasis>(document.legalBases?.map((basis) => [basis.id, basis]));

  it('has no finding of severity error', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the printed numbers of criteria by group and by level', () => {
    expect(document.id).toBe(id);
    expect(
      document.groups.map((group) => document.criteria.filter((row) => row.group === group.id).length),
    ).toEqual(groups);
    expect(
      applicable.map((_, level) => document.criteria.filter((row) => targetsOf(row)[level] !== null).length),
    ).toEqual(applicable);
  });

  it('has the printed codes in the printed order, and ids made from them', () => {
    expect(document.criteria.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    expect(document.criteria.map((row) => row.id)).toEqual(
      document.criteria.map(({ code }) => code.toLowerCase().replace('.', '-')),
    );
  });

  it.each(rows)('$code is the printed row', (row) => {
    const criterion = document.criteria.find(({ code }) => code === row.code);
    if (criterion === undefined) throw new Error(`no criterion ${row.code}`);
    const group = document.groups.find((candidate) => candidate.id === criterion.group);
    expect({ code: group?.code, name: group?.name }).toEqual({ code: row.group, name: row.groupName });
    expect(criterion.name).toBe(row.name);
    expect(criterion.measureUnit).toBe(row.unit);
    expect(targetsOf(criterion).map((target) => printed(target, criterion))).toEqual(row.targets.map(stated));
    const cited = (criterion.legalBases ?? []).filter(({ clause }) => clause === undefined);
    expect(cited.map(({ basis }) => bases.get(basis)?.title)).toEqual(citations(row.basis));
    // A ratio is entered as two counts exactly where the method column defines one; else the column names the system.
    const isRatio = row.method.startsWith('Tỷ lệ phần trăm');
    if (row.unit === '%' && row.method !== '') {
      expect(criterion.inputs.map((input) => input.id)).toEqual(isRatio ? ['a', 'b'] : ['value']);
      expect(criterion.dataSource).toBe(isRatio ? undefined : row.method);
    }
  });

  it('dates and numbers every legal basis as its title prints them, and cites each at least once', () => {
    for (const basis of bases.values()) {
      const [day, month, year] =
        /ngày (\d+)(?:\/| tháng )(\d+)(?:\/| năm )(\d+)/.exec(basis.title)?.slice(1) ?? [];
      expect(basis.date).toBe(
        year && month && day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      );
      expect(basis.number).toBe(/ số (\S+) ngày/.exec(basis.title)?.[1]);
    }
    const cited = new Set(document.criteria.flatMap((row) => row.legalBases ?? []).map(({ basis }) => basis));
    expect([...bases.keys()].filter((key) => !cited.has(key))).toEqual([]);
    expect(bases.size).toBe(new Set([...bases.values()].map(({ title }) => title)).size);
  });

  it('cites beyond the column only acts that the name itself requires', () => {
    for (const criterion of document.criteria)
      for (const { basis, clause } of criterion.legalBases ?? [])
        if (clause !== undefined) expect(criterion.name).toContain(bases.get(basis)?.number);
  });

  it('is NFC text without stray white space', () => {
    const text = JSON.stringify(document);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/ {2}|" | "[,}\]]|\\n|\\t|\u00a0/);
  });
});
