import { parseDocument } from '@tieuchi/criteria/parse';
import { scoreResponse } from '@tieuchi/scoring/score';
import { unsoundValues } from '../unsound-values.ts';
import type { LimitDossier } from './at-limits.ts';

/** What scoring one dossier of a set at the limits took. */
export interface Measured {
  readonly name: string;
  readonly kilobytes: number;
  /** Codes of errors that checking the set found: none in a set that is at, and not over, the limits. */
  readonly errors: readonly string[];
  readonly unsound: readonly string[];
  /** Milliseconds from text to a checked document. */
  readonly check: number;
  /** Milliseconds for a result with every explanation: the first time, which compiles the set, and the middle one. */
  readonly first: number;
  readonly middle: number;
  /** Milliseconds that the processor worked for the least one: what is left when others keep the machine busy. */
  readonly least: number;
}

/** Scores a dossier so many times. */
export function measureDossier({ name, set, response, peers }: LimitDossier, runs: number): Measured {
  const text = JSON.stringify(set);
  const began = performance.now();
  const { document, findings } = parseDocument(text);
  const check = performance.now() - began;
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const took: number[] = [];
  const worked: number[] = [];
  const unsound: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const processor = process.cpuUsage();
    const started = performance.now();
    const result = scoreResponse(document ?? set, response, peers === undefined ? {} : { peers });
    took.push(performance.now() - started);
    const { user, system } = process.cpuUsage(processor);
    worked.push((user + system) / 1000);
    if (run === 0) unsound.push(...unsoundValues(result));
  }
  const [first = 0] = took;
  took.sort((one, other) => one - other);
  return {
    name,
    kilobytes: Math.round(text.length / 1024),
    errors,
    unsound,
    check,
    first,
    middle: took[Math.floor(took.length / 2)] ?? 0,
    least: Math.min(...worked),
  };
}
