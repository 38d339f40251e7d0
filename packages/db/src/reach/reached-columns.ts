import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** A table whose rows belong to a unit. */
export interface OfUnit {
  readonly unitId: AnyPgColumn;
}

/** A table whose rows belong to a province. */
export interface OfProvince {
  readonly provinceId: AnyPgColumn;
}
