import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Input, UnitType } from '@tieuchi/criteria/types';

/** Draws whole numbers below a limit, the same ones for the same seed. */
export type Draw = (limit: number) => number;

/** A small generator of its own, so that a pair and its answers are the same wherever the test runs. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** One of these. */
export function oneOf<T>(draw: Draw, items: readonly [T, ...T[]]): T {
  return items[draw(items.length)] ?? items[0];
}

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, -1, -2, 0.5, 1.5, 2.5] as const;
const TYPES: readonly [UnitType, ...UnitType[]] = ['xa', 'xa', 'phuong', 'thi-tran', 'dac-khu'];

function scalarFor(draw: Draw, input: Input): unknown {
  if (draw(7) === 0) return undefined;
  switch (input.kind) {
    case 'boolean':
      return draw(2) === 0;
    case 'choice':
      return input.options[draw(input.options.length)]?.id;
    case 'checklist': {
      const ticked = input.options.filter(() => draw(2) === 0).map(({ id }) => id);
      const alone = input.options.find(({ exclusive }) => exclusive === true);
      return alone !== undefined && draw(3) === 0 ? [alone.id] : ticked;
    }
    case 'text':
      return 'x';
    case 'date':
      return '2026-06-30';
    default:
      return oneOf(draw, NUMBERS);
  }
}

function answerFor(draw: Draw, input: Input): unknown {
  const per = 'per' in input ? input.per : undefined;
  if (per === undefined) return scalarFor(draw, input);
  return { 1: scalarFor(draw, input), 2: scalarFor(draw, input), 3: scalarFor(draw, input) };
}

/** What either set asks for, so that an answer speaks to both; which of the two is asked is drawn where they differ. */
function answersFor(draw: Draw, inputs: readonly Input[]): { [id: string]: unknown } {
  const answers: { [id: string]: unknown } = {};
  for (const input of inputs) {
    // What may be computed is mostly left to that.
    if (input.from !== undefined && draw(4) > 0) continue;
    if (!(input.id in answers) || draw(2) === 0) answers[input.id] = answerFor(draw, input);
  }
  return answers;
}

function registersFor(draw: Draw, sets: readonly CriteriaSet[]): { [id: string]: unknown } {
  const known = sets.flatMap(({ registers = [] }) => registers);
  return Object.fromEntries(
    known.map((register) => {
      if (draw(4) === 0) {
        const totals = (register.totals ?? []).map(({ id }) => [id, oneOf(draw, NUMBERS)]);
        return [register.id, { totals: Object.fromEntries(totals.filter(() => draw(2) === 0)) }];
      }
      const rows = Array.from({ length: draw(5) }, () =>
        Object.fromEntries(
          known
            .flatMap(({ columns }) => columns)
            .map(({ id, kind }) => [
              id,
              kind === 'boolean' ? draw(2) === 0 : kind === 'text' ? 'x' : draw(6),
            ]),
        ),
      );
      return [register.id, rows];
    }),
  );
}

/** A small dossier that speaks to two sets. */
function responseFor(draw: Draw, sets: readonly CriteriaSet[], unit: number): UnitResponse {
  const answers: { [id: string]: unknown } = {};
  for (const { id, inputs } of sets.flatMap(({ criteria }) => criteria)) {
    const twins = sets.flatMap(({ criteria }) => criteria.filter((own) => own.id === id));
    if (id in answers || inputs.length === 0) continue;
    answers[id] =
      draw(8) === 0
        ? { notApplicable: true, reason: 'x' }
        : answersFor(
            draw,
            twins.flatMap((own) => own.inputs),
          );
  }
  const figures = () => ({ points: oneOf(draw, NUMBERS), share: draw(100), level: draw(4) });
  const response = {
    unit: { code: `U${unit}`, type: oneOf(draw, TYPES), parent: `P${draw(2)}` },
    answers,
    profile: answersFor(
      draw,
      sets.flatMap(({ profile = [] }) => profile),
    ),
    registers: registersFor(draw, sets),
    outcomes: { 'khac/xa': figures(), 'nua/xa': figures() },
    targets: Object.fromEntries(
      Object.keys(answers)
        .filter(() => draw(2) === 0)
        .map((id) => [id, draw(5)]),
    ),
  };
  const parsed: UnitResponse = JSON.parse(JSON.stringify(response));
  return parsed;
}

/** Some units of one round, and what is suspended in it. */
export interface SmallRound {
  readonly responses: readonly UnitResponse[];
  readonly suspended: readonly string[];
}

/** Rounds of a few units, whose answers speak to both sets. */
export function roundsFor(draw: Draw, sets: readonly CriteriaSet[], count: number): SmallRound[] {
  return Array.from({ length: count }, () => ({
    responses: Array.from({ length: 3 }, (_, unit) => responseFor(draw, sets, unit)),
    suspended: draw(4) > 0 ? [] : (sets[0]?.criteria ?? []).filter(() => draw(5) === 0).map(({ id }) => id),
  }));
}
