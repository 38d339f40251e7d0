import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** A drizzle handle on the pool or on one transaction; queries work with either. */
export type Database = Pick<
  NodePgDatabase,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | 'transaction'
>;
