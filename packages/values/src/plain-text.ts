/**
 * A text without what nobody sees (marks of zero width, surplus spaces) and with full-width digits and signs as plain ones. Nothing
 * that is seen is folded into something else: "10²" stays what it is and is no number.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text in which words are compared: case and spaces do not matter, marks do. */
export function foldedText(text: string): string {
  return plainText(text).toLowerCase();
}
