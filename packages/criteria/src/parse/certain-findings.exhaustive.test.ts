import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterion, levelsSet } from '../check/sample-documents.ts';
import { parseDocument } from './parse-document.ts';

const folder = new URL('../../../../frameworks/', import.meta.url);
const documents: readonly { value: unknown; said: ReadonlySet<string> }[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('framework.json'))
  .map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return { value: JSON.parse(text), said: new Set(said(text)) };
  });

function said(text: string): string[] {
  return parseDocument(text).findings.map(({ code, path }) => `${code} ${path.join('/')}`);
}

function codes(document: object): string[] {
  return said(JSON.stringify(document)).toSorted();
}

describe('A document of which a part does not fit the schema', () => {
  const other = { id: 'i-2', code: 'I.2', name: 'Khác' };

  it('is told at once what is wrong with its other parts', () => {
    const wrong = { ...criterion(), colour: 'red' };
    const also = criterion({ ...other, measure: 'value &&', expect: ['value >= 0'] });
    expect(codes({ ...levelsSet(), criteria: [wrong, also, { ...also, id: 'i-3' }] })).toEqual([
      'duplicateCode criteria/2/code',
      'duplicateName criteria/2/name',
      'formulaWord criteria/1/measure',
      'formulaWord criteria/2/measure',
      'schemaUnknownProperty criteria/0/colour',
    ]);
  });

  it('keeps the places where items before them had to be left out', () => {
    const also = criterion({ ...other, measure: 'value +' });
    expect(codes({ ...levelsSet(), criteria: [5, { id: 'i-0' }, also] })).toEqual([
      'formulaUnexpectedEnd criteria/2/measure',
      ...['code', 'group', 'inputs', 'name'].map(() => 'schemaRequired criteria/1'),
      'schemaType criteria/0',
    ]);
  });

  it('is not told of names that the broken part may declare, nor of sums', () => {
    const part = criterion({ measure: 'value / b' });
    const broken = { ...part, inputs: [...part.inputs, { id: 'b', kind: 'cuont', name: 'B' }] };
    expect(codes({ ...levelsSet(), criteria: [broken] })).toEqual(['schemaAllowed criteria/0/inputs/1/kind']);
    const set = {
      ...levelsSet(),
      outcome: { kind: 'points', max: 10 },
      criteria: [{ ...criterion(), rule: { kind: 'lineer', max: 10, fullAt: 1 } }],
    };
    expect(codes(set)).toEqual(['schemaAllowed criteria/0/rule/kind']);
  });

  it('without a name, or with nothing but a name', () => {
    const { name: _name, ...nameless } = levelsSet({
      criteria: [criterion({ measure: '' }), criterion({ measure: 'x +' })],
    });
    expect(codes(nameless)).toContain('schemaRequired ');
    expect(codes(nameless)).toContain('duplicateId criteria/1/id');
    expect(codes({ name: 'Bộ' }).every((one) => one.startsWith('schema'))).toBe(true);
  });

  /** Every place of a value, from the root. */
  function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [path];
    const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
    const inner = keys.flatMap((key): (string | number)[][] =>
      places(Reflect.get(value, key), [...path, key]),
    );
    return [path, ...inner];
  }

  it('is told nothing that the whole document is not told', () => {
    const all = documents.map(({ value }) => places(value).filter((path) => path.length > 0));
    const wrongs = [undefined, null, 5, 'x y', [], {}, [[]], { kind: 'nothing' }];
    const draw = fc.tuple(fc.nat(documents.length - 1), fc.nat(), fc.constantFrom(...wrongs));
    fc.assert(
      fc.property(draw, ([which, at, wrong]) => {
        const known = documents[which];
        const path = all[which]?.[at % (all[which]?.length ?? 1)];
        if (known === undefined || path === undefined) return;
        const copy = structuredClone(known.value);
        const parent = path
          .slice(0, -1)
          .reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
        const key = path.at(-1) ?? '';
        if (wrong === undefined) Reflect.deleteProperty(Object(parent), key);
        else Reflect.set(Object(parent), key, wrong);
        const { document, findings } = parseDocument(JSON.stringify(copy));
        // A part that fits the schema still may mean something else: then the rules have their say.
        if (document !== undefined) return;
        const more = findings.map(({ code, path: place }) => `${code} ${place.join('/')}`);
        const unexpected = more.filter(
          (one) => !one.startsWith('schema') && !known.said.has(one) && !/^number|^json|^text/.test(one),
        );
        expect(unexpected).toEqual([]);
      }),
      { seed: 20251231, numRuns: 80 },
    );
  });
});
