import numbers from '../cases/numbers.json' with { type: 'json' };
import wordsAndDates from '../cases/words.json' with { type: 'json' };
import type { Reading } from './reading.ts';
import type { TextSource, ValueShape } from './shape.ts';

const options = [
  { id: 'o1', name: 'Trưởng ban là Bí thư' },
  { id: 'o2', name: 'Chưa có' },
];

/** The fields that the cases are about, by the name they have in the table. */
export const caseShapes: Readonly<Record<string, ValueShape>> = {
  number: { kind: 'number' },
  numberTo100: { kind: 'number', max: 100 },
  count: { kind: 'count' },
  percent: { kind: 'percent' },
  percentUnit: { kind: 'number', measureUnit: '%' },
  money: { kind: 'money', decimals: 2 },
  boolean: { kind: 'boolean' },
  ownWords: { kind: 'boolean', yes: 'Đã ban hành', no: 'Chưa ban hành' },
  turnedWords: { kind: 'boolean', yes: 'Không', no: 'Có' },
  noAsYes: { kind: 'boolean', yes: 'Không' },
  sameWords: { kind: 'boolean', yes: 'Đạt', no: 'Đạt' },
  choice: { kind: 'choice', options },
  alike: {
    kind: 'choice',
    options: [
      { id: 'a', name: 'Khác' },
      { id: 'b', name: 'KHÁC' },
    ],
  },
  crossed: {
    kind: 'choice',
    options: [
      { id: 'o1', name: 'o2' },
      { id: 'o2', name: 'o1' },
    ],
  },
  checklist: { kind: 'checklist', options },
  semicolons: {
    kind: 'checklist',
    options: [
      { id: 'o1', name: 'Có quy chế; có kế hoạch' },
      { id: 'o2', name: 'Có tổ công nghệ số' },
    ],
  },
  joined: {
    kind: 'checklist',
    options: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'ab', name: 'A; B' },
    ],
  },
  text: { kind: 'text' },
  date: { kind: 'date' },
};

/** What a text is read as: "empty", a value, the texts to choose from, or the code of the problem. */
export type ExpectedReading = 'empty' | { value: unknown } | { ambiguous: string[] } | { refused: string };

/** One line of the table: a text in a field, from somewhere, and what it is read as. */
export interface ValueCase {
  readonly shape: string;
  readonly text: string;
  readonly source: TextSource;
  readonly expected: unknown;
}

/** The whole table of cases, which typing, pasting and reading of files all have to follow. */
export const valueCases: readonly ValueCase[] = [...numbers, ...wordsAndDates].flatMap((line) => {
  const point = 'point' in line && (line.point === ',' || line.point === '.') ? line.point : undefined;
  const typed = 'typed' in line ? line.typed : line.both;
  const sheet = 'sheet' in line ? line.sheet : line.both;
  const { shape, text } = line;
  return [
    { shape, text, source: { from: 'typed', point }, expected: typed },
    { shape, text, source: { from: 'sheet', point }, expected: sheet },
  ] as const;
});

/** A reading as the table writes it. */
export function toExpected(reading: Reading): ExpectedReading {
  switch (reading.state) {
    case 'empty':
      return 'empty';
    case 'value':
      return { value: reading.value };
    case 'ambiguous':
      return { ambiguous: reading.choices.map(({ text }) => text) };
    case 'refused':
      return { refused: reading.problem.code };
  }
}
