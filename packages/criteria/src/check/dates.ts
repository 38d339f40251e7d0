import type { Rule } from './context.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of the year exist, and a decision does not take effect before it is made. */
export const dates: Rule = {
  name: 'dates',
  check({ document, report }) {
    (document.stages ?? []).forEach(({ deadline }, index) => {
      if (deadline?.kind !== 'yearly') return;
      const [month = 0, day = 0] = deadline.before.split('-').map(Number);
      if (day >= 1 && day <= (DAYS[month - 1] ?? 0)) return;
      report('dayOfYear', ['stages', index, 'deadline', 'before'], { value: deadline.before });
    });
    const { date, effectiveFrom } = document.decision ?? {};
    if (date === undefined || effectiveFrom === undefined || effectiveFrom >= date) return;
    report('effectiveBeforeDate', ['decision', 'effectiveFrom'], { date, effectiveFrom });
  },
};
