import { digestOf } from '../canonical/digest.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { withoutMark } from './scan-text.ts';

/** A text as it was published, and the digest that it was published under. */
export interface PublishedText {
  readonly text: string;
  readonly digest: string;
}

/**
 * The document of a published version; undefined when the text is not the one that its digest names. What was published met the schema
 * and the rules of that day and is not held against those of today, which never take back what was decided. Never throws.
 */
export function readPublished({ text, digest }: PublishedText): CriteriaSet | undefined {
  const value = toValue(text);
  return isNamed(value, digest) ? value : undefined;
}

function toValue(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text));
  } catch {
    return undefined;
  }
}

/** Whoever knows the digest of a document knows that it was one when the digest was taken. */
function isNamed(value: unknown, digest: string): value is CriteriaSet {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  try {
    return digestOf(value) === digest;
  } catch {
    // A number beyond a double is none in canonical JSON.
    return false;
  }
}
