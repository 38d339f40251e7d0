/** What a field allows; it decides which reading of a typed number is possible. */
export type NumberLimits = {
  kind: 'number' | 'count' | 'percent' | 'money';
  min?: number | undefined;
  max?: number | undefined;
  decimals?: number | undefined;
};

/** Why a typed number was not taken, with what the message needs. */
export type NumberProblem =
  | { code: 'notANumber' }
  | { code: 'ambiguous'; first: string; second: string }
  | { code: 'notWhole' }
  | { code: 'tooManyDecimals'; decimals: number }
  | { code: 'belowMin'; min: string }
  | { code: 'aboveMax'; max: string }
  | { code: 'tooLong' };

export type NumberReading = { ok: true; value: number } | { ok: false; problem: NumberProblem };

/** A typed number holds exactly in a JSON number up to this many digits. */
const MAX_DIGITS = 15;

/**
 * Reads a number typed the Vietnamese way (`1.234,5`), the English way (`1,234.5`) or plainly (`1234,5`, `1234.5`).
 * A text that both ways read differently is taken only when the field allows just one of the readings
 * (`1.234` people is 1234; a share of `60.125` % is 60,125), otherwise it is refused as ambiguous.
 */
export function parseNumberText(text: string, limits: NumberLimits): NumberReading {
  const compact = squeeze(text, limits.kind);
  const readings = [readWith(compact, '.', ','), readWith(compact, ',', '.')].filter(
    (reading) => reading !== undefined,
  );
  const distinct = [...new Map(readings.map((reading) => [reading.plain, reading])).values()];
  if (distinct.length === 0) return { ok: false, problem: { code: 'notANumber' } };

  const judged = distinct.map((reading) => ({
    plain: reading.plain,
    problem: problemOf(reading, limits, distinct.length > 1),
  }));
  const possible = judged.filter((reading) => reading.problem === undefined);
  const [only, second] = possible;
  if (only && second) {
    return {
      ok: false,
      problem: { code: 'ambiguous', first: showPlain(only.plain), second: showPlain(second.plain) },
    };
  }
  if (only) return { ok: true, value: Number(only.plain) };
  return { ok: false, problem: judged[0]?.problem ?? { code: 'notANumber' } };
}

/**
 * The Vietnamese form of a number for an input box: grouped (`1.234,5`), except where the grouped text would
 * not be read back as the same number; then without grouping, or with one more zero.
 */
export function formatForInput(value: number, limits: NumberLimits): string {
  const plain = plainDecimal(value);
  const candidates = [showPlain(plain), plain.replace('.', ',')];
  for (const candidate of candidates) {
    const back = parseNumberText(candidate, { kind: limits.kind, decimals: limits.decimals });
    if (back.ok && back.value === value) return candidate;
  }
  return `${plain.replace('.', ',')}0`;
}

/** A plain decimal text as `1.234,5`, every digit kept. */
function showPlain(plain: string): string {
  const [whole = '', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${plain.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Without spaces inside, a sign typed as a long dash, and the % of a share. */
function squeeze(text: string, kind: NumberLimits['kind']): string {
  const compact = text
    .normalize('NFKC')
    .trim()
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, '$1')
    .replace(/^[−–]/, '-');
  return kind === 'percent' ? compact.replace(/\s*%$/, '') : compact;
}

/** One way to read a text: the plain decimal ("1234.5") and how many decimals were typed, zeros included. */
type Reading = { plain: string; typedDecimals: number };

/** What a text means when `group` groups and `point` starts the decimals. */
function readWith(text: string, group: '.' | ',', point: '.' | ','): Reading | undefined {
  const g = group === '.' ? '\\.' : ',';
  const p = point === '.' ? '\\.' : ',';
  const match = new RegExp(`^(-?)(\\d+|[1-9]\\d{0,2}(?:${g}\\d{3})+)(?:${p}(\\d+))?$`).exec(text);
  if (!match) return undefined;
  const whole = (match[2] ?? '').replaceAll(group, '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const sign = match[1] === '-' && /[1-9]/.test(whole + fraction) ? '-' : '';
  const plain = `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  return { plain, typedDecimals: match[3]?.length ?? 0 };
}

function problemOf(
  { plain, typedDecimals }: Reading,
  limits: NumberLimits,
  choosing: boolean,
): NumberProblem | undefined {
  // "20.000" people is 20000 and not 20 with three decimals, although those are zeros.
  const decimals = choosing ? typedDecimals : (plain.split('.')[1]?.length ?? 0);
  const allowed = limits.decimals ?? (limits.kind === 'count' ? 0 : undefined);
  if (allowed === 0 && decimals > 0) return { code: 'notWhole' };
  if (allowed !== undefined && decimals > allowed) return { code: 'tooManyDecimals', decimals: allowed };
  if (plain.replace(/\D/g, '').length > MAX_DIGITS) return { code: 'tooLong' };
  const value = Number(plain);
  const min = limits.min ?? (limits.kind === 'number' ? undefined : 0);
  if (min !== undefined && value < min) return { code: 'belowMin', min: showPlain(plainDecimal(min)) };
  if (limits.max !== undefined && value > limits.max) {
    return { code: 'aboveMax', max: showPlain(plainDecimal(limits.max)) };
  }
  // A share of several thousand percent is allowed when it is typed plainly, but never guessed from a point.
  if (choosing && limits.kind === 'percent' && value >= 1000) return { code: 'notANumber' };
  return undefined;
}

function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/\.?0+$/, '');
}
