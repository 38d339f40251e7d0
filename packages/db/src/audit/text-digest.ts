import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** "sha256-…" of a text as it stands, in UTF-8. */
export function digestOfText(text: string): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
