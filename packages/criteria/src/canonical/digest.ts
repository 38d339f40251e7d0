import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CriteriaSet } from '../generated/types.ts';
import { toCanonicalText } from './canonical.ts';

/** `sha256-` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256-${string}`;

/** What a version name says; a reference written by hand may leave the digest out. */
export interface VersionName {
  readonly id: string;
  readonly version: string;
  readonly digest: Digest | undefined;
}

/** As the schema's SetRef. */
const VERSION_NAME = /^([a-z0-9/-]+)@([0-9.]+)(?:#sha256-([0-9a-f]{64}))?$/;

/** SHA-256 of the UTF-8 bytes of the document's canonical text: the identity of a published version. */
export function digestOf(document: object): Digest {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(toCanonicalText(document))))}`;
}

/** The full name of a version, `id@version#sha256-…`, as `derivedFrom` pins it. */
export function versionName(document: CriteriaSet): string {
  return `${document.id}@${document.version}#${digestOf(document)}`;
}

/** Takes `id@version` or `id@version#sha256-…` apart; undefined for any other text. */
export function parseVersionName(reference: string): VersionName | undefined {
  const match = VERSION_NAME.exec(reference);
  if (match === null) return undefined;
  const [, id = '', version = '', hex] = match;
  return { id, version, digest: hex === undefined ? undefined : `sha256-${hex}` };
}
