import { Rational } from '@tieuchi/criteria/exact';
import type { Band, CriteriaSet, PointsOutcome } from '@tieuchi/criteria/types';
import type { Locale } from '../describe-target.ts';
import { numberText } from '../point-rules/describe.ts';

/** A band with its gates, as data and in words: a line for each thing that has to be reached. */
export interface FormBand {
  id: string;
  name: string;
  /** On the scale of the outcome. */
  from: number;
  /** Percent of its maximum that every top group must reach. */
  eachGroup?: number;
  /** Groups at any depth that must reach a percentage of their own. */
  groups: { id: string; code: string; name: string; percent: number }[];
  /** Criteria that must be earned in full. */
  requires: { id: string; code: string; name: string }[];
  lines: string[];
  linesEn: string[];
}

/** How the points of a set are shown and what they amount to. */
export interface FormPoints {
  /** Maximum of the total on the scale that it is shown on. */
  max: number;
  decimals: number;
  notApplicable: 'zero' | 'full' | 'leaveOut' | 'rescale';
  /** Highest first. */
  bands: FormBand[];
  ranked: boolean;
}

const DECIMALS = 2;

/** The points of a set; undefined for a set with levels. */
export function toFormPoints(set: CriteriaSet): FormPoints | undefined {
  const { outcome } = set;
  if (outcome.kind !== 'points') return undefined;
  return {
    max: outcome.scale ?? outcome.max,
    decimals: outcome.decimals ?? DECIMALS,
    notApplicable: outcome.notApplicable ?? 'zero',
    bands: (outcome.bands ?? []).map((band) => toFormBand(set, outcome, band)),
    ranked: (outcome.rankings ?? []).length > 0,
  };
}

function toFormBand(set: CriteriaSet, outcome: PointsOutcome, band: Band): FormBand {
  const { id, name, from, eachGroup } = band;
  const requires = (band.requires ?? []).map((criterion) => {
    const { code = criterion, name: title = criterion } =
      set.criteria.find((one) => one.id === criterion) ?? {};
    return { id: criterion, code, name: title };
  });
  const groups = (band.groups ?? []).map(({ group, percent }) => {
    const { code = group, name: title = group } = set.groups.find((one) => one.id === group) ?? {};
    return { id: group, code, name: title, percent };
  });
  const gates = {
    groups,
    from,
    max: outcome.scale ?? outcome.max,
    eachGroup,
    codes: requires.map(({ code }) => code),
  };
  return {
    id,
    name,
    from,
    ...(eachGroup !== undefined && { eachGroup }),
    groups,
    requires,
    lines: gateLines(gates, 'vi'),
    linesEn: gateLines(gates, 'en'),
  };
}

/** "Tổng điểm từ 80/100", "Mỗi nhóm từ 60% điểm tối đa", "Đạt trọn điểm: 1.1, 2.3". */
function gateLines(
  gates: Pick<FormBand, 'from' | 'groups'> & { max: number; eachGroup: number | undefined; codes: string[] },
  locale: Locale,
): string[] {
  const vi = locale === 'vi';
  const [from, max] = [gates.from, gates.max].map((value) => numberText(Rational.fromNumber(value)));
  const lines = [vi ? `Tổng điểm từ ${from}/${max}` : `Total of at least ${from}/${max}`];
  if (gates.eachGroup !== undefined) {
    const percent = numberText(Rational.fromNumber(gates.eachGroup));
    lines.push(
      vi ? `Mỗi nhóm từ ${percent}% điểm tối đa` : `Every group at ${percent}% of its maximum or more`,
    );
  }
  for (const { code, percent } of gates.groups) {
    const part = numberText(Rational.fromNumber(percent));
    lines.push(
      vi ? `Nhóm ${code} từ ${part}% điểm tối đa` : `Group ${code} at ${part}% of its maximum or more`,
    );
  }
  if (gates.codes.length > 0) {
    const codes = gates.codes.join(', ');
    lines.push(vi ? `Đạt trọn điểm: ${codes}` : `Earned in full: ${codes}`);
  }
  return lines;
}
