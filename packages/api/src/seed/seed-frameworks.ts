import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { digestOf } from '@tieuchi/criteria/digest';
import { messageOf } from '@tieuchi/criteria/messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { insertPublishedVersion, selectPublishedVersions } from '@tieuchi/db/queries/sets/sets';

/**
 * Publishes the versions of the national sets in a folder that are not published yet: of each set the first one
 * (`framework.json`) and the later ones beside it (`versions/…/framework.json`). A version that is published stays as it is,
 * whatever the folder holds now. A version that has errors is left out: nothing here stops an installation. Returns a line in Vietnamese
 * for each that was, with its place.
 */
export async function seedFrameworks(
  tx: Database,
  { folder, at }: { folder: URL; at: Date },
): Promise<string[]> {
  const leftOut: string[] = [];
  for (const set of foldersIn(folder)) {
    const versions = new URL(`${set}/versions/`, folder);
    const later = existsSync(versions) ? foldersIn(versions).map((name) => `${set}/versions/${name}`) : [];
    for (const name of [set, ...later]) {
      const file = new URL(`${name}/framework.json`, folder);
      if (!existsSync(file)) continue;
      const trouble = await seedFramework(tx, { name, text: readFileSync(file, 'utf8'), at });
      if (trouble !== undefined) leftOut.push(trouble);
    }
  }
  return leftOut;
}

function foldersIn(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function seedFramework(
  tx: Database,
  { name, text, at }: { name: string; text: string; at: Date },
): Promise<string | undefined> {
  const { document, findings } = parseDocument(text, { allowNamespaceless: true });
  if (document === undefined) return unusable(name, findings);
  const { id: setId, version } = document;
  if ((await selectPublishedVersions(tx, { setId })).some((row) => row.version === version)) return undefined;
  if (findings.some(({ severity }) => severity === 'error')) return unusable(name, findings);
  const digest = digestOf(document);
  await insertPublishedVersion(tx, {
    digest,
    setId,
    version,
    name: document.name,
    provinceId: null,
    text,
    derivedFrom: document.derivedFrom ?? null,
    criteria: document.criteria.length,
    publishedAt: at,
    publishedBy: null,
  });
  await appendEvent(tx, {
    stream: `set:${setId}`,
    actor: null,
    action: 'set.published',
    data: { version, digest },
    at,
  });
  return undefined;
}

function unusable(name: string, findings: ReturnType<typeof parseDocument>['findings']): string {
  const error = findings.find(({ severity }) => severity === 'error');
  const place = error ? `:${error.line}:${error.column}: ${messageOf(error, 'vi')}` : '';
  return `Bỏ qua bộ tiêu chí quốc gia có lỗi: frameworks/national/${name}/framework.json${place}`;
}
