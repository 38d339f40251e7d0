import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { digestOf } from '@tieuchi/criteria/digest';
import { messageOf } from '@tieuchi/criteria/messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { OperatorError } from '@tieuchi/db/operator-error';
import { insertPublishedVersion, selectPublishedVersions } from '@tieuchi/db/queries/sets';

/**
 * Publishes the national sets of a folder (one folder each, with framework.json) that are not published yet. OperatorError when
 * a document has errors, or when a version of that name is already published with another content: what is published never
 * changes, so a changed document needs a new version.
 */
export async function seedFrameworks(tx: Database, { folder, at }: { folder: URL; at: Date }): Promise<void> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const name of names) {
    const file = new URL(`${name}/framework.json`, folder);
    if (existsSync(file)) await seedFramework(tx, { name, text: readFileSync(file, 'utf8'), at });
  }
}

async function seedFramework(
  tx: Database,
  { name, text, at }: { name: string; text: string; at: Date },
): Promise<void> {
  const document = readNational(name, text);
  const { id: setId, version } = document;
  const digest = digestOf(document);
  const published = (await selectPublishedVersions(tx, { setId })).find((row) => row.version === version);
  if (published?.digest === digest) return;
  if (published) {
    throw new OperatorError(
      `frameworks/national/${name}: ${setId}@${version} đã công bố với nội dung khác (${published.digest}, nay là ${digest}); bản đã công bố không thay đổi được, hãy đặt phiên bản mới.`,
    );
  }
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

function readNational(name: string, text: string): CriteriaSet {
  const { document, findings } = parseDocument(text, { allowNamespaceless: true });
  const error = findings.find((finding) => finding.severity === 'error');
  if (document && !error) return document;
  const place = error ? `:${error.line}:${error.column}: ${messageOf(error, 'vi')}` : '';
  throw new OperatorError(`frameworks/national/${name}/framework.json${place}`);
}
