import { Rational } from '@tieuchi/criteria/exact';
import type { FormBand, FormPoints } from '@tieuchi/forms/form-model';
import type { GroupResult, PointsOutcomeResult } from '@tieuchi/scoring/result';
import type { Dossier, DossierItem } from '../assessment/dossier.ts';
import { readExact } from './exact-text.ts';

/** One thing that a band asks for, and whether the unit has it. */
export type Gate =
  | { kind: 'total'; passed: boolean; from: number; points: number; short: number }
  | {
      kind: 'group';
      passed: boolean;
      code: string;
      percent: number;
      /** Points that make the percentage, rounded up to the decimals of the set. */
      needed: number;
      points: number;
      max: number;
    }
  | { kind: 'criterion'; passed: boolean; item: DossierItem };

/** The band to go for next, with everything that it asks for. */
export type NextBand = { band: FormBand; gates: Gate[] };

/** The band above the one that is reached; undefined where the highest is reached or the set has none. */
export function nextBand(dossier: Dossier, outcome: PointsOutcomeResult): NextBand | undefined {
  const { points } = dossier.form;
  if (points === undefined) return undefined;
  const reached = points.bands.findIndex(({ id }) => id === outcome.band);
  const band = points.bands[(reached === -1 ? points.bands.length : reached) - 1];
  return band && { band, gates: gatesOf(band, { dossier, outcome, points }) };
}

type Standing = { dossier: Dossier; outcome: PointsOutcomeResult; points: FormPoints };

function gatesOf(band: FormBand, standing: Standing): Gate[] {
  const { dossier, outcome, points } = standing;
  const topGates = band.eachGroup === undefined ? [] : topGroups(dossier, outcome);
  const asked = [
    ...topGates.map((group) => ({ group, percent: band.eachGroup ?? 0 })),
    ...band.groups.flatMap(({ id, percent }) => {
      const group = outcome.groups.find((one) => one.id === id);
      return group === undefined || group.max <= 0 ? [] : [{ group, percent }];
    }),
  ];
  return [
    totalGate(band, outcome, points.decimals),
    ...asked.map((gate) => groupGate(gate, points.decimals)),
    ...band.requires.flatMap(({ id }): Gate[] => {
      const item = dossier.items.find(({ form }) => form.id === id);
      return item === undefined ? [] : [{ kind: 'criterion', passed: isEarned(item), item }];
    }),
  ];
}

function totalGate({ from }: FormBand, outcome: PointsOutcomeResult, decimals: number): Gate {
  const missing = Rational.fromNumber(from).minus(exactOf(outcome));
  const passed = missing.compare(Rational.ZERO) <= 0;
  const short = passed ? 0 : roundedUp(missing, decimals);
  return { kind: 'total', passed, from, points: outcome.points, short };
}

function groupGate({ group, percent }: { group: GroupResult; percent: number }, decimals: number): Gate {
  const needed = Rational.fromNumber(group.max)
    .times(Rational.fromNumber(percent))
    .dividedBy(Rational.of(100));
  return {
    kind: 'group',
    passed: exactOf(group).compare(needed) >= 0,
    code: group.code,
    percent,
    needed: roundedUp(needed, decimals),
    points: group.points,
    max: group.max,
  };
}

/** Groups without a parent that can earn something and are no bonus. */
function topGroups({ form }: Dossier, outcome: PointsOutcomeResult): GroupResult[] {
  const top = form.groups.filter(({ depth, points }) => depth === 0 && points?.bonus !== true);
  return top.flatMap(({ id }) => outcome.groups.filter((group) => group.id === id && group.max > 0));
}

/** All of a maximum, nothing of a deduction, yes to a question without points; what does not apply hinders nobody. */
function isEarned({ result }: DossierItem): boolean {
  if (result === undefined) return false;
  if (result.state === 'notApplicable') return true;
  const share = result.explanation.points?.share;
  if (share === undefined) return result.value === true;
  if (share === null) return false;
  const exact = readExact(share);
  return result.max !== undefined && result.max < 0
    ? exact.compare(Rational.ZERO) === 0
    : exact.compare(Rational.ONE) >= 0;
}

function exactOf({ exact, points }: { exact?: string; points: number }): Rational {
  return exact === undefined ? Rational.fromNumber(points) : readExact(exact);
}

function roundedUp(value: Rational, decimals: number): number {
  const scale = Rational.of(10n ** BigInt(decimals));
  return Number(Rational.of(value.times(scale).ceil()).dividedBy(scale).toDecimal(decimals));
}
