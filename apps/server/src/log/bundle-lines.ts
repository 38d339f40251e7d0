import { readFileSync } from 'node:fs';

/** Where the lines of a bundle come from, as `tooling/bundle` writes it beside it. */
interface Lines {
  readonly sources: readonly unknown[];
  /** For each line the number of its source and the line in that. */
  readonly places: readonly unknown[];
}

const known = new Map<string, Lines | undefined>();

function isLines(value: unknown): value is Lines {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sources' in value &&
    Array.isArray(value.sources) &&
    'places' in value &&
    Array.isArray(value.places)
  );
}

function readLines(file: string): Lines | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(`${file}.lines`, 'utf8'));
    return isLines(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * "packages/db/src/x.ts:12" for a line of a bundle; undefined for any other file. Read once, at the first error: a server that has none
 * needs no memory for it.
 */
export function sourceLine(file: string, line: number): string | undefined {
  if (!file.endsWith('.cjs')) return undefined;
  if (!known.has(file)) known.set(file, readLines(file));
  const lines = known.get(file);
  const source = lines?.sources[Number(lines.places[(line - 1) * 2])];
  const own = lines?.places[(line - 1) * 2 + 1];
  return typeof source === 'string' && typeof own === 'number' ? `${source}:${own}` : undefined;
}
