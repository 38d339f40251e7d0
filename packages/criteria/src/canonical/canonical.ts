import { toCanonicalJson } from './canonical-json.ts';

/**
 * The one spelling of a document that its digest is taken of: its canonical JSON without `$schema`, which only tells an editor
 * where to find the schema. Throws TypeError on anything that is not JSON.
 */
export function toCanonicalText(document: object): string {
  const { $schema: _schema, ...content }: { readonly $schema?: unknown } = document;
  return toCanonicalJson(content);
}
