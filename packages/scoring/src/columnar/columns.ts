import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from '../compile/compile-set.ts';
import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { Dossier } from '../model/dossier.ts';
import { appliesTo } from '../read/applies-to.ts';
import { openDossier } from '../read/open-dossier.ts';
import { own } from '../read/own.ts';
import { readClusters } from './answers/clusters.ts';
import { readColumn, readTargets } from './answers/read-column.ts';
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
  const dossiers = responses.map((response) => openDossier(compiled, response));
  const answers = dossiers.map(({ response }) => own(response, 'answers'));
  const shares = compiled.outcome.kind === 'levels' ? compiled.outcome.shares : [];
  const words = new LevelWords(shares, compiled.criteria.length);
  const criteria = compiled.evaluationOrder.map((criterion) => {
    const typed = answers.map((all) => own(all, criterion.id));
    return bindCriterion(criterionColumns(compiled, criterion, { dossiers, typed }), words);
  });
  return { compiled, size: responses.length, dossiers, criteria, words, decided: new Map() };
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
