import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from '../compile/compile-set.ts';
import { openUnit } from '../read/open-dossier.ts';
import { readTyped } from './answers/typed-answers.ts';
import { bindCriterion } from './bind-criterion.ts';
import type { BoundCriterion, Columns } from './bound.ts';
import { ColumnReader, type Read } from './column-reader.ts';
import { LevelWords } from './levels/level-words.ts';

export type { Columns } from './bound.ts';

/**
 * Reads the responses of many units into columns, and makes ready what is computed on them. Throws InvalidDocument for a set with
 * errors, as `scoreResponses` does; never because of a response.
 */
export function toColumns(set: CriteriaSet, responses: readonly UnitResponse[]): Columns {
  const compiled = compileSet(set);
  const dossiers = responses.map((response) => openUnit(compiled, response));
  const shares = compiled.outcome.kind === 'levels' ? compiled.outcome.shares : [];
  const words = new LevelWords(shares, compiled.criteria.length);
  const read: Read = { compiled, dossiers, typed: readTyped(compiled, dossiers), suspended: new Set() };
  const reader = new ColumnReader(read);
  const criteria = compiled.evaluationOrder.map((criterion) =>
    bindCriterion(reader.columnsOf(criterion), words, reader.readBy(criterion)),
  );
  const size = responses.length;
  return {
    compiled,
    size,
    dossiers,
    criteria,
    under: boundUnder(read, criteria, words),
    words,
    decided: new Map(),
  };
}

/** Binds what reads suspended criteria anew, once for every choice of them. */
function boundUnder(read: Read, criteria: readonly BoundCriterion[], words: LevelWords): Columns['under'] {
  const known = new Map<BoundCriterion, Map<string, BoundCriterion>>();
  return (suspended) => {
    const reader = new ColumnReader({ ...read, suspended });
    return criteria.map((bound) => {
      const hit = [...(bound.readBy ?? [])].filter((id) => suspended.has(id));
      if (hit.length === 0) return bound;
      const variants = known.get(bound) ?? new Map<string, BoundCriterion>();
      known.set(bound, variants);
      const key = JSON.stringify(hit);
      const variant =
        variants.get(key) ?? bindCriterion(reader.columnsOf(bound.columns.compiled), words, bound.readBy);
      variants.set(key, variant);
      return variant;
    });
  };
}
