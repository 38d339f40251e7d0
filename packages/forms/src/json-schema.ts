/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON Schema (draft 2020-12) as plain data. */
export interface JsonSchema {
  [keyword: string]: Json;
}
