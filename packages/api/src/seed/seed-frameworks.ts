import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { digestOf } from '@tieuchi/criteria/digest';
import { messageOf } from '@tieuchi/criteria/messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { OperatorError } from '@tieuchi/db/operator-error';
import { insertPublishedVersion, selectPublishedVersions } from '@tieuchi/db/queries/sets/sets';

/**
 * Publishes the versions of the national sets in a folder that are not published yet: of each set the first one
 * (`framework.json`) and the later ones beside it (`versions/…/framework.json`). A version that is published stays as it is,
 * whatever the folder holds now, and never stops an installation. OperatorError when a version to be published has errors.
 */
export async function seedFrameworks(tx: Database, { folder, at }: { folder: URL; at: Date }): Promise<void> {
  for (const set of foldersIn(folder)) {
    const versions = new URL(`${set}/versions/`, folder);
    const later = existsSync(versions) ? foldersIn(versions).map((name) => `${set}/versions/${name}`) : [];
    for (const name of [set, ...later]) {
      const file = new URL(`${name}/framework.json`, folder);
      if (existsSync(file)) await seedFramework(tx, { name, text: readFileSync(file, 'utf8'), at });
    }
  }
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
): Promise<void> {
  const { document, findings } = parseDocument(text, { allowNamespaceless: true });
  if (document === undefined) throw unusable(name, findings);
  const { id: setId, version } = document;
  if ((await selectPublishedVersions(tx, { setId })).some((row) => row.version === version)) return;
  if (findings.some(({ severity }) => severity === 'error')) throw unusable(name, findings);
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
}

function unusable(name: string, findings: ReturnType<typeof parseDocument>['findings']): OperatorError {
  const error = findings.find(({ severity }) => severity === 'error');
  const place = error ? `:${error.line}:${error.column}: ${messageOf(error, 'vi')}` : '';
  return new OperatorError(`frameworks/national/${name}/framework.json${place}`);
}
