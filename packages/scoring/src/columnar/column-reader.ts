import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { OpenUnit } from '../model/dossier.ts';
import { appliesTo } from '../read/applies-to.ts';
import { own } from '../read/own.ts';
import { readClusters } from './answers/clusters.ts';
import { readColumn, readTargets, type Typed } from './answers/read-column.ts';
import { readMeasure, typedOrMeasured } from './answers/read-measure.ts';
import type { TypedCriterion } from './answers/typed-answers.ts';
import type { CriterionColumns } from './bound.ts';
import type { Column, RatioColumn } from './numbers/column.ts';

/** Whose answers are read, and what was suspended for them. */
export interface Read {
  readonly compiled: CompiledSet;
  readonly dossiers: readonly OpenUnit[];
  readonly typed: ReadonlyMap<string, TypedCriterion>;
  /** Ids of criteria that do not apply to anybody: others that read them read nothing. */
  readonly suspended: ReadonlySet<string>;
}

const NOTHING_TYPED: TypedCriterion = { declared: [], column: () => undefined };

/** Gives the columns of every criterion, those included that are measured by other criteria. */
export class ColumnReader {
  readonly #criteria: ReadonlyMap<string, CompiledCriterion>;
  readonly #columns = new Map<string, CriterionColumns>();
  readonly #measures = new Map<string, RatioColumn | undefined>();

  constructor(private readonly read: Read) {
    this.#criteria = new Map(read.compiled.criteria.map((criterion) => [criterion.id, criterion]));
  }

  /** The columns of a criterion. */
  columnsOf(criterion: CompiledCriterion): CriterionColumns {
    const known = this.#columns.get(criterion.id) ?? this.#readColumns(criterion);
    this.#columns.set(criterion.id, known);
    return known;
  }

  /** Ids of all criteria whose measure hangs on what is read here, near and far; undefined where something else than measures is read. */
  readBy({ inputs, reads }: CompiledCriterion): ReadonlySet<string> | undefined {
    const isOther = inputs.some(({ source }) => source?.kind === 'criterion' && source.value !== 'measure');
    if (isOther) return undefined;
    const all = new Set<string>();
    for (const id of reads) {
      const criterion = this.#criteria.get(id);
      const further = criterion === undefined ? undefined : this.readBy(criterion);
      if (further === undefined) return undefined;
      all.add(id);
      for (const other of further) all.add(other);
    }
    return all;
  }

  #readColumns(criterion: CompiledCriterion): CriterionColumns {
    const { compiled, dossiers, typed: all } = this.read;
    const typed = all.get(criterion.id) ?? NOTHING_TYPED;
    const leftOut = this.#leftOutOf(criterion, typed);
    const known = new Map<string, Column | undefined>();
    return {
      compiled: criterion,
      size: dossiers.length,
      leftOut,
      column: (name) => {
        const plain = typed.column(name);
        if (plain !== undefined) return plain;
        if (!known.has(name)) known.set(name, this.#readColumn(criterion, name, typed));
        return known.get(name);
      },
      targets: () => readTargets(dossiers, criterion.id),
      clusters: (among) => readClusters(among, compiled, { dossiers, leftOut }),
      classOf: (index) => dossiers[index]?.classId,
    };
  }

  #readColumn(criterion: CompiledCriterion, name: string, typed: TypedCriterion): Column | undefined {
    const answers = this.#answersOf(criterion, typed);
    const input = criterion.inputs.find((one) => one.input.id === name);
    if (input?.source?.kind !== 'criterion') return readColumn(criterion, name, answers);
    const { criterion: id, value } = input.source;
    if (value !== 'measure') return undefined;
    if (this.read.suspended.has(id)) return typedOrMeasured(input, undefined, answers);
    const measured = this.#measureOf(id);
    return measured === undefined ? undefined : typedOrMeasured(input, measured, answers);
  }

  #measureOf(id: string): RatioColumn | undefined {
    const criterion = this.#criteria.get(id);
    if (criterion === undefined) return undefined;
    if (!this.#measures.has(id)) this.#measures.set(id, readMeasure(this.columnsOf(criterion)));
    return this.#measures.get(id);
  }

  /** Units to whom the criterion does not apply, or that declared so and may, in order. */
  #leftOutOf(criterion: CompiledCriterion, typed: TypedCriterion): number[] {
    const { compiled, dossiers } = this.read;
    const { appliesTo: scope, mayDeclareNotApplicable } = criterion.criterion;
    const declared = mayDeclareNotApplicable === true ? typed.declared : [];
    if (scope === undefined) return [...declared];
    const apart = new Set(declared);
    return dossiers.flatMap((dossier, index) =>
      apart.has(index) || !appliesTo(compiled, criterion, dossier) ? [index] : [],
    );
  }

  /** What the units answered, as it came. */
  #answersOf({ id }: CompiledCriterion, { declared }: TypedCriterion): Typed {
    const { dossiers } = this.read;
    return {
      dossiers,
      typed: dossiers.map(({ response }) => own(own(response, 'answers'), id)),
      declared: new Set(declared),
    };
  }
}
