import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from './check-document.ts';
import { rules } from './rules.ts';
import { criterion, levelsSet } from './sample-documents.ts';

describe('the registry of rules', () => {
  const files = readdirSync(new URL('.', import.meta.url));

  it('names every rule once, after its file, with a test beside it', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(files).toContain(`${name}.ts`);
      expect(files).toContain(`${name}.test.ts`);
    }
  });
});

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

  it('lists a thousand findings and counts the rest, fast enough for a set at all limits', () => {
    const measure = 'x / y';
    const criteria = Array.from({ length: 2000 }, (_, index) =>
      criterion({ id: `c-${index}`, code: `${index}`, measure }),
    );
    const started = performance.now();
    const findings = checkDocument(levelsSet({ criteria }));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({
      code: 'tooManyFindings',
      severity: 'error',
      params: { count: 3000 },
    });
  });
});
