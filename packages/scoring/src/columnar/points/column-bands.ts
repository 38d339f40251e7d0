import type { Band } from '@tieuchi/criteria/types';
import { at, byteAt } from '../numbers/at.ts';
import { UNKNOWN } from '../shares/states.ts';
import { isLeftOut } from './criterion-points.ts';
import { marginOf, type ScoredPoints } from './scored-points.ts';
import { MARGIN } from './shown.ts';
import type { Sums } from './sums.ts';

/** Whether a gate is passed; undefined where the exact numbers have to say. */
type Passed = boolean | undefined;

/** The place of the band of every unit among those of the set, their number where none is reached (SPEC A9). */
export function columnBands(scored: ScoredPoints, size: number): Int32Array {
  const { bands = [] } = scored.outcome.outcome;
  const found = new Int32Array(size).fill(bands.length);
  if (bands.length === 0) return found;
  const gates = bands.map((band) => gatesOf(band, scored));
  for (let unit = 0; unit < size; unit += 1) {
    const place = scored.aside.has(unit) ? undefined : firstPassed(gates, unit);
    found[unit] = place ?? exactBand(scored, bands, unit);
  }
  return found;
}

function firstPassed(gates: readonly ((unit: number) => Passed)[], unit: number): number | undefined {
  for (const [place, gate] of gates.entries()) {
    const passed = gate(unit);
    if (passed !== false) return passed === true ? place : undefined;
  }
  return gates.length;
}

function exactBand(scored: ScoredPoints, bands: readonly Band[], unit: number): number {
  const reached = scored.exact.band(unit, scored.outcome);
  return reached === undefined ? bands.length : bands.indexOf(reached);
}

function gatesOf(band: Band, scored: ScoredPoints): (unit: number) => Passed {
  const { total, groups, maxima } = scored;
  const gates = [reaching(total, band.from)];
  const { eachGroup, requires = [] } = band;
  const top = eachGroup === undefined ? [] : scored.outcome.top.filter(({ group }) => group.bonus !== true);
  const gated = top.map(({ group }) => ({ group: group.id, percent: eachGroup ?? 0 }));
  for (const { group, percent } of [...gated, ...(band.groups ?? [])]) {
    const sums = groups.get(group);
    const max = maxima.groups.get(group)?.max.toNumber() ?? 0;
    if (sums !== undefined && max > 0) gates.push(reaching(sums, (max * percent) / 100));
  }
  for (const id of requires) gates.push(earnedInFull(id, scored));
  return (unit) => {
    let all: Passed = true;
    for (const gate of gates) {
      const passed = gate(unit);
      if (passed === false) return false;
      if (passed === undefined) all = undefined;
    }
    return all;
  };
}

function reaching(sums: Sums, from: number): (unit: number) => Passed {
  const margin = marginOf(sums) + Math.abs(from) * 2 ** -50;
  return (unit) => {
    const above = at(sums.values, unit) - from;
    return Math.abs(above) > margin ? above > 0 : undefined;
  };
}

function earnedInFull(id: string, { exact, columnOf }: ScoredPoints): (unit: number) => Passed {
  const column = columnOf(id);
  const max = exact.maxOf(id);
  if (column === undefined || max === undefined) return () => undefined;
  const { shares, states, sharpEnds } = column;
  const end = max.n < 0n ? 0 : 1;
  return (unit) => {
    const state = byteAt(states, unit);
    if (isLeftOut(state)) return true;
    if ((state & UNKNOWN) !== 0) return false;
    const share = at(shares, unit);
    if (sharpEnds) return share === end;
    const above = share - end;
    return Math.abs(above) > MARGIN ? above > 0 && end === 1 : undefined;
  };
}
