import type { Path } from '../findings/finding.ts';
import { countNodes } from '../formula/expression.ts';
import type { CriteriaSet, Criterion, Input } from '../generated/types.ts';
import { PERIODS_OF_YEAR } from '../inputs/periods-of-year.ts';
import { SET_LIMITS, type SetSize } from '../limits/limits.ts';
import type { CheckContext, Rule } from './context.ts';
import type { FormulaSite } from './formula-sites.ts';
import { targetLists } from './target-lists.ts';

/** Adds up what a set holds, and tells of every kind the first place at which it is too much. */
class Sizes {
  private readonly counts = new Map<SetSize, number>();

  constructor(private readonly report: CheckContext['report']) {}

  add(what: SetSize, count: number, path: Path): void {
    const before = this.counts.get(what) ?? 0;
    this.counts.set(what, before + count);
    const limit = SET_LIMITS[what];
    if (before <= limit && before + count > limit) this.report('setTooLarge', path, { what, limit });
  }
}

function periodsOf(inputs: readonly Input[]): number {
  return Math.max(
    1,
    ...inputs.map((input) => ('per' in input && input.per !== undefined ? PERIODS_OF_YEAR[input.per] : 1)),
  );
}

function addInputs(sizes: Sizes, inputs: readonly Input[], path: Path): void {
  inputs.forEach((input, index) => {
    sizes.add('inputs', 1, [...path, index]);
    if (input.from?.kind === 'register') sizes.add('rowParts', 1, [...path, index, 'from']);
    if ('options' in input) sizes.add('options', input.options.length, [...path, index, 'options']);
  });
}

function addRule(sizes: Sizes, { rule, inputs }: Criterion, path: Path): void {
  if (rule === undefined) return;
  if (rule.kind === 'levels') {
    for (const list of targetLists(rule, path)) sizes.add('targets', list.targets.length, list.path);
    return;
  }
  if (rule.kind === 'periods') sizes.add('ruleParts', periodsOf(inputs), path);
  if (rule.kind === 'parts') sizes.add('ruleParts', rule.parts.length, [...path, 'parts']);
  const inner = rule.kind === 'parts' ? rule.parts.map((part) => part.rule) : [rule];
  for (const one of rule.kind === 'periods' ? [rule.each] : inner)
    if (one.kind === 'steps') sizes.add('steps', one.steps.length, path);
}

function addFormula(sizes: Sizes, { path, text }: FormulaSite, { document, formulas }: CheckContext): void {
  const parsed = formulas.parse(text);
  if (!parsed.ok) return;
  const [area, index, , , from, where] = path;
  const ofRows = area === 'registers' ? path.at(-1) === 'where' : from === 'from' && where === 'where';
  const criterion = area === 'criteria' && typeof index === 'number' ? document.criteria[index] : undefined;
  const times = criterion?.rule?.kind === 'periods' && !ofRows ? periodsOf(criterion.inputs) : 1;
  sizes.add(ofRows ? 'rowParts' : 'formulaParts', times * countNodes(parsed.expression), path);
}

/** The first group that lies too deep; groups that lie in each other are reported elsewhere. */
function checkDepth({ groups }: CriteriaSet, report: CheckContext['report']): void {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const limit = SET_LIMITS.groupDepth;
  const tooDeep = groups.findIndex(({ id }) => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at))
      seen.add(at);
    return seen.size > limit;
  });
  if (tooDeep >= 0) report('setTooLarge', ['groups', tooDeep, 'parent'], { what: 'groupDepth', limit });
}

/** A set stays within the sizes at which one dossier of it is still scored at once. */
export const setSize: Rule = {
  name: 'set-size',
  check(context) {
    const { document, sites, report } = context;
    const sizes = new Sizes(report);
    addInputs(sizes, document.profile ?? [], ['profile']);
    document.criteria.forEach((criterion, index) => {
      addInputs(sizes, criterion.inputs, ['criteria', index, 'inputs']);
      addRule(sizes, criterion, ['criteria', index, 'rule']);
    });
    for (const site of sites) addFormula(sizes, site, context);
    checkDepth(document, report);
  },
};
