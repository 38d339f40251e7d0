import { describe, expect, it } from 'vitest';
import { queryShape } from './query-shape.ts';

describe('the shape of a query', () => {
  it.each([
    [`select "name" from "users" where "id" = $1`, `select "name" from "users" where "id" = $`],
    [`values ($1, $2, $3), ($4, $5, $6)`, 'values ($, …), …'],
    [`select 'a''b', E'it\\'s', 3.14, x1`, 'select ?, …, x1'],
    ['select $$a$$, $x$ a $$ b $x$, $1', 'select ?, …'],
    ['select 1 -- a\n, 2', 'select ? , ?'],
    ['select /* a */ 1', 'select ?'],
    [`select 'never ends`, 'select ?'],
    ['select $$never ends', 'select ?'],
    ['select "Người dùng", được', 'select "?", c'],
  ])('of %j is %j', (query, shape) => {
    expect(queryShape(query)).toBe(shape);
  });

  it('is short', () => {
    expect(queryShape('a '.repeat(100_000)).length).toBeLessThanOrEqual(1_500);
  });
});
