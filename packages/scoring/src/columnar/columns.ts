import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from '../compile/compile-set.ts';
import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { OpenUnit } from '../model/dossier.ts';
import { appliesTo } from '../read/applies-to.ts';
import { openUnit } from '../read/open-dossier.ts';
import { own } from '../read/own.ts';
import { readClusters } from './answers/clusters.ts';
import { readColumn, readTargets, type Typed } from './answers/read-column.ts';
import { readTyped, type TypedCriterion } from './answers/typed-answers.ts';
import { bindCriterion } from './bind-criterion.ts';
import type { Columns, CriterionColumns } from './bound.ts';
import { LevelWords } from './levels/level-words.ts';
import type { Column } from './numbers/column.ts';

/**
 * Reads the responses of many units into columns, and makes ready what is computed on them. Throws InvalidDocument for a set with
 * errors, as `scoreResponses` does; never because of a response.
 */
export function toColumns(set: CriteriaSet, responses: readonly UnitResponse[]): Columns {
  const compiled = compileSet(set);
  const dossiers = responses.map((response) => openUnit(compiled, response));
  const typed = readTyped(compiled, dossiers);
  const shares = compiled.outcome.kind === 'levels' ? compiled.outcome.shares : [];
  const words = new LevelWords(shares, compiled.criteria.length);
  const criteria = compiled.evaluationOrder.map((criterion) => {
    const own = typed.get(criterion.id) ?? NOTHING_TYPED;
    return bindCriterion(criterionColumns(compiled, criterion, { dossiers, typed: own }), words);
  });
  return { compiled, size: responses.length, dossiers, criteria, words, decided: new Map() };
}

const NOTHING_TYPED: TypedCriterion = { declared: [], column: () => undefined };

function criterionColumns(
  compiled: CompiledSet,
  criterion: CompiledCriterion,
  { dossiers, typed }: { dossiers: readonly OpenUnit[]; typed: TypedCriterion },
): CriterionColumns {
  const leftOut = leftOutOf(compiled, criterion, { dossiers, typed });
  const known = new Map<string, Column | undefined>();
  return {
    compiled: criterion,
    size: dossiers.length,
    leftOut,
    column: (name) => {
      const plain = typed.column(name);
      if (plain !== undefined) return plain;
      if (!known.has(name))
        known.set(name, readColumn(criterion, name, answersOf(criterion, { dossiers, typed })));
      return known.get(name);
    },
    targets: () => readTargets(dossiers, criterion.id),
    clusters: (among) => readClusters(among, compiled, { dossiers, leftOut }),
    classOf: (index) => dossiers[index]?.classId,
  };
}

interface Read {
  readonly dossiers: readonly OpenUnit[];
  readonly typed: TypedCriterion;
}

/** Units to whom the criterion does not apply, or that declared so and may, in order. */
function leftOutOf(compiled: CompiledSet, criterion: CompiledCriterion, { dossiers, typed }: Read): number[] {
  const { appliesTo: scope, mayDeclareNotApplicable } = criterion.criterion;
  const declared = mayDeclareNotApplicable === true ? typed.declared : [];
  if (scope === undefined) return [...declared];
  const apart = new Set(declared);
  return dossiers.flatMap((dossier, index) =>
    apart.has(index) || !appliesTo(compiled, criterion, dossier) ? [index] : [],
  );
}

/** What the units answered, as it came. */
function answersOf({ id }: CompiledCriterion, { dossiers, typed }: Read): Typed {
  return {
    dossiers,
    typed: dossiers.map(({ response }) => own(own(response, 'answers'), id)),
    declared: new Set(typed.declared),
  };
}
