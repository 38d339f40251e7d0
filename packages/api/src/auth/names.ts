const usernamePattern = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])$/;

/** Vietnamese letters to their plain ones ("Tĩnh Gia" → "Tinh Gia"). */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/** The one spelling of a user name: plain lower-case letters, without blanks around it. Does not check it. */
export function normalizeUsername(text: string): string {
  return withoutDiacritics(text.trim()).toLowerCase();
}

/** Whether a normalised user name may be given: 2–64 of a–z, 0–9, ".", "_", "-", beginning and ending with a letter or digit. */
export function isUsername(text: string): boolean {
  return usernamePattern.test(text);
}

/** A name as people wrote it, in NFC and with single blanks. Does not check it. */
export function normalizeDisplayName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** Whether a normalised name can be shown: 1–120 characters, no control, direction or invisible ones. */
export function isDisplayName(text: string): boolean {
  return text.length >= 1 && text.length <= 120 && !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
}
