import { integer, numeric, text, timestamp } from 'drizzle-orm/pg-core';

/** A point in time, to the millisecond, so that what is read back equals what was written and hashed. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** What a dossier came to; what does not belong to the kind of its set is null. */
export const standingColumns = {
  level: integer('level'),
  /** Points as shown, on the scale of the set; null for a set with levels. */
  points: numeric('points', { mode: 'number' }),
  /** The same before rounding, as a fraction; null also where that would be too long. */
  exactPoints: text('exact_points'),
  maxPoints: numeric('max_points', { mode: 'number' }),
  /** Percentage: of the points, or of the criteria that are met. */
  share: numeric('share', { mode: 'number' }),
  /** Id of the band of the set. */
  band: text('band'),
};
