import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from '../compile/compile-set.ts';
import type { Among } from '../compile/peers/compile-peers.ts';
import { appliesTo } from '../judge/judge-dossiers.ts';
import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import { type Dossier, openDossier } from '../read/open-dossier.ts';
import { own } from '../read/own.ts';
import { type Clusters, readClusters } from './answers/clusters.ts';
import { readColumn, readTargets } from './answers/read-column.ts';
import { bindCriterion } from './bind-criterion.ts';
import type { BoundCriterion } from './bound.ts';
import { LevelWords } from './levels/level-words.ts';
import type { Column, NumberColumn } from './numbers/column.ts';

/** The answers of many units to one set, read once. Plain memory: nothing of it changes. */
export interface Columns {
  readonly compiled: CompiledSet;
  readonly size: number;
  readonly dossiers: readonly Dossier[];
  /** In the order of evaluation. */
  readonly criteria: readonly BoundCriterion[];
  readonly words: LevelWords;
}

/** The answers of all units to one criterion. */
export interface CriterionColumns {
  readonly compiled: CompiledCriterion;
  readonly size: number;
  /** Units to whom it does not apply, or that declared so and may. */
  readonly leftOut: readonly number[];
  /** What units answered to one input, or in one period of it (`periodName`); undefined where that is no plain column. */
  readonly column: (name: string) => Column | undefined;
  /** The targets that units were assigned. */
  readonly targets: () => NumberColumn;
  /** Whom every unit is compared with. */
  readonly clusters: (among: Among) => Clusters;
  readonly classOf: (index: number) => string | undefined;
}

/**
 * Reads the responses of many units into columns, and makes ready what is computed on them. Throws InvalidDocument for a set with
 * errors, as `scoreResponses` does; never because of a response.
 */
export function toColumns(set: CriteriaSet, responses: readonly UnitResponse[]): Columns {
  const compiled = compileSet(set);
  const dossiers = responses.map((response) => openDossier(compiled, response));
  const answers = dossiers.map(({ response }) => own(response, 'answers'));
  const shares = compiled.outcome.kind === 'levels' ? compiled.outcome.shares : [];
  const words = new LevelWords(shares, compiled.criteria.length);
  const criteria = compiled.evaluationOrder.map((criterion) => {
    const typed = answers.map((all) => own(all, criterion.id));
    return bindCriterion(criterionColumns(compiled, criterion, { dossiers, typed }), words);
  });
  return { compiled, size: responses.length, dossiers, criteria, words };
}

function criterionColumns(
  compiled: CompiledSet,
  criterion: CompiledCriterion,
  { dossiers, typed }: { dossiers: readonly Dossier[]; typed: readonly unknown[] },
): CriterionColumns {
  const declared = typed.map((answer) => own(answer, 'notApplicable') === true);
  const mayDeclare = criterion.criterion.mayDeclareNotApplicable === true;
  const everybody = criterion.criterion.appliesTo === undefined;
  const leftOut = dossiers.flatMap((dossier, index) => {
    const applies = everybody || appliesTo(compiled, criterion, dossier);
    return applies && !(mayDeclare && declared[index] === true) ? [] : [index];
  });
  const known = new Map<string, Column | undefined>();
  return {
    compiled: criterion,
    size: dossiers.length,
    leftOut,
    column: (name) => {
      if (!known.has(name)) known.set(name, readColumn(criterion, name, { dossiers, typed, declared }));
      return known.get(name);
    },
    targets: () => readTargets(dossiers, criterion.id),
    clusters: (among) => readClusters(among, compiled, { dossiers, leftOut }),
    classOf: (index) => dossiers[index]?.classId,
  };
}
