import { expect, it } from 'vitest';
import { caseShapes, toExpected, valueCases } from './case-table.ts';
import { readText } from './codec.ts';

it.each(valueCases)(
  '$source.from into $shape: “$text” ($source.point)',
  ({ shape, text, source, expected }) => {
    const known = caseShapes[shape];
    if (known === undefined) throw new Error(`no shape ${shape}`);
    expect(toExpected(readText(known, text, source))).toEqual(expected);
  },
);
