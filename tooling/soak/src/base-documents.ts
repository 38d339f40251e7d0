import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { generateSet } from './generate-set.ts';

/** A sound document that mutations start from. */
export interface BaseDocument {
  readonly name: string;
  readonly set: CriteriaSet;
  /** As written, or as JSON with two spaces. */
  readonly text: string;
}

const frameworks = fileURLToPath(new URL('../../../frameworks', import.meta.url));

function frameworkFolders(folder: string): string[] {
  if (existsSync(join(folder, 'framework.json'))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => frameworkFolders(join(folder, entry.name)));
}

function soundDocument(name: string, text: string): BaseDocument[] {
  const { document, findings } = parseDocument(text);
  const sound = document !== undefined && findings.every(({ severity }) => severity !== 'error');
  return sound ? [{ name, set: document, text }] : [];
}

/** Every framework that comes with the product. */
export function frameworkDocuments(): BaseDocument[] {
  return frameworkFolders(frameworks).flatMap((folder) =>
    soundDocument(folder.slice(frameworks.length + 1), readFileSync(join(folder, 'framework.json'), 'utf8')),
  );
}

/** So many generated documents without errors, the same for the same seed. */
export function generatedDocuments(seed: number, count: number): BaseDocument[] {
  const documents: BaseDocument[] = [];
  for (let number = 0; documents.length < count && number < 10 * count; number += 1) {
    const text = JSON.stringify(generateSet(seed, number), null, 2);
    documents.push(...soundDocument(`generated-${number}`, text));
  }
  return documents;
}
