import type { Path } from '../../findings/finding.ts';
import { RowWork } from '../../formula/row-work.ts';
import { countNodes } from '../../formula/syntax/parts.ts';
import type { CriteriaSet, Criterion, Input } from '../../generated/types.ts';
import { SET_LIMITS, type SetSize } from '../../limits/limits.ts';
import { factsOf } from '../../rule-kinds/rule-kinds.ts';
import type { CheckContext, Rule } from '../context.ts';
import type { FormulaSite } from '../formula-sites.ts';

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

interface Counting {
  readonly sizes: Sizes;
  readonly rowWork: RowWork;
}

function addInputs({ sizes, rowWork }: Counting, inputs: readonly Input[], path: Path): void {
  inputs.forEach((input, index) => {
    sizes.add('inputs', 1, [...path, index]);
    if (input.from?.kind === 'register')
      sizes.add('rowWork', rowWork.ofFigure(input.from), [...path, index, 'from']);
    if ('options' in input) sizes.add('options', input.options.length, [...path, index, 'options']);
  });
}

/** What lies inside a rule counts at the rule. */
function addRule(sizes: Sizes, criterion: Criterion, path: Path): void {
  const { rule } = criterion;
  if (rule === undefined) return;
  const inner = factsOf(rule, criterion).inside.map((one) => one.rule);
  for (const one of [rule, ...inner])
    for (const { what, count, path: own } of factsOf(one, criterion).sizes)
      sizes.add(what, count, [...path, ...own]);
}

function addFormula(
  { sizes, rowWork }: Counting,
  { path, text }: FormulaSite,
  { document, formulas }: CheckContext,
): void {
  const parsed = formulas.parse(text);
  if (!parsed.ok) return;
  const register = registerOf(path, document);
  if (register !== undefined) {
    sizes.add('rowWork', rowWork.ofCondition(register, parsed.expression), path);
    return;
  }
  const [area, index] = path;
  const criterion = area === 'criteria' && typeof index === 'number' ? document.criteria[index] : undefined;
  const times = criterion?.rule === undefined ? 1 : (factsOf(criterion.rule, criterion).periods ?? 1);
  sizes.add('formulaParts', times * countNodes(parsed.expression), path);
}

/** The register whose rows a formula at this place is about. */
function registerOf(path: Path, { registers, criteria }: CriteriaSet): string | undefined {
  const [area, at, , input, from, where] = path;
  if (typeof at !== 'number' || path.at(-1) !== 'where') return undefined;
  if (area === 'registers') return registers?.[at]?.id;
  if (area !== 'criteria' || typeof input !== 'number' || from !== 'from' || where !== 'where')
    return undefined;
  const source = criteria[at]?.inputs[input]?.from;
  return source?.kind === 'register' ? source.register : undefined;
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
    const counting = { sizes, rowWork: new RowWork() };
    addInputs(counting, document.profile ?? [], ['profile']);
    document.criteria.forEach((criterion, index) => {
      addInputs(counting, criterion.inputs, ['criteria', index, 'inputs']);
      addRule(sizes, criterion, ['criteria', index, 'rule']);
    });
    for (const site of sites) addFormula(counting, site, context);
    checkDepth(document, report);
  },
};
