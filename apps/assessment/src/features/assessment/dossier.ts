import type { Answer, UnitResponse } from '@tieuchi/criteria/responses';
import type { Criterion } from '@tieuchi/criteria/types';
import { type FormCriterion, type FormModel, toFormModel } from '@tieuchi/forms/form-model';
import type { CriterionResult, LevelsResult } from '@tieuchi/scoring/result';
import { scoreLevels } from '@tieuchi/scoring/score';
import type { AssessmentDetail } from '../../api/outputs.ts';

/** One criterion with its form, its document text, and its result under the present answers. */
export type DossierItem = {
  form: FormCriterion;
  criterion: Criterion;
  result: CriterionResult | undefined;
  /** Whether it applies at some level up to the registered one. */
  asked: boolean;
};

/** A heading with its criteria; `answered` and `asked` count those that apply up to the registered level. */
export type DossierGroup = {
  id: string;
  code: string;
  name: string;
  depth: number;
  items: DossierItem[];
  answered: number;
  asked: number;
};

/** A dossier with everything computed from its answers. */
export type Dossier = {
  levels: FormModel['levels'];
  groups: DossierGroup[];
  /** In order of print. */
  items: DossierItem[];
  result: LevelsResult;
  answered: number;
  asked: number;
};

/** The form of a dossier, which only depends on its document and unit. */
export function formOf(assessment: Pick<AssessmentDetail, 'set' | 'unit'>): FormModel {
  return toFormModel(assessment.set.document, { unitType: assessment.unit.type });
}

/** The dossier under these answers (by criterion id). */
export function toDossier(
  assessment: Pick<AssessmentDetail, 'set' | 'unit' | 'registeredLevel'>,
  options: { form: FormModel; answers: ReadonlyMap<string, { value: Answer | null }> },
): Dossier {
  const { set, registeredLevel } = assessment;
  const result = scoreLevels(set.document, toResponse(assessment, options.answers));
  return arrange({ document: set.document, form: options.form, result, registeredLevel });
}

/** A dossier from a result that was computed elsewhere, such as the submitted one. */
export function arrange(input: {
  document: AssessmentDetail['set']['document'];
  form: FormModel;
  result: LevelsResult;
  registeredLevel: number | null;
}): Dossier {
  const { document, form, result } = input;
  const upTo = input.registeredLevel ?? Number.POSITIVE_INFINITY;
  const criteria = new Map(document.criteria.map((criterion) => [criterion.id, criterion]));
  const results = new Map(result.criteria.map((criterion) => [criterion.id, criterion]));
  const groups = form.groups.map((group): DossierGroup => {
    const items = group.criteria.flatMap((criterion): DossierItem[] => {
      const source = criteria.get(criterion.id);
      if (!source) return [];
      const asked = (criterion.applicableFrom ?? 0) <= upTo;
      return [{ form: criterion, criterion: source, result: results.get(criterion.id), asked }];
    });
    return { ...group, items, ...countProgress(items) };
  });
  const items = groups.flatMap((group) => group.items);
  return { levels: form.levels, groups, items, result, ...countProgress(items) };
}

/** Whether a criterion has a complete answer, be it "not applicable". */
export function isAnswered(item: DossierItem): boolean {
  return item.result !== undefined && item.result.state !== 'missing';
}

/** The asked criteria without a complete answer, in order of print. */
export function missingItems(dossier: Dossier): DossierItem[] {
  return dossier.items.filter((item) => item.asked && !isAnswered(item));
}

/** What goes to the scorer: answers that were cleared count as missing. */
function toResponse(
  assessment: Pick<AssessmentDetail, 'unit' | 'registeredLevel'>,
  answers: ReadonlyMap<string, { value: Answer | null }>,
): UnitResponse {
  const { unit, registeredLevel } = assessment;
  const given = [...answers].flatMap(([id, { value }]): [string, Answer][] =>
    value === null ? [] : [[id, value]],
  );
  return {
    unit: {
      code: unit.code,
      type: unit.type,
      name: unit.name,
      ...(unit.parentCode === null ? {} : { parent: unit.parentCode }),
    },
    ...(registeredLevel === null ? {} : { registeredLevel }),
    answers: Object.fromEntries(given),
  };
}

function countProgress(items: readonly DossierItem[]): { answered: number; asked: number } {
  const asked = items.filter((item) => item.asked);
  return { answered: asked.filter(isAnswered).length, asked: asked.length };
}
