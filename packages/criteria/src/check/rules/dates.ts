import type { Path } from '../../findings/finding.ts';
import type { CriteriaSet, Timing } from '../../generated/types.ts';
import type { Rule } from '../context.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Day {
  readonly path: Path;
  /** Month and day. */
  readonly value: string | undefined;
}

function inTiming(timing: Timing | undefined, path: Path): Day[] {
  if (timing?.kind === 'atDate') return [{ path: [...path, 'date'], value: timing.date }];
  if (timing?.kind !== 'overYear') return [];
  return [
    { path: [...path, 'from'], value: timing.from },
    { path: [...path, 'to'], value: timing.to },
  ];
}

function daysOf({ stages = [], profile = [], criteria }: CriteriaSet): Day[] {
  return [
    ...stages.flatMap(({ deadline }, index) =>
      deadline?.kind === 'yearly'
        ? [{ path: ['stages', index, 'deadline', 'before'], value: deadline.before }]
        : [],
    ),
    ...profile.flatMap(({ timing }, index) => inTiming(timing, ['profile', index, 'timing'])),
    ...criteria.flatMap(({ timing, inputs }, index) => [
      ...inTiming(timing, ['criteria', index, 'timing']),
      ...inputs.flatMap((input, place) =>
        inTiming(input.timing, ['criteria', index, 'inputs', place, 'timing']),
      ),
    ]),
  ];
}

/** Days of the year exist, and a decision does not take effect before it is made. */
export const dates: Rule = {
  name: 'dates',
  check({ document, report }) {
    for (const { path, value } of daysOf(document)) {
      if (value === undefined) continue;
      const [month = 0, day = 0] = value.split('-').map(Number);
      if (day < 1 || day > (DAYS[month - 1] ?? 0)) report('dayOfYear', path, { value });
    }
    const { date, effectiveFrom } = document.decision ?? {};
    if (date === undefined || effectiveFrom === undefined || effectiveFrom >= date) return;
    report('effectiveBeforeDate', ['decision', 'effectiveFrom'], { date, effectiveFrom });
  },
};
