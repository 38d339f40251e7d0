import { describe, expect, it } from 'vitest';
import { criterion, levelsSet, number } from '../check/sample-documents.ts';
import { messageOf } from '../findings/messages.ts';
import type { CriteriaSet, Input } from '../generated/types.ts';
import { parseDocument } from './parse-document.ts';

const inputs: Input[] = [
  number('a'),
  { id: 'yes', kind: 'boolean', name: 'Có' },
  { id: 'cost', kind: 'money', name: 'Tiền' },
  { id: 'share', kind: 'percent', name: 'Tỷ lệ' },
];

/** Every finding of severity error, with the text that it marks. */
function errorsIn(document: CriteriaSet): { code: string; marked: string }[] {
  const text = JSON.stringify(document, null, 2);
  const lines = text.split('\n');
  return parseDocument(text).findings.flatMap((finding) => {
    if (finding.severity !== 'error') return [];
    const { code, line, column, endLine, endColumn } = finding;
    expect(endLine).toBe(line);
    expect(messageOf(finding, 'vi')).toMatch(/^\p{Lu}.*[.!]$|^“.*\.$/u);
    return [{ code, marked: (lines[line - 1] ?? '').slice(column - 1, endColumn - 1) }];
  });
}

const withMeasure = (measure: string) => levelsSet({ criteria: [criterion({ inputs, measure })] });

describe('hostile formulas of a document', () => {
  it.each([
    ['brackets 10,000 deep', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['calls 10,000 deep', `${'min('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['a chain of 1 MB', `a${' + a'.repeat(250_000)}`],
    ['a name of 1 MB', 'a'.repeat(1_000_000)],
    ['a quote of 1 MB that never ends', `'${'a'.repeat(1_000_000)}`],
  ])('%s are refused where they stand, before they are read', (_, measure) => {
    expect(errorsIn(withMeasure(measure))).toEqual([{ code: 'schemaTextTooLong', marked: `"${measure}"` }]);
  });

  it.each([
    ['60 brackets', `${'('.repeat(60)}a${')'.repeat(60)}`, 'formulaTooDeep', '('],
    ['60 minus signs', `1${'-'.repeat(60)}a`, 'formulaTooDeep', '-'],
    ['a name that every object has', 'a + constructor', 'formulaUnknownName', 'constructor'],
    ['the name of the prototype', '100 * __proto__ / a', 'formulaUnknownName', '__proto__'],
    ['an inherited function', 'toString() + 1', 'formulaUnknownFunction', 'toString'],
    ['an inherited function as a name', 'a / hasOwnProperty', 'formulaUnknownName', 'hasOwnProperty'],
    ['a misspelled name', 'a / total', 'formulaUnknownName', 'total'],
    ['too few arguments', 'if(yes, a)', 'formulaArity', 'if(yes, a)'],
    ['too many arguments', '1 + filled(a, yes)', 'formulaArity', 'filled(a, yes)'],
    ['no argument', '2 * min()', 'formulaArity', 'min()'],
    ['yes or no in a sum', '1 + yes * 2', 'formulaType', 'yes'],
    ['a number as a condition', 'not a', 'formulaType', 'a'],
    ['a condition in a product', 'a * (a > 3)', 'formulaType', '(a > 3)'],
    ['money and a percentage', 'a / (cost + share)', 'formulaUnits', '(cost + share)'],
    ['money against a count', 'if(cost > a, 1, 0)', 'formulaUnits', 'cost > a'],
    ['a chained comparison', '0 < a < 3', 'formulaChain', '<'],
    ['a number of 61 digits', `a / ${'9'.repeat(61)}`, 'formulaNumberTooLong', '9'.repeat(61)],
    ['a hidden character', 'a +\u200b 1', 'formulaUnexpectedCharacter', '\u200b'],
    ['escapes before it', '"\\\\" == "x" + zzz', 'formulaUnknownName', 'zzz'],
  ])('%s: one finding, on the part that is wrong', (_, measure, code, marked) => {
    const found = errorsIn(withMeasure(measure)).filter((error) => error.code === code);
    expect(found.length).toBeGreaterThan(0);
    const shown = found[0]?.marked;
    expect(shown).toBe(marked);
  });

  it('criteria and totals that read one another in a circle are told where they do', () => {
    const from = (other: string) => ({ kind: 'criterion' as const, criterion: other });
    const round = ['i-1', 'i-2', 'i-3'].map((id, index, ids) =>
      criterion({
        id,
        code: id,
        inputs: [number('value', { from: from(ids[(index + 1) % 3] ?? '') })],
      }),
    );
    const totals = [
      { id: 'x', name: 'X', formula: 'y + 1' },
      { id: 'y', name: 'Y', formula: 'x * 2' },
    ];
    const columns = [{ id: 'tick', kind: 'boolean' as const, name: 'T' }];
    const set = levelsSet({
      criteria: round,
      registers: [{ id: 'mau', code: 'M', name: 'M', columns, totals }],
    });
    expect(errorsIn(set).map(({ code, marked }) => [code, marked.trim()])).toEqual([
      ['criterionCycle', '{'],
      ['criterionCycle', '{'],
      ['criterionCycle', '{'],
      ['registerTotalCycle', '"y + 1"'],
      ['registerTotalCycle', '"x * 2"'],
    ]);
  });
});
