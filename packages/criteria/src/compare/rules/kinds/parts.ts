import { Rational } from '../../../exact/rational.ts';
import type { PartsRule, PointsRule } from '../../../generated/types.ts';
import type { Reading, ReadPart } from '../../space/reading.ts';
import type { RuleReader } from '../rule-reader.ts';
import { type Measured, readFormula } from '../side.ts';

function measuredPart(part: PartsRule['parts'][number], whole: Measured): Measured {
  return {
    measure: part.measure === undefined ? whole.measure : readFormula(part.measure),
    ifUndefined: part.ifUndefined ?? whole.ifUndefined,
  };
}

/** The parts of a row, each by its own rule and measure; undefined where one of them cannot be followed. */
function partsReading(
  rule: PartsRule,
  measured: Measured,
  readPart: (rule: PointsRule, measured: Measured) => Reading | undefined,
): Reading | undefined {
  const parts: ReadPart[] = [];
  for (const part of rule.parts) {
    const reading = readPart(part.rule, measuredPart(part, measured));
    if (reading === undefined) return undefined;
    parts.push({ id: part.id, max: Rational.fromNumber(part.rule.max), reading });
  }
  return {
    kind: 'parts',
    parts,
    whole: { max: Rational.fromNumber(rule.max), onlyBest: rule.combine === 'best' },
  };
}

/** The parts of a row together. */
export const parts: RuleReader<PartsRule> = {
  read: (rule, context) => {
    const { inputs, inner, silenced } = context;
    const reading = partsReading(rule, context, (part, measured) =>
      inner(part, { ...measured, inputs, isPart: true }),
    );
    return reading && silenced(reading);
  },
  size: (rule, inner) => rule.parts.reduce((sum, part) => sum + inner(part.rule), 0),
};
