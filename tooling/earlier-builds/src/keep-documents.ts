import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { digestOf } from '@tieuchi/criteria/digest';
import { bundledTexts, fileOfDigest, keptDocuments } from './documents.ts';

// Adds the documents that this build comes with and that are not kept yet. What is kept is never changed.
const kept = new Set(keptDocuments().map(({ digest }) => digest));
for (const [path, text] of bundledTexts()) {
  const digest = digestOf(JSON.parse(text));
  if (kept.has(digest)) continue;
  writeFileSync(fileOfDigest(digest), gzipSync(text, { level: 9 }));
  console.log(`${path} → ${digest}`);
}
