import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledPoints } from '../model/compiled.ts';
import type { BandResult, GateFigures, GateResult } from '../model/result.ts';
import { totalMarks } from '../shown/marks.ts';
import { shownGroup } from '../shown/shown-points.ts';
import { decimalsOf, type Quotient, shownText, textAbove } from '../shown/shown-text.ts';
import type { BandGates } from '../total/bands.ts';
import type { Gate } from '../total/gates.ts';
import { type GateFacts, gateText } from './gate-text.ts';

/** The set, and what the unit can earn in it. */
export interface Shown {
  readonly compiled: CompiledPoints;
  readonly max: Rational;
}

/** A band that is not reached, with everything that it asks for and how far the unit is from it (SPEC A14). */
export function bandResult({ band, gates }: BandGates, set: Shown): BandResult {
  return { id: band.id, name: band.name, gates: gates.map((gate) => gateResult(gate, set)) };
}

function gateResult(gate: Gate, set: Shown): GateResult {
  const facts = factsOf(gate, set);
  return { ...facts, text: gateText(gate, facts, 'vi'), textEn: gateText(gate, facts, 'en') };
}

function factsOf(gate: Gate, { compiled, max: whole }: Shown): GateFacts {
  const { passed } = gate;
  const { decimals, outcome } = compiled;
  switch (gate.kind) {
    case 'total': {
      const marks = totalMarks(outcome, whole);
      return { kind: gate.kind, passed, ...figuresOf(gate, shownText(gate.has, decimals, marks), decimals) };
    }
    case 'group': {
      const { node, percent, max, has } = gate;
      const { id, code } = node.group;
      const shown = shownGroup(compiled, { group: node.group, points: has, max });
      const most = shownText(max, decimals, []);
      return { kind: gate.kind, passed, id, code, percent, max: most, ...figuresOf(gate, shown, decimals) };
    }
    case 'criterion': {
      const { id, standing, wanted, has } = gate;
      const named = { kind: gate.kind, passed, id, code: standing?.compiled.criterion.code ?? id };
      if (wanted === undefined) return named;
      if (has === undefined) return { ...named, wanted: shownText(wanted, decimals, []), has: null };
      const shown = shownText(has, decimals, [Rational.ZERO, wanted]);
      return { ...named, ...figuresOf({ passed, wanted, has }, shown, decimals) };
    }
  }
}

/** What is shown never tells of a gate that is missed that it is reached, nor the other way round. */
function figuresOf(
  { passed, wanted, has }: { passed: boolean; wanted: Rational; has: Quotient },
  shown: string,
  decimals: number,
): GateFigures {
  const figures = { wanted: shownText(wanted, decimals, [has, Rational.parse(shown)]), has: shown };
  if (passed) return figures;
  const missing = Rational.of(wanted.n * has.d - has.n * wanted.d, wanted.d * has.d);
  return {
    ...figures,
    short: textAbove(missing, Math.max(decimals, decimalsOf(shown))),
    exactShort: missing.toString(),
  };
}
