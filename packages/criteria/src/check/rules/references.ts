import type { Path } from '../../findings/finding.ts';
import type { Criterion, ReportForm, Stage } from '../../generated/types.ts';
import { byId, type CheckContext, type Rule } from '../context.ts';

interface Reference {
  readonly what: string;
  readonly path: Path;
  readonly id: string;
}

function inCriterion(criterion: Criterion, path: Path): Reference[] {
  const { group, legalBases = [], evidence = [], appliesTo } = criterion;
  const found: Reference[] = [{ what: 'group', path: [...path, 'group'], id: group }];
  legalBases.forEach(({ basis }, index) => {
    found.push({ what: 'legalBasis', path: [...path, 'legalBases', index, 'basis'], id: basis });
  });
  evidence.forEach(({ register }, index) => {
    if (register !== undefined)
      found.push({ what: 'register', path: [...path, 'evidence', index, 'register'], id: register });
  });
  (appliesTo?.unitClasses ?? []).forEach((id, index) => {
    found.push({ what: 'unitClass', path: [...path, 'appliesTo', 'unitClasses', index], id });
  });
  criterion.inputs.forEach(({ from }, index) => {
    const place = [...path, 'inputs', index, 'from'];
    if (from?.kind === 'profile')
      found.push({ what: 'profileField', path: [...place, 'field'], id: from.field });
    if (from?.kind === 'register')
      found.push({ what: 'register', path: [...place, 'register'], id: from.register });
    if (from?.kind === 'criterion')
      found.push({ what: 'criterion', path: [...place, 'criterion'], id: from.criterion });
  });
  return found;
}

function inStage({ form, mayReturnTo = [], deadline }: Stage, path: Path): Reference[] {
  const found: Reference[] = mayReturnTo.map((id, index) => ({
    what: 'stage',
    path: [...path, 'mayReturnTo', index],
    id,
  }));
  if (form !== undefined) found.push({ what: 'reportForm', path: [...path, 'form'], id: form });
  if (deadline?.kind === 'after')
    found.push({ what: 'stage', path: [...path, 'deadline', 'stage'], id: deadline.stage });
  return found;
}

function inReportForm({ blocks }: ReportForm, path: Path): Reference[] {
  return blocks.flatMap((block, index) => {
    const place = [...path, 'blocks', index];
    if (block.kind === 'register')
      return [{ what: 'register', path: [...place, 'register'], id: block.register }];
    if (block.kind !== 'criteriaList' || block.group === undefined) return [];
    return [{ what: 'group', path: [...place, 'group'], id: block.group }];
  });
}

function inOutcome({ document: { outcome } }: CheckContext): Reference[] {
  if (outcome.kind !== 'points') return [];
  const found: Reference[] = [];
  (outcome.bands ?? []).forEach(({ requires = [], groups = [] }, band) => {
    groups.forEach(({ group }, index) => {
      found.push({ what: 'group', path: ['outcome', 'bands', band, 'groups', index, 'group'], id: group });
    });
    requires.forEach((id, index) => {
      found.push({ what: 'criterion', path: ['outcome', 'bands', band, 'requires', index], id });
    });
  });
  (outcome.rankings ?? []).forEach(({ group }, index) => {
    if (group !== undefined)
      found.push({ what: 'group', path: ['outcome', 'rankings', index, 'group'], id: group });
  });
  return found;
}

/** Columns and totals are looked for in the register that is named beside them. */
function insideRegisters(context: CheckContext): void {
  const { document, registers, profile, report } = context;
  document.criteria.forEach(({ inputs }, criterion) => {
    inputs.forEach(({ from }, input) => {
      const register = from?.kind === 'register' ? registers.get(from.register) : undefined;
      if (from?.kind !== 'register' || register === undefined) return;
      const path = ['criteria', criterion, 'inputs', input, 'from'];
      const { sum, total } = from;
      if (sum !== undefined && !register.columns.some(({ id }) => id === sum)) {
        report('unknownReference', [...path, 'sum'], { what: 'column', id: sum });
      }
      if (total !== undefined && !register.totals?.some(({ id }) => id === total)) {
        report('unknownReference', [...path, 'total'], { what: 'total', id: total });
      }
    });
  });
  (document.registers ?? []).forEach(({ totals = [] }, register) => {
    totals.forEach(({ field }, index) => {
      if (field === undefined || profile.has(field)) return;
      report('unknownReference', ['registers', register, 'totals', index, 'field'], {
        what: 'profileField',
        id: field,
      });
    });
  });
}

/** Whatever names something by its id names something that exists. */
export const references: Rule = {
  name: 'references',
  check(context) {
    const { document, report } = context;
    const { stages = [], reportForms = [], deviations = [] } = document;
    const known: Readonly<Record<string, ReadonlyMap<string, unknown> | undefined>> = {
      group: context.groups,
      criterion: context.criteria,
      register: context.registers,
      profileField: context.profile,
      legalBasis: byId(document.legalBases),
      unitClass: byId(document.unitClasses),
      stage: byId(stages),
      reportForm: byId(reportForms),
    };
    const found: Reference[] = [
      ...inOutcome(context),
      ...document.groups.flatMap(({ parent }, index) =>
        parent === undefined ? [] : [{ what: 'group', path: ['groups', index, 'parent'], id: parent }],
      ),
      ...document.criteria.flatMap((criterion, index) => inCriterion(criterion, ['criteria', index])),
      ...deviations.flatMap(({ legalBases }, deviation) =>
        legalBases.map((id, index) => ({
          what: 'legalBasis',
          path: ['deviations', deviation, 'legalBases', index],
          id,
        })),
      ),
      ...stages.flatMap((stage, index) => inStage(stage, ['stages', index])),
      ...reportForms.flatMap((form, index) => inReportForm(form, ['reportForms', index])),
    ];
    for (const { what, path, id } of found) {
      if (known[what]?.has(id) !== true) report('unknownReference', path, { what, id });
    }
    insideRegisters(context);
  },
};
