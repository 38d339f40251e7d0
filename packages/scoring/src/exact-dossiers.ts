import type { Rational } from '@tieuchi/criteria/exact';
import type { Columns } from './columnar/columns.ts';
import { judgeCriterion } from './judge/judge-dossiers.ts';
import { pointsStandings } from './judge/points-standing.ts';
import type { Standing } from './judge/standing.ts';
import type { CompiledCriterion, CompiledPoints, CompiledSet } from './model/compiled.ts';
import type { PeerPool } from './model/peers.ts';
import type { Dossier } from './read/open-dossier.ts';
import { readCriterion } from './read/read-criterion.ts';
import { type Totals, totalsOf } from './total/points-outcome.ts';

/** Finds whom a unit is compared with on a criterion. */
export type PoolOf = (unit: number) => PeerPool | undefined;

/** The dossiers behind the columns, judged one by one as `scoreResponses` does, only as far as somebody asks; kept for one run. */
export class ExactDossiers {
  readonly compiled: CompiledSet;
  readonly #dossiers = new Map<number, Dossier>();
  readonly #totals = new Map<number, Totals>();
  readonly #criteria: ReadonlyMap<string, CompiledCriterion>;
  /** Of the criteria that compare units, by id. */
  readonly pools = new Map<string, PoolOf>();

  constructor(
    private readonly columns: Columns,
    readonly suspended: ReadonlySet<string>,
  ) {
    this.compiled = columns.compiled;
    this.#criteria = new Map(columns.compiled.criteria.map((criterion) => [criterion.id, criterion]));
  }

  /** The maximum of a criterion; undefined for one without points. */
  maxOf(id: string): Rational | undefined {
    const rule = this.#criteria.get(id)?.rule;
    return rule?.kind === 'points' ? rule.max : undefined;
  }

  /** The dossier with everything that was judged of it so far. */
  dossier(unit: number): Dossier | undefined {
    const known = this.#dossiers.get(unit);
    const opened = this.columns.dossiers[unit];
    if (known !== undefined || opened === undefined) return known;
    const dossier = { ...opened, readings: new Map(), standings: new Map(), registers: new Map() };
    this.#dossiers.set(unit, dossier);
    return dossier;
  }

  /** What the unit answered to a criterion is read, with what that hangs on. */
  read(unit: number, criterion: CompiledCriterion): Dossier | undefined {
    const dossier = this.dossier(unit);
    if (dossier === undefined || dossier.readings.has(criterion.id)) return dossier;
    for (const id of criterion.reads) this.standing(unit, id);
    dossier.readings.set(criterion.id, readCriterion(criterion, dossier));
    dossier.registers.clear();
    return dossier;
  }

  /** How the unit stands on a criterion. */
  standing(unit: number, id: string): Standing | undefined {
    const known = this.#dossiers.get(unit)?.standings.get(id);
    const criterion = this.#criteria.get(id);
    if (known !== undefined || criterion === undefined) return known;
    const dossier = this.read(unit, criterion);
    if (dossier === undefined) return undefined;
    const { compiled, suspended } = this;
    judgeCriterion({ compiled, criterion, suspended }, dossier, this.pools.get(id)?.(unit));
    return dossier.standings.get(id);
  }

  /** How the unit stands on every criterion, by id. */
  standings(unit: number): ReadonlyMap<string, Standing> {
    for (const { id } of this.columns.compiled.evaluationOrder) this.standing(unit, id);
    return this.dossier(unit)?.standings ?? new Map();
  }

  /** What the unit comes to under a set with points. */
  totals(unit: number, outcome: CompiledPoints): Totals {
    const known = this.#totals.get(unit);
    if (known !== undefined) return known;
    const totals = totalsOf(outcome, pointsStandings(this.standings(unit)));
    this.#totals.set(unit, totals);
    return totals;
  }
}
