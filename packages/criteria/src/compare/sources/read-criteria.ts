import type { CriteriaSet, Criterion } from '../../generated/types.ts';
import { comparesUnits, isPerPeriod } from '../../rule-kinds/rule-traits.ts';
import type { FieldChange } from '../comparison.ts';
import { limitChanges } from '../limits/limit-changes.ts';
import { sameInputs, sameMeaningText, sameMeasure } from '../meaning.ts';
import { sameJson, toJson } from '../same-json.ts';
import { isRead } from './resolved-source.ts';

/** Two sets whose criteria read each other, and whether their levels, classes and profile are the same. */
export interface ReadPair {
  readonly base: CriteriaSet;
  readonly other: CriteriaSet;
  readonly isSameFrame: boolean;
}

const APPLICABILITY = ['appliesTo', 'mayDeclareNotApplicable', 'ifUndefined'] as const;

function isFramed(criterion: Criterion, wanted: 'measure' | 'points'): boolean {
  return (
    criterion.appliesTo !== undefined ||
    (wanted === 'points' && (comparesUnits(criterion) || criterion.rule?.kind === 'levels'))
  );
}

/** Whether every figure that neither side types comes from somewhere on both sides. */
export function sameReading(base: Criterion, other: Criterion): boolean {
  return base.inputs.every((input) => {
    const twin = other.inputs.find(({ id }) => id === input.id);
    return twin !== undefined && isRead(input) === isRead(twin);
  });
}

/** Tells what of the criteria that others read is the same in two sets; each is looked into once. */
export class ReadCriteria {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly pair: ReadPair) {}

  /** Changes of criteria that both criteria read the same figure of: what is read there is another figure now. */
  changes(base: Criterion, other: Criterion): FieldChange[] {
    return base.inputs.flatMap(({ id, from }) => {
      const twin = other.inputs.find((own) => own.id === id)?.from;
      if (from?.kind !== 'criterion' || twin?.kind !== 'criterion') return [];
      const wanted = (from.value ?? 'measure') === 'measure' ? 'measure' : 'points';
      if (this.isAlike(from.criterion, wanted)) return [];
      const read = (set: CriteriaSet) => {
        const { inputs, measure, rule } = set.criteria.find((own) => own.id === from.criterion) ?? {};
        return toJson({ criterion: from.criterion, inputs, measure, rule });
      };
      const { base: before, other: after } = this.pair;
      return [{ field: 'source', before: read(before), after: read(after), direction: 'undecided' }];
    });
  }

  private isAlike(id: string, wanted: 'measure' | 'points'): boolean {
    const key = `${wanted} ${id}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Criteria that read each other in a circle are a finding; here they end.
    this.known.set(key, true);
    const alike = this.compared(id, wanted);
    this.known.set(key, alike);
    return alike;
  }

  private compared(id: string, wanted: 'measure' | 'points'): boolean {
    const { base, other, isSameFrame } = this.pair;
    const [before, after] = [base, other].map((set) => set.criteria.find((own) => own.id === id));
    if (before === undefined || after === undefined) return before === after;
    const sides = [
      { set: base, criterion: before },
      { set: other, criterion: after },
    ] as const;
    const isAsked =
      sameInputs(...sides) &&
      limitChanges(before.inputs, after.inputs).length === 0 &&
      sameReading(before, after) &&
      isPerPeriod(before) === isPerPeriod(after);
    const isMeant =
      wanted === 'points'
        ? sameMeaningText(...sides)
        : sameMeasure(before, after) && APPLICABILITY.every((field) => sameJson(before[field], after[field]));
    const isFrameKept = isSameFrame || !isFramed(before, wanted);
    return isAsked && isMeant && isFrameKept && this.changes(before, after).length === 0;
  }
}
