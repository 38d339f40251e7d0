import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';

interface SourceMapFile {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/**
 * Writes beside a bundle (`FILE.lines`) where each of its lines comes from: `sources` by their paths from the repository, and in
 * `places` for each line the number of its source and the line in that, counted from 1; -1 and 0 where there is none.
 */
export function writeLines(root: string, file: string): void {
  const map: SourceMapFile = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const sources = map.sources.map((source) =>
    relative(root, resolve(dirname(file), source)).replaceAll('\\', '/'),
  );
  const places = decode(map.mappings).flatMap((segments) => {
    const [, source = -1, line = -1] = segments.find((segment) => segment.length > 1) ?? [];
    return [source, line + 1];
  });
  writeFileSync(`${file}.lines`, JSON.stringify({ sources, places }));
}
