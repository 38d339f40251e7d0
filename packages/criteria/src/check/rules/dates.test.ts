import { describe, expect, it } from 'vitest';
import { criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { dates } from './dates.ts';

const due = (before: string) =>
  levelsSet({
    stages: [
      { id: 's', name: 'S', kind: 'council', by: { level: 'unit' }, deadline: { kind: 'yearly', before } },
    ],
  });

describe('dates', () => {
  it.each(['01-01', '02-29', '04-30', '12-31'])('%s is a day of the year', (day) => {
    expect(saidBy(dates, due(day))).toEqual([]);
  });

  it.each(['00-10', '13-01', '19-10', '02-30', '04-31', '12-00', '12-32'])('%s is none', (day) => {
    expect(saidBy(dates, due(day))).toEqual(['dayOfYear stages/0/deadline/before']);
  });

  it('looks at the days for which figures count, wherever they stand', () => {
    const overYear = (from: string, to: string) => ({ kind: 'overYear' as const, from, to });
    const atDate = (date?: string) => ({ kind: 'atDate' as const, ...(date !== undefined && { date }) });
    const document = levelsSet({
      profile: [{ ...number('people'), timing: atDate('02-30') }],
      criteria: [
        criterion({
          timing: overYear('11-16', '13-01'),
          inputs: [{ ...number('a'), timing: atDate('06-31') }],
        }),
        criterion({
          id: 'i-2',
          code: 'I.2',
          timing: atDate(),
          inputs: [{ ...number('a'), timing: overYear('00-01', '12-31') }],
        }),
      ],
    });
    expect(saidBy(dates, document)).toEqual([
      'dayOfYear profile/0/timing/date',
      'dayOfYear criteria/0/timing/to',
      'dayOfYear criteria/0/inputs/0/timing/date',
      'dayOfYear criteria/1/inputs/0/timing/from',
    ]);
  });

  it.each([
    ['2025-01-15', []],
    ['2026-01-01', []],
    ['2025-01-14', ['effectiveBeforeDate decision/effectiveFrom']],
  ])('a decision of 2025-01-15 may take effect on %s: %j', (effectiveFrom, expected) => {
    const decision = { number: '1', date: '2025-01-15', issuer: 'Bộ', effectiveFrom };
    expect(saidBy(dates, levelsSet({ decision }))).toEqual(expected);
  });
});
