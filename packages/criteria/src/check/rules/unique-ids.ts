import { subjectKey, subjectOf } from '../../deviations/deviation-subject.ts';
import type { Path } from '../../findings/finding.ts';
import type { CriteriaSet, Criterion, Input } from '../../generated/types.ts';
import { partsOf } from '../../rule-kinds/rule-kinds.ts';
import type { Rule } from '../context.ts';

interface Collection {
  readonly what: string;
  readonly path: Path;
  readonly items: readonly { readonly id: string }[];
}

function optionsOf(input: Input, path: Path): Collection[] {
  return input.kind === 'choice' || input.kind === 'checklist'
    ? [{ what: 'option', path: [...path, 'options'], items: input.options }]
    : [];
}

function ofCriterion(criterion: Criterion, path: Path): Collection[] {
  const { inputs, evidence = [], tasks = [] } = criterion;
  return [
    { what: 'input', path: [...path, 'inputs'], items: inputs },
    ...inputs.flatMap((input, index) => optionsOf(input, [...path, 'inputs', index])),
    { what: 'evidence', path: [...path, 'evidence'], items: evidence },
    { what: 'task', path: [...path, 'tasks'], items: tasks },
    { what: 'part', path: [...path, 'rule', 'parts'], items: partsOf(criterion) },
  ];
}

function ofOutcome({ outcome }: CriteriaSet): Collection {
  return outcome.kind === 'levels'
    ? { what: 'level', path: ['outcome', 'levels'], items: outcome.levels }
    : { what: 'band', path: ['outcome', 'bands'], items: outcome.bands ?? [] };
}

function collections(document: CriteriaSet): Collection[] {
  const { groups, criteria, profile = [], registers = [], stages = [], reportForms = [] } = document;
  return [
    ofOutcome(document),
    { what: 'unitClass', path: ['unitClasses'], items: document.unitClasses ?? [] },
    { what: 'legalBasis', path: ['legalBases'], items: document.legalBases ?? [] },
    { what: 'group', path: ['groups'], items: groups },
    ...groups.map(({ tasks = [] }, index) => ({
      what: 'task',
      path: ['groups', index, 'tasks'],
      items: tasks,
    })),
    { what: 'criterion', path: ['criteria'], items: criteria },
    ...criteria.flatMap((criterion, index) => ofCriterion(criterion, ['criteria', index])),
    { what: 'profileField', path: ['profile'], items: profile },
    ...profile.flatMap((input, index) => optionsOf(input, ['profile', index])),
    { what: 'register', path: ['registers'], items: registers },
    ...registers.flatMap(({ columns, totals = [] }, index) => [
      { what: 'column', path: ['registers', index, 'columns'], items: columns },
      { what: 'total', path: ['registers', index, 'totals'], items: totals },
    ]),
    { what: 'stage', path: ['stages'], items: stages },
    { what: 'reportForm', path: ['reportForms'], items: reportForms },
  ];
}

/** Ids are unique in their list; a deviation counts by what it is about. */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  check({ document, report }) {
    for (const { what, path, items } of collections(document)) {
      const seen = new Set<string>();
      items.forEach(({ id }, index) => {
        if (seen.has(id)) report('duplicateId', [...path, index, 'id'], { what, id });
        seen.add(id);
      });
    }
    const justified = new Set<string>();
    (document.deviations ?? []).forEach((deviation, index) => {
      const subject = subjectOf(deviation);
      const id = subject.kind === 'outcome' ? subject.kind : subject.id;
      if (justified.has(subjectKey(subject)))
        report('duplicateId', ['deviations', index, subject.kind], { what: 'deviation', id });
      justified.add(subjectKey(subject));
    });
  },
};
