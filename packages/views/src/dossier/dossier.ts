import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, UnitType } from '@tieuchi/criteria/types';
import { type FormCriterion, type FormGroup, type FormModel, toFormModel } from '@tieuchi/forms/form-model';
import type { CriterionResult, Result } from '@tieuchi/scoring/result';
import { type ScoreOptions, scoreResponse } from '@tieuchi/scoring/score';

/** One criterion with its form, its document text, and its result under the present answers. */
export type DossierItem = {
  form: FormCriterion;
  criterion: Criterion;
  result: CriterionResult | undefined;
  /** Whether it applies at some level up to the registered one; in a set with points always. */
  asked: boolean;
  /** Why it is suspended for the round, where it is. */
  suspended: string | undefined;
};

/** A heading with its criteria; `answered` and `asked` count those that apply up to the registered level. */
export type DossierGroup = Omit<FormGroup, 'criteria'> & {
  items: DossierItem[];
  answered: number;
  asked: number;
};

/** A dossier with everything computed from its answers. */
export type Dossier = {
  form: FormModel;
  groups: DossierGroup[];
  /** In order of print. */
  items: DossierItem[];
  result: Result;
  answered: number;
  asked: number;
};

/** What the province has said about a criterion that does not count in this round. */
type Suspended = readonly { readonly criterionId: string; readonly reason: string }[];

/** The form of a dossier, which only depends on its document and unit. */
export function formOf(assessment: {
  readonly set: { readonly document: CriteriaSet };
  readonly unit: { readonly type: UnitType };
}): FormModel {
  return toFormModel(assessment.set.document, { unitType: assessment.unit.type });
}

/** The dossier that this response makes. */
export function toDossier(
  assessment: {
    readonly set: { readonly document: CriteriaSet };
    readonly registeredLevel: number | null;
    readonly suspended: Suspended;
    readonly peers: NonNullable<ScoreOptions['peers']> | null;
  },
  options: { form: FormModel; response: UnitResponse },
): Dossier {
  const { set, registeredLevel, suspended, peers } = assessment;
  const result = scoreResponse(set.document, options.response, {
    suspended: suspended.map(({ criterionId }) => criterionId),
    ...(peers !== null && { peers }),
  });
  return arrange({ document: set.document, form: options.form, result, registeredLevel, suspended });
}

/** A dossier from a result that was computed elsewhere, such as the submitted one. */
export function arrange(input: {
  document: CriteriaSet;
  form: FormModel;
  result: Result;
  registeredLevel: number | null;
  suspended: Suspended;
}): Dossier {
  const { document, form, result } = input;
  const upTo = input.registeredLevel ?? Number.POSITIVE_INFINITY;
  const criteria = new Map(document.criteria.map((criterion) => [criterion.id, criterion]));
  const reasons = new Map(input.suspended.map(({ criterionId, reason }) => [criterionId, reason]));
  const results = new Map(result.criteria.map((criterion) => [criterion.id, criterion]));
  const groups = form.groups.map(({ criteria: asked, ...group }): DossierGroup => {
    const items = asked.flatMap((criterion): DossierItem[] => {
      const source = criteria.get(criterion.id);
      if (!source) return [];
      return [
        {
          form: criterion,
          criterion: source,
          result: results.get(criterion.id),
          asked: (criterion.applicableFrom ?? 0) <= upTo,
          suspended: reasons.get(criterion.id),
        },
      ];
    });
    return { ...group, items, ...countProgress(items) };
  });
  const items = groups.flatMap((group) => group.items);
  return { form, groups, items, result, ...countProgress(items) };
}

/** Whether a criterion has a complete answer, be it "not applicable". */
export function isAnswered(item: DossierItem): boolean {
  return item.result !== undefined && item.result.state !== 'missing';
}

/** The asked criteria without a complete answer, in order of print. */
export function missingItems(dossier: Dossier): DossierItem[] {
  return dossier.items.filter((item) => item.asked && !isAnswered(item));
}

/** The headings around a criterion, the top one first. */
export function headingsOf({ groups }: Dossier, item: DossierItem): DossierGroup[] {
  const chain: DossierGroup[] = [];
  let at = groups.find(({ items }) => items.includes(item));
  while (at !== undefined && !chain.includes(at)) {
    const { parent } = at;
    chain.unshift(at);
    at = groups.find(({ id }) => id === parent);
  }
  return chain;
}

function countProgress(items: readonly DossierItem[]): { answered: number; asked: number } {
  const asked = items.filter((item) => item.asked);
  return { answered: asked.filter(isAnswered).length, asked: asked.length };
}
