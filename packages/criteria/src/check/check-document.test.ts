import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Input, Rule, Target } from '../generated/types.ts';
import { checkDocument } from './check-document.ts';
import { rules } from './rules.ts';
import { criterion, levelsSet, number } from './sample-documents.ts';

describe('the registry of rules', () => {
  const files = readdirSync(new URL('rules/', import.meta.url));

  it('names every rule once, after its file, with a test beside it', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(files).toContain(`${name}.ts`);
      expect(files).toContain(`${name}.test.ts`);
    }
  });
});

const rule: Rule = { kind: 'levels', targets: [1, 2, 3] };

describe('checkDocument', () => {
  it('says nothing about a sound document and everything about an unsound one', () => {
    expect(checkDocument(levelsSet())).toEqual([]);
    const twice = [criterion({ group: 'x' }), criterion({ measure: 'value +' })];
    expect(checkDocument(levelsSet({ criteria: twice })).map(({ code }) => code)).toEqual([
      'duplicateId',
      'duplicateCode',
      'unknownReference',
      'formulaUnexpectedEnd',
    ]);
  });

  it.each<[string, Target[], string[]]>([
    ['far too high', [5000, 60, 70], ['targetHarder criteria/0/rule/targets/0']],
    ['below the one before', [50, 60, -1], ['targetEasier criteria/0/rule/targets/2']],
    ['beyond what can be answered', [50, 60, 101], ['levelUnreachable criteria/0/rule/targets/2']],
    ['no percentage only', [-1, 60, 70], ['targetNotPercent criteria/0/rule/targets/0']],
  ])('says one thing of one wrong target: %s', (_, targets, expected) => {
    const inputs: Input[] = [{ id: 'p', kind: 'percent', name: 'P', max: 100 }];
    const document = levelsSet({ criteria: [criterion({ inputs, rule: { kind: 'levels', targets } })] });
    expect(checkDocument(document).map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual(expected);
  });

  it('lists a thousand findings and counts the rest', () => {
    const measure = 'x / y';
    const criteria = Array.from({ length: 2000 }, (_, index) =>
      criterion({ id: `c-${index}`, code: `${index}`, name: `${index}`, measure }),
    );
    const findings = checkDocument(levelsSet({ criteria }));
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({
      code: 'tooManyFindings',
      severity: 'error',
      params: { count: 3000 },
    });
  });

  it('refuses no document for warnings, however many, and hides no error behind them', () => {
    const inputs = Array.from({ length: 60 }, (_, index) => number(`a${index}`));
    const criteria = Array.from({ length: 30 }, (_, index) =>
      criterion({ id: `c-${index}`, code: `${index}`, inputs, measure: 'a0', rule }),
    );
    const warned = checkDocument(levelsSet({ criteria }));
    expect(warned).toHaveLength(1000);
    expect(warned.filter(({ severity }) => severity === 'error')).toEqual([]);
    const wrong = criterion({ id: 'c-0', code: 'X', inputs, measure: 'a0', rule });
    const found = checkDocument(levelsSet({ criteria: [...criteria, wrong] }));
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'duplicateId',
    ]);
  });
});
