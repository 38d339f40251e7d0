import { TableError } from '../table-problem.ts';

/**
 * The bytes of a text file as text, in composed letters. UTF-8 and UTF-16 are known by their mark or because nothing else fits;
 * among the code pages of Windows the Vietnamese one (1258) is known by its marks behind vowels and by đ. Throws TableError naming the
 * encodings that are left where two give different texts.
 */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes);
  const wide = wideOrder(bytes);
  if (wide !== undefined) return decodeAs(wide, bytes);
  if (bytes.includes(0)) throw new TableError({ code: 'notTable' });
  return tryDecode('utf-8', bytes) ?? decodeCodePage(bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = tryDecode(encoding, bytes);
  if (text === undefined) throw new TableError({ code: 'unknownEncoding', names: encoding.toUpperCase() });
  return text;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Two bytes a letter without a mark in front: every other byte of the plain signs is 0. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 6;
  if (bytes.length % 2 === 1) return undefined;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** Bytes that Windows-1258 reads as marks, đ, ă, ơ, ư, ₫ and Windows-1252 as other letters. */
const apart = /[\u00C3\u00CC\u00D0\u00D2\u00D5\u00DD\u00DE\u00E3\u00EC\u00F0\u00F2\u00F5\u00FD\u00FE]/;
const markAstray = /(?:^|[^aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])[\u0300\u0301\u0303\u0309\u0323]/u;
const vietnamese = /[\u0300\u0301\u0303\u0309\u0323đĐ]/u;

function decodeCodePage(bytes: Uint8Array): string {
  const western = decodeAs('windows-1252', bytes);
  if (!apart.test(western)) return western;
  const text = decodeAs('windows-1258', bytes);
  if (vietnamese.test(text) && !markAstray.test(text)) return text;
  throw new TableError({ code: 'unknownEncoding', names: 'Windows-1252, Windows-1258, TCVN3, VNI' });
}
