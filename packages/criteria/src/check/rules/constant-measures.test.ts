import { describe, expect, it } from 'vitest';
import { levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { constantMeasures } from './constant-measures.ts';

describe('Measures that no answer changes', () => {
  it.each([
    ['100 * a / b', []],
    ['5', ['measureConstant criteria/0/measure']],
    ['0 * a', ['measureConstant criteria/0/measure']],
    ['a >= 0', ['measureConstant criteria/0/measure']],
    ['a >= 0 and b > 0', []],
    ['a / 0', ['measureNothing criteria/0/measure']],
    ['100 * a / (b * 0)', ['measureNothing criteria/0/measure']],
    ['if(b > 0, a / b, 0)', []],
    ['unknown / 0', []],
  ])('%s', (measure, said) => {
    expect(saidBy(constantMeasures, levelsSetOf({ inputs: [number('a'), number('b')], measure }))).toEqual(
      said,
    );
  });
});
