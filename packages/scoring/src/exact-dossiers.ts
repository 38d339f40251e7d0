import type { Rational } from '@tieuchi/criteria/exact';
import type { Band, Ranking } from '@tieuchi/criteria/types';
import type { Columns } from './columnar/bound.ts';
import type { ExactDossiers, PoolOf } from './columnar/exact.ts';
import type { Fraction } from './exact/fraction.ts';
import { type Judged, judgeCriterion, peerValueOf } from './judge/judge-dossiers.ts';
import { pointsStandings } from './judge/points-standing.ts';
import type { CompiledCriterion, CompiledPoints, CompiledSet } from './model/compiled.ts';
import type { Dossier } from './model/dossier.ts';
import type { CompiledPeers, PeerValue } from './model/peers.ts';
import type { Standing } from './model/standing.ts';
import type { Totals } from './model/totals.ts';
import { unread } from './read/open-dossier.ts';
import { readCriterion } from './read/read-criterion.ts';
import { bandStanding } from './total/bands.ts';
import { maximaOf } from './total/maxima.ts';
import { totalsOf, wholeOf } from './total/points-outcome.ts';
import { rankedValue } from './total/rankings.ts';

/** The dossiers behind the columns, judged one by one as `scoreResponses` does, only as far as somebody asks; kept for one run. */
export class JudgedDossiers implements ExactDossiers {
  readonly #compiled: CompiledSet;
  readonly #dossiers = new Map<number, Dossier>();
  readonly #totals = new Map<number, Totals>();
  readonly #criteria: ReadonlyMap<string, CompiledCriterion>;
  /** Of the criteria that compare units, by id. */
  readonly pools = new Map<string, PoolOf>();

  constructor(
    private readonly columns: Columns,
    private readonly suspended: ReadonlySet<string>,
  ) {
    this.#compiled = columns.compiled;
    this.#criteria = new Map(columns.compiled.criteria.map((criterion) => [criterion.id, criterion]));
  }

  /** The maximum of a criterion; undefined for one without points. */
  maxOf(id: string): Rational | undefined {
    const rule = this.#criteria.get(id)?.rule;
    return rule?.kind === 'points' ? rule.max : undefined;
  }

  maxima(outcome: CompiledPoints): Totals {
    const { criteria } = this.#compiled;
    return maximaOf(outcome, criteria);
  }

  /** The dossier with everything that was judged of it so far. */
  private dossier(unit: number): Dossier | undefined {
    const known = this.#dossiers.get(unit);
    const opened = this.columns.dossiers[unit];
    if (known !== undefined || opened === undefined) return known;
    const dossier = unread(opened);
    this.#dossiers.set(unit, dossier);
    return dossier;
  }

  /** What the unit answered to a criterion is read, with what that hangs on. */
  private read(unit: number, criterion: CompiledCriterion): Dossier | undefined {
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
    judgeCriterion(this.judged(criterion), dossier, this.pools.get(id)?.(unit));
    return dossier.standings.get(id);
  }

  /** How the unit stands on every criterion, by id. */
  private standings(unit: number): ReadonlyMap<string, Standing> {
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

  group(unit: number, outcome: CompiledPoints, id: string): { points: Fraction; max: Rational } | undefined {
    const found = this.totals(unit, outcome).groups.get(id);
    return found === undefined ? undefined : { points: wholeOf(found), max: found.max };
  }

  band(unit: number, outcome: CompiledPoints): Band | undefined {
    return bandStanding(outcome, this.totals(unit, outcome), this.standings(unit)).reached;
  }

  ranked(unit: number, outcome: CompiledPoints, ranking: Ranking): Fraction {
    return rankedValue(outcome, ranking, this.totals(unit, outcome));
  }

  peerValue(unit: number, criterion: CompiledCriterion, peers: CompiledPeers): PeerValue | undefined {
    const dossier = this.read(unit, criterion);
    return dossier === undefined ? undefined : peerValueOf(this.judged(criterion), peers, dossier);
  }

  private judged(criterion: CompiledCriterion): Judged {
    return { compiled: this.#compiled, criterion, suspended: this.suspended };
  }
}
