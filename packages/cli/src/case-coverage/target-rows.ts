import { byKind } from '@tieuchi/criteria/by-kind';
import { Rational } from '@tieuchi/criteria/exact';
import type { CriteriaSet, Criterion, LevelsRule, OptionsRule, Rule, Target } from '@tieuchi/criteria/types';
import { eitherRow, numberRow, type Scored, shareOf, type TargetRow } from './target-row.ts';

type PointRule = Exclude<Rule, LevelsRule>;

/** Every target of a criterion, as rows of the list; none for a criterion without a rule. */
export function targetRows(set: CriteriaSet, criterion: Criterion): TargetRow[] {
  const { rule } = criterion;
  if (rule === undefined) return [];
  return rule.kind === 'levels'
    ? levelRows(set, rule)
    : [...exceptionRows(rule), ...pointRows(rule, criterion)];
}

/** One row for each different target; those by class of unit are looked for among its units. */
function levelRows(set: CriteriaSet, { targets }: LevelsRule): TargetRow[] {
  const lists = Array.isArray(targets)
    ? [{ name: '', targets }]
    : Object.entries(targets).map(([name, list]) => ({ name, targets: list }));
  return lists.flatMap(({ name, targets: list }) => {
    const types = set.unitClasses?.find(({ id }) => id === name)?.types;
    const isOfClass = ({ unit }: Scored) => types === undefined || types.some((type) => type === unit.type);
    const seen = new Set<string>();
    return list.flatMap((target, index) => {
      const key = JSON.stringify(target);
      if (target === null || seen.has(key)) return [];
      seen.add(key);
      return [levelRow(target, { level: index, className: name, isOfClass })];
    });
  });
}

interface Place {
  readonly level: number;
  readonly className: string;
  readonly isOfClass: (scored: Scored) => boolean;
}

function levelRow(target: Target, { level, className, isOfClass }: Place): TargetRow {
  const suffix = className === '' ? '' : ` (${className})`;
  const applied = (scored: Scored) =>
    isOfClass(scored) ? scored.criterion.explanation.targets[level] : undefined;
  const isMet = (met: boolean) => (scored: Scored) =>
    scored.criterion.state === 'value' && applied(scored)?.met === met;
  if (typeof target === 'number')
    return numberRow({ shape: 'levels: a number', label: `${target}${suffix}` }, (scored) =>
      isOfClass(scored) ? target : undefined,
    );
  if (target === true || target === null)
    return eitherRow({ shape: 'levels: yes', label: `yes${suffix}` }, isMet(true), isMet(false));
  if ('when' in target)
    return eitherRow(
      { shape: 'levels: a condition', label: `${target.name ?? target.when}${suffix}` },
      isMet(true),
      isMet(false),
    );
  return numberRow({ shape: 'levels: assigned', label: `assigned${suffix}` }, (scored) => {
    const given = applied(scored)?.target;
    return typeof given === 'number' ? given : undefined;
  });
}

const earnsAll = (scored: Scored) => shareOf(scored)?.equals(Rational.ONE) === true;
const earnsNothing = (scored: Scored) => shareOf(scored)?.isZero() === true;
const earnsSome = (scored: Scored) =>
  shareOf(scored) !== undefined && !earnsAll(scored) && !earnsNothing(scored);

/** What the list asks of every kind of rule. */
const pointRows = byKind<PointRule, Criterion, TargetRow[]>({
  allOrNothing: ({ at, when }) =>
    at === undefined
      ? [eitherRow({ shape: 'allOrNothing: a condition', label: when ?? 'yes' }, earnsAll, earnsNothing)]
      : [numberRow({ shape: 'allOrNothing: a number', label: `${at}` }, () => at)],
  linear: ({ fullAt }) => [numberRow({ shape: 'linear', label: `${fullAt}` }, () => fullAt)],
  steps: ({ steps }) =>
    steps.flatMap(({ from }) => {
      if (from === undefined) return [];
      const { below, ...row } = numberRow({ shape: 'steps', label: `${from}` }, () => from);
      // Nothing is counted or paid below 0.
      return [from > 0 && below !== undefined ? { ...row, below } : row];
    }),
  options: (rule, criterion) => optionRows(criterion, rule),
  peers: () => [
    { shape: 'peers', label: 'the best', at: earnsAll, below: earnsSome },
    { shape: 'peers', label: 'the least', at: earnsNothing, above: earnsSome },
  ],
  parts: anyRow,
  periods: anyRow,
  formula: anyRow,
});

/** Of what is made of many figures: all of it, and less. */
function anyRow({ kind }: PointRule): TargetRow[] {
  return [eitherRow({ shape: kind, label: 'all' }, earnsAll, earnsSome)];
}

/** Each option is chosen once and left once. */
function optionRows({ inputs }: Criterion, { of }: OptionsRule): TargetRow[] {
  const input = inputs.find((one) => 'options' in one && (of === undefined || of === one.id));
  if (input === undefined || !('options' in input)) return [];
  const isTicked = (option: string, ticked: boolean) => (scored: Scored) => {
    const value = scored.criterion.explanation.inputs.find(({ id }) => id === input.id)?.value;
    const ids = Array.isArray(value) ? value : [value];
    return scored.criterion.state === 'value' && ids.includes(option) === ticked;
  };
  return input.options.map(({ id }) =>
    eitherRow({ shape: `options of a ${input.kind}`, label: id }, isTicked(id, true), isTicked(id, false)),
  );
}

function exceptionRows({ exceptions = [] }: PointRule): TargetRow[] {
  return exceptions.map(({ when }) => {
    const decided = (decides: boolean) => (scored: Scored) =>
      shareOf(scored) !== undefined && (scored.criterion.explanation.points?.exception === when) === decides;
    return eitherRow({ shape: 'exception', label: when }, decided(true), decided(false));
  });
}
