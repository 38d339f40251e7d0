import { timestamp } from 'drizzle-orm/pg-core';

/** A point in time, to the millisecond, so that what is read back equals what was written and hashed. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
