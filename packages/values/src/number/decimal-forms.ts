/** One way to read the digits of a text. */
export interface DecimalForm {
  /** The number as a plain decimal: "1234.5", no zeros that say nothing. */
  readonly plain: string;
  /** How many decimals were written, zeros included. */
  readonly decimals: number;
  /** The sign before the decimals where there are any, else the other of the two that group. */
  readonly point: ',' | '.';
}

const CONVENTIONS = [
  { group: '\\.', point: ',' },
  { group: ',', point: '.' },
  { group: ' ', point: ',' },
  { group: ' ', point: '.' },
] as const;

const SHAPES = CONVENTIONS.map(({ group, point }) => ({
  point,
  pattern: new RegExp(`^([+-]?)(\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:[${point}](\\d+))?$`),
}));

/**
 * Every number that a text can be, the Vietnamese reading first: "1.250" is 1250 or 1.25, "1.250,5" and "0.125" are one number.
 * None where it is no number. Nothing but the text decides: a group has three digits and no leading zero.
 */
export function decimalForms(text: string): DecimalForm[] {
  const signed = text.replace(/^[−–﹣]/, '-');
  const forms = new Map<string, DecimalForm>();
  for (const { point, pattern } of SHAPES) {
    const match = pattern.exec(signed);
    if (match === null) continue;
    const [, sign = '', whole = '', fraction = ''] = match;
    const plain = plainDecimal({ negative: sign === '-', whole: whole.replace(/\D/g, ''), fraction });
    if (!forms.has(plain)) forms.set(plain, { plain, decimals: fraction.length, point });
  }
  return [...forms.values()];
}

function plainDecimal(parts: { negative: boolean; whole: string; fraction: string }): string {
  const whole = parts.whole.replace(/^0+(?=\d)/, '');
  const fraction = parts.fraction.replace(/0+$/, '');
  const sign = parts.negative && /[1-9]/.test(whole + fraction) ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A double as its shortest decimal, written out: "0.0000001", "1000000000000000000000". */
export function plainOf(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text === '-0' ? '0' : text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  const digits = first + rest;
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}`
    : `${sign}${digits.padEnd(shift + 1, '0')}`;
}

/** A plain decimal the Vietnamese way, with or without groups; every digit is kept. */
export function vietnameseOf(plain: string, grouped: boolean): string {
  const [whole = '0', fraction] = plain.split('.');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : whole;
  return fraction === undefined ? shown : `${shown},${fraction}`;
}
