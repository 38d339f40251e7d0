import { type BaseDocument, frameworkDocuments, generatedDocuments } from './base-documents.ts';
import { hostileDocument, tryDocument } from './document-item.ts';
import { hostileResponse, tryResponse } from './response-item.ts';
import type { Report } from './trial.ts';

/** What is mutated. */
export type Kind = 'documents' | 'responses';

/** No step of an item (reading it, scoring it, comparing it, …) may take longer, in milliseconds of a warm process. */
export const MOST_MILLISECONDS = 50;
/** An item that took too long is tried again: what was slow for another reason (a busy machine, memory) is fast then. */
const TRIES = 4;
const GENERATED = 200;

/** One item that went wrong or took long, with what is needed to see it again. */
export interface Notable {
  readonly kind: Kind;
  readonly number: number;
  readonly base: string;
  /** Of its longest step. */
  readonly milliseconds: number;
  readonly steps: string;
  readonly problems: readonly string[];
}

/** What a run over many items came to. */
export interface Tally {
  items: number;
  readonly verdicts: Map<Report['verdict'], number>;
  /** Items that took more than the limit the first time. */
  slowAtFirst: number;
  readonly failed: Notable[];
  /** The ten slowest, the slowest first. */
  slowest: Notable[];
}

/** An empty tally. */
export function newTally(): Tally {
  return { items: 0, verdicts: new Map(), slowAtFirst: 0, failed: [], slowest: [] };
}

/** Adds one tally to another. */
export function addTally(total: Tally, more: Tally): void {
  total.items += more.items;
  total.slowAtFirst += more.slowAtFirst;
  for (const [verdict, count] of more.verdicts)
    total.verdicts.set(verdict, (total.verdicts.get(verdict) ?? 0) + count);
  total.failed.push(...more.failed);
  total.slowest = slowestOf([...total.slowest, ...more.slowest]);
}

function slowestOf(items: Notable[]): Notable[] {
  return items.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 10);
}

/** Makes and tries hostile items; what an item is depends on seed, kind and number only. */
export class Soak {
  private readonly bases: { frameworks: BaseDocument[]; generated: BaseDocument[] };

  /** `mostMilliseconds`: what a step may take; the tests of every day, which share their machine, judge no time. */
  constructor(
    private readonly seed: number,
    private readonly mostMilliseconds = MOST_MILLISECONDS,
  ) {
    this.bases = { frameworks: frameworkDocuments(), generated: generatedDocuments(seed, GENERATED) };
  }

  /** The text of an item, to be looked at. */
  textOf(kind: Kind, number: number): string {
    return this.make(kind, number).text;
  }

  private make(kind: Kind, number: number): { text: string; base: BaseDocument; trial: () => Report } {
    if (kind === 'documents') {
      const document = hostileDocument(this.bases, this.seed, number);
      return { ...document, trial: () => tryDocument(document, this.seed) };
    }
    const response = hostileResponse(this.bases, this.seed, number);
    return { ...response, trial: () => tryResponse(response) };
  }

  private once(kind: Kind, number: number): { report: Report; base: string; milliseconds: number } {
    const { base, trial } = this.make(kind, number);
    const report = trial();
    const milliseconds = Math.max(0, ...report.times.values());
    return { report, base: base.name, milliseconds };
  }

  /** Tries one item and counts it. */
  run(kind: Kind, number: number, tally: Tally): void {
    let best = this.once(kind, number);
    if (best.milliseconds > this.mostMilliseconds) tally.slowAtFirst += 1;
    for (let tries = 1; best.milliseconds > this.mostMilliseconds && tries < TRIES; tries += 1) {
      const again = this.once(kind, number);
      if (again.milliseconds < best.milliseconds) best = again;
    }
    const { report, base, milliseconds } = best;
    tally.items += 1;
    tally.verdicts.set(report.verdict, (tally.verdicts.get(report.verdict) ?? 0) + 1);
    const tooSlow = milliseconds > this.mostMilliseconds ? [`took ${milliseconds.toFixed(1)} ms`] : [];
    const problems = [...report.problems, ...tooSlow];
    const least = tally.slowest.length < 10 ? 0 : (tally.slowest.at(-1)?.milliseconds ?? 0);
    if (problems.length === 0 && milliseconds <= least) return;
    const steps = [...report.times].map(([name, time]) => `${name} ${time.toFixed(1)}`).join(', ');
    const notable: Notable = { kind, number, base, milliseconds, steps, problems };
    if (problems.length > 0) tally.failed.push(notable);
    if (milliseconds > least) tally.slowest = slowestOf([...tally.slowest, notable]);
  }
}
