import { expect, it } from 'vitest';
import { Random } from '../random.ts';
import { runFaults } from './run-faults.ts';

it('answers clearly and loses nothing whatever statement fails (a sample of all)', async () => {
  const { cases, auditProblems } = await runFaults({ random: new Random(20251231, 'faults'), sample: 0.04 });
  expect(cases.length).toBeGreaterThan(10);
  expect(cases.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(auditProblems).toBe(0);
});
