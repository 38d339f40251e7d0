import type { Input } from '@tieuchi/criteria/types';
import { caseShapes, valueCases } from '@tieuchi/values/case-table';
import { expect, it } from 'vitest';
import type { FigureColumn, FigureTable } from '../draft/figure-column.ts';
import { type FigureDraft, readDraft } from '../draft/figure-draft.ts';

const unit = { code: '14329', name: 'Phường Hoa Lư', submitted: false };

function columnOf(input: Input): FigureColumn {
  return { key: 'c', title: '1.1', criterionId: 'c', input, name: 'Số liệu' };
}

function inputOf(name: string): Input {
  const shape = caseShapes[name];
  if (shape === undefined) throw new Error(`no shape ${name}`);
  const about = { id: 'value', name: 'Số liệu' };
  switch (shape.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money': {
      const { kind, max, decimals, measureUnit } = shape;
      return {
        ...about,
        kind,
        ...(max !== undefined && { max }),
        ...(decimals !== undefined && { decimals }),
        ...(measureUnit !== undefined && { measureUnit }),
      };
    }
    case 'boolean':
      return {
        ...about,
        kind: 'boolean',
        ...(shape.yes !== undefined && { yes: shape.yes }),
        ...(shape.no !== undefined && { no: shape.no }),
      };
    case 'choice':
    case 'checklist':
      return { ...about, kind: shape.kind, options: [...shape.options] };
    case 'text':
    case 'date':
      return { ...about, kind: shape.kind };
  }
}

it.each(valueCases)('$source.from into a cell of $shape: “$text” ($source.point)', (line) => {
  const column = columnOf(inputOf(line.shape));
  const table: FigureTable = { columns: [column], units: [unit], stored: new Map([['14329 c', 'cũ']]) };
  const draft: FigureDraft = new Map([['14329 c', { text: line.text, source: line.source }]]);
  const { changes, problems } = readDraft(table, draft);
  const [change] = changes;
  const [problem] = problems.map((one) => one.problem);
  const shown =
    problem === undefined
      ? change?.value === null
        ? 'empty'
        : { value: change?.value }
      : problem.code === 'ambiguous'
        ? { ambiguous: problem.choices.map(({ text }) => text) }
        : { refused: problem.code };
  expect(shown).toEqual(line.expected);
});
