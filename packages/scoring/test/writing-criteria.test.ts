/** Runs every example of docs/writing-criteria.md: its documents are checked, its cases scored, its relations computed. */
import { readFileSync } from 'node:fs';
import { compareSets } from '@tieuchi/criteria/compare';
import { digestOf } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import { placeholders } from '@tieuchi/criteria/placeholders';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import { criteriaSetSchema } from '@tieuchi/criteria/schema';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import type { CaseExpectation } from '../src/case-expectation.ts';
import { type CasesFile, runCases } from '../src/cases.ts';

const text = readFileSync(new URL('../../../docs/writing-criteria.md', import.meta.url), 'utf8');

interface Block {
  readonly line: number;
  readonly tag: string;
  readonly json: string;
}

/** A dossier of an example; `answer` is that of the only criterion. */
interface Dossier extends Partial<Omit<UnitResponse, 'unit'>> {
  type?: UnitResponse['unit']['type'];
  answer?: UnitResponse['answers'][string];
}
interface Example extends Dossier {
  peers?: Dossier[];
  expect: CaseExpectation;
}

function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```json (\w+)\n(.*?)^```$/gms)].map(
    ({ 1: tag = '', 2: json = '', index }) => ({
      line: markdown.slice(0, index).split('\n').length,
      tag,
      json,
    }),
  );
}

/** What a part of a document leaves out: its name, one group, and an outcome that fits its rules. */
function whole(part: Partial<CriteriaSet>): Partial<CriteriaSet> {
  const rules = (part.criteria ?? []).flatMap(({ rule }) => rule ?? []);
  const levels = rules.some(({ kind }) => kind === 'levels');
  const max = rules.reduce((sum, rule) => sum + (rule.kind === 'levels' ? 0 : Math.max(0, rule.max)), 0);
  return {
    id: 'vi-du/xa',
    version: '1.0',
    name: 'Ví dụ',
    decision: { number: '1/QĐ-UBND', date: '2025-01-15', issuer: 'UBND tỉnh' },
    outcome: levels ? { kind: 'levels', levels: [{ id: 'dat', name: 'Đạt' }] } : { kind: 'points', max },
    groups: [{ id: 'nhom', code: 'I', name: 'Nhóm' }],
    ...part,
  };
}

function responseOf(set: CriteriaSet, code: string, dossier: Dossier): UnitResponse {
  const { type = 'xa', answer, answers = {}, profile, targets, outcomes, registers } = dossier;
  const [only] = set.criteria;
  return {
    unit: { code, type },
    ...(profile !== undefined && { profile }),
    ...(targets !== undefined && { targets }),
    ...(outcomes !== undefined && { outcomes }),
    ...(registers !== undefined && { registers }),
    answers: answer === undefined || only === undefined ? answers : { [only.id]: answer },
  };
}

const seen: CriteriaSet[] = [];
let first: CriteriaSet | undefined;
let current: CriteriaSet | undefined;

for (const { line, tag, json } of blocksOf(text)) {
  const parsed: unknown = JSON.parse(json);
  describe(`line ${line}: ${tag}`, () => {
    if (tag === 'cases') runExamples(current, JSON.parse(json));
    else if (tag === 'file') runFile(first, JSON.parse(json));
    else if (tag === 'relations') compareWith(first, current, JSON.parse(json));
    else {
      const base = tag === 'derived' ? first : undefined;
      const pin = base && { derivedFrom: `${base.id}@${base.version}#${digestOf(base)}` };
      const full = tag === 'document' ? parsed : tag === 'part' ? whole(JSON.parse(json)) : undefined;
      const source = base === undefined ? full : { ...base, ...pin, ...JSON.parse(json) };
      const { document, findings } = parseDocument(JSON.stringify(source), base && { base });
      it('is a document without errors and warnings', () => {
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect(document).toBeDefined();
      });
      if (document !== undefined) seen.push(document);
      current = document;
      first ??= document;
    }
  });
}

/** A whole file of cases, on the first document of the page. */
function runFile(set: CriteriaSet | undefined, file: CasesFile): void {
  if (set === undefined) throw new Error('cases follow a document');
  it.each(runCases(set, file))('$id $title', ({ differences }) => {
    expect(differences).toEqual([]);
  });
}

function runExamples(set: CriteriaSet | undefined, examples: Example[]): void {
  if (set === undefined) throw new Error('cases follow a document');
  const cases = examples.map(({ expect: expected, peers = [], ...dossier }, index) => ({
    id: `${index + 1}`,
    title: JSON.stringify(dossier.answer ?? dossier.answers ?? {}),
    response: responseOf(set, 'U', dossier),
    peers: peers.map((peer, place) => responseOf(set, `P${place}`, peer)),
    expect: expected,
  }));
  it.each(runCases(set, { cases }))('$id $title', ({ differences }) => {
    expect(differences).toEqual([]);
  });
}

function compareWith(
  base: CriteriaSet | undefined,
  own: CriteriaSet | undefined,
  expected: { [id: string]: string },
): void {
  if (base === undefined || own === undefined) throw new Error('relations follow two documents');
  it('has these relations', () => {
    const { criteria } = compareSets(base, own);
    expect(Object.fromEntries(criteria.map(({ id, relation }) => [id, relation]))).toEqual(expected);
    expect(criteria.filter(({ needsReason, justified }) => needsReason && !justified)).toEqual([]);
  });
}

describe('the examples together', () => {
  const written = JSON.stringify(seen);
  const { $defs } = criteriaSetSchema;
  const constants = (titles: readonly string[]) => titles.map((title) => `"kind":"${title}"`);

  it.each([
    ...constants([
      'levels',
      'allOrNothing',
      'linear',
      'steps',
      'options',
      'parts',
      'periods',
      'peers',
      'formula',
    ]),
    ...constants(['count', 'number', 'money', 'percent', 'boolean', 'choice', 'checklist', 'text']),
    ...constants(['profile', 'register', 'criterion', 'outcome', 'lowerUnits', 'supplied']),
    ...$defs.PeersRule.properties.method.enum.map((method) => `"method":"${method}"`),
    ...[
      '"exceptions"',
      '"assigned"',
      '"zeroAt"',
      '"combine":"best"',
      '"combine":"mean"',
      '"rescale"',
      '"bonus"',
    ],
  ])('show %s', (piece) => {
    expect(written.includes(piece)).toBe(true);
  });

  it('list every kind of rule of the schema', () => {
    const kinds = $defs.Rule.oneOf.map(({ $ref }) =>
      $ref.replace(/^.*\/(\w)(\w+)Rule$/, (_, a, b) => a.toLowerCase() + b),
    );
    for (const kind of kinds) expect(written).toContain(`"kind":"${kind}"`);
  });

  it('name every figure that a form can print', () => {
    const rows = Object.entries(placeholders).map(([name, meaning]) => `| \`{${name}}\` | ${meaning} |`);
    const table = text.split('<!-- placeholders -->\n')[1]?.split('<!-- end -->')[0];
    expect(table).toBe(['| in braces | stands for |', '| --- | --- |', ...rows, ''].join('\n'));
  });
});
