import type { Period } from '../generated/types.ts';

/** How many periods of each kind a year has; answers are keyed "1", "2", … up to this. */
export const PERIODS_OF_YEAR: Readonly<Record<Period, number>> = { month: 12, quarter: 4, halfYear: 2 };
