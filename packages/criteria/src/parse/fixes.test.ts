import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../findings/finding.ts';
import { withEdit } from '../findings/fix.ts';
import { parseDocument } from './parse-document.ts';

const folder = new URL('../../../../frameworks/', import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('framework.json'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** Code and place of everything that is said, without where it stands in the text. */
function said(findings: readonly LocatedFinding[]): string[] {
  return findings.map(({ code, path }) => `${code} ${path.join('/')}`).sort();
}

function document(more: object): string {
  return JSON.stringify({
    id: 'a/b',
    version: '1.0',
    name: 'Bộ',
    decision: { number: '1', date: '2025-01-15', issuer: 'U' },
    outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Một' }] },
    groups: [{ id: 'g', code: 'I', name: 'G' }],
    criteria: [
      {
        id: 'i-1',
        code: 'I.1',
        group: 'g',
        name: 'N',
        measureUnit: '%',
        inputs: [
          { id: 'a', kind: 'count', name: 'A' },
          { id: 'total', kind: 'count', name: 'B' },
          {
            id: 'one',
            kind: 'choice',
            name: 'C',
            options: [
              { id: 'o1', name: 'Có' },
              { id: 'o2', name: 'Không' },
            ],
          },
        ],
        measure: '100 * a / total',
        rule: { kind: 'levels', targets: [60] },
        ...more,
      },
    ],
  });
}

const when = (text: string) => document({ rule: { kind: 'levels', targets: [{ when: text }] } });

describe('Mends that are sure', () => {
  it.each([
    ['a > 1 && total > 1', 'a > 1 and total > 1'],
    ['a>1&&total>1||a>2', 'a>1 and total>1 or a>2'],
    ['a > 1 và total > 1 hoặc a > 2', 'a > 1 and total > 1 or a > 2'],
    ['a > 1 AND total > 1', 'a > 1 and total > 1'],
    ['không (a > 1)', 'not (a > 1)'],
    ['không(a > 1)', 'not (a > 1)'],
    ['không a > 1', 'not a > 1'],
    ['!filled(a)', 'not filled(a)'],
    ['a / total ≥ 0,5', 'a / total >= 0.5'],
    ['a × 100 ÷ total ≥ 80', 'a * 100 / total >= 80'],
    ['a = 1', 'a == 1'],
    ['a <> 1', 'a != 1'],
    ['a => 1', 'a >= 1'],
    ['a − 1 > 0', 'a - 1 > 0'],
    ['a >= 1.000.000', 'a >= 1000000'],
    ['MIN(a; total) > 1', 'min(a, total) > 1'],
    ['tổng(a, total) > 1', 'sum(a, total) > 1'],
    ['totla > 1', 'total > 1'],
    ['A > 1', 'a > 1'],
    ["one == 'Có'", "one == 'o1'"],
    ['one == “o1”', "one == 'o1'"],
    ['ａ > １', undefined],
    ['a > 80%', undefined],
    ['a >= 1,000', undefined],
    ['a > 1 && ', undefined],
    ['zzz > 1', undefined],
  ])('%s', (wrong, right) => {
    const text = when(wrong);
    const { findings } = parseDocument(text);
    const edits = findings.flatMap(({ edit }) => edit ?? []);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    if (right === undefined) expect(edits).toEqual([]);
    else expect(edits.map((edit) => withEdit(text, edit))).toEqual([when(right)]);
  });

  it.each([
    ['a property', document({ measrue: '1', measure: undefined }), document({ measure: '1' })],
    ['a kind of rule', document({ rule: { kind: 'levles', targets: [60] } }), document({})],
    ['a policy', document({ ifUndefined: 'Full' }), document({ ifUndefined: 'full' })],
    ['a percentage', document({ measure: 'a / total' }), document({})],
  ])('%s', (_, text, right) => {
    const [edit, ...more] = parseDocument(text).findings.flatMap((finding) => finding.edit ?? []);
    expect(more).toEqual([]);
    expect(edit && JSON.parse(withEdit(text, edit))).toEqual(JSON.parse(right));
  });

  /** Misspells one name of a property or word of a closed list, or writes a sign of a formula another way. */
  const slips: readonly ((text: string, at: number) => string)[] = [
    (text, at) => nth(text, /"[a-zA-Z]{5,}"(?=: ?)/g, at, (name) => name.slice(0, 2) + name.slice(3)),
    (text, at) => nth(text, /(?<="kind": ?)"[a-zA-Z]{5,}"/g, at, swapped),
    (text, at) => nth(text, /(?<="(measure|when|where)": ?"[^"]*) and (?=[^"]*")/g, at, () => ' và '),
    (text, at) => nth(text, /(?<="(measure|when|where)": ?"[^"]*) >= (?=[^"]*")/g, at, () => ' ≥ '),
    (text, at) => nth(text, /(?<="(measure|when|where)": ?"[^"]*) \* (?=[^"]*")/g, at, () => ' × '),
  ];

  function nth(text: string, pattern: RegExp, at: number, write: (found: string) => string): string {
    const found = [...text.matchAll(pattern)];
    const match = found[at % Math.max(1, found.length)];
    if (match === undefined) return text;
    return text.slice(0, match.index) + write(match[0]) + text.slice(match.index + match[0].length);
  }

  function swapped(word: string): string {
    return word.slice(0, 2) + (word[3] ?? '') + (word[2] ?? '') + word.slice(4);
  }

  it('take their finding away and add none: a slip in a bundled document, mended, is that document again in all that is said', () => {
    const sound = new Map(texts.map((text) => [text, said(parseDocument(text).findings)]));
    const draw = fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...slips), fc.nat(5000));
    fc.assert(
      fc.property(draw, ([text, slip, at]) => {
        const wrong = slip(text, at);
        for (const { edit } of parseDocument(wrong).findings) {
          if (edit === undefined) continue;
          expect(said(parseDocument(withEdit(wrong, edit)).findings)).toEqual(sound.get(text));
        }
      }),
      { seed: 20251231, numRuns: 60 },
    );
  });
});
