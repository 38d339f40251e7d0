import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const folder = new URL('../documents/', import.meta.url);

/** A document that a landed build has published or offered, with the digest that it had then. */
export interface KeptDocument {
  readonly digest: string;
  readonly text: string;
}

/** Every document that earlier builds came with, by the digest in its file's name. */
export function keptDocuments(): KeptDocument[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      digest: name.replace(/\.json\.gz$/, ''),
      text: gunzipSync(readFileSync(new URL(name, folder))).toString('utf8'),
    }));
}

const frameworks = new URL('../../../frameworks/', import.meta.url);

/** The texts of the documents that this build comes with, by path below `frameworks`. */
export function bundledTexts(): ReadonlyMap<string, string> {
  const paths = readdirSync(frameworks, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => /(^|[/\\])framework\.json$/.test(path)).sort();
  return new Map(files.map((path) => [path, readFileSync(new URL(path, frameworks), 'utf8')]));
}

/** Where a document is kept. */
export const fileOfDigest = (digest: string): URL => new URL(`${digest}.json.gz`, folder);
