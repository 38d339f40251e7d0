/** A piece of one section of a number format. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'date'; readonly letters: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'exponent' | 'general' | 'text' }
  /** What is read by no rule here: conditions, elapsed hours, other digits and calendars. */
  | { readonly kind: 'odd' };

const colour = /^(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+)$/i;

/**
 * Takes a number format apart, section by section ("positive;negative;zero;text"). Colours and filling say nothing about the value
 * and are left out.
 */
export function tokenize(code: string): FormatToken[][] {
  const sections: FormatToken[][] = [];
  let tokens: FormatToken[] = [];
  let at = 0;
  while (at < code.length) {
    const rest = code.slice(at);
    if (rest.startsWith(';')) {
      sections.push(tokens);
      tokens = [];
      at += 1;
      continue;
    }
    const [length, token] = tokenAt(rest);
    at += length;
    if (token !== undefined) tokens.push(token);
  }
  return [...sections, tokens];
}

function tokenAt(rest: string): [length: number, token: FormatToken | undefined] {
  const first = rest.charAt(0);
  const quoted = /^"([^"]*)"?/.exec(rest);
  if (quoted) return [quoted[0].length, { kind: 'literal', text: quoted[1] ?? '' }];
  if (first === '\\') return [2, { kind: 'literal', text: rest.charAt(1) }];
  if (first === '_') return [2, { kind: 'literal', text: ' ' }];
  if (first === '*') return [2, undefined];
  const bracket = /^\[([^\]]*)\]/.exec(rest);
  if (bracket) return [bracket[0].length, bracketToken(bracket[1] ?? '')];
  const general = /^general/i.exec(rest);
  if (general) return [general[0].length, { kind: 'general' }];
  const noon = /^(?:am\/pm|a\/p)/i.exec(rest);
  if (noon) return [noon[0].length, { kind: 'date', letters: 'ap' }];
  if (/^e[+-]/i.test(rest)) return [2, { kind: 'exponent' }];
  const date = /^(y+|m+|d+|h+|s+|e+|b+|g+)/i.exec(rest);
  if (date) return [date[0].length, { kind: 'date', letters: date[0].toLowerCase() }];
  if (first === '0' || first === '#' || first === '?') return [1, { kind: 'digit', sign: first }];
  if (first === '.') return [1, { kind: 'point' }];
  if (first === ',') return [1, { kind: 'comma' }];
  if (first === '%') return [1, { kind: 'percent' }];
  if (first === '/') return [1, { kind: 'slash' }];
  if (first === '@') return [1, { kind: 'text' }];
  return [1, { kind: 'literal', text: first }];
}

function bracketToken(inside: string): FormatToken | undefined {
  if (colour.test(inside)) return undefined;
  const locale = /^\$([^-]*)(?:-([0-9a-f]+))?$/i.exec(inside);
  if (!locale) return { kind: 'odd' };
  // Above its four last digits a locale chooses other digits, or another calendar, where they are more than 1.
  const chosen = Number.parseInt(locale[2] ?? '0', 16);
  if (Math.floor(chosen / 0x1000000) > 1 || Math.floor(chosen / 0x10000) % 0x100 > 1) return { kind: 'odd' };
  return locale[1] === '' ? undefined : { kind: 'literal', text: locale[1] ?? '' };
}
