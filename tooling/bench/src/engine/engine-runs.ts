import type { Engine, Row } from './engines.ts';
import type { Plain } from './plain-rules.ts';

/** A rule with what the first units answered to it. */
export interface Ruled {
  readonly rule: Plain;
  readonly rows: readonly Row[];
}

/** The numbers that an engine gives for the first units: `found[criterion][unit]`, filled in by every run. */
export interface EngineRun {
  readonly found: readonly Float64Array[];
  readonly run: () => unknown;
}

/** Makes ready a run of an engine over so many units; NaN stands for what gave no number. */
export function engineRun(engine: Engine, ruled: readonly Ruled[], units: number): EngineRun {
  const found = ruled.map(() => new Float64Array(units).fill(Number.NaN));
  const prepared = ruled.map(({ rule, rows }, index) => ({
    apply: engine.prepare(rule),
    rows: rows.slice(0, units),
    into: found[index] ?? new Float64Array(units),
  }));
  const later = prepared.some(({ apply, rows: [row = {}] }) => apply(row) instanceof Promise);
  if (!later) {
    return {
      found,
      run: () => {
        for (const { apply, rows, into } of prepared) {
          for (let unit = 0; unit < rows.length; unit += 1) into[unit] = Number(apply(rows[unit] ?? {}));
        }
      },
    };
  }
  return {
    found,
    run: async () => {
      for (const { apply, rows, into } of prepared) {
        for (let unit = 0; unit < rows.length; unit += 1) into[unit] = Number(await apply(rows[unit] ?? {}));
      }
    },
  };
}
