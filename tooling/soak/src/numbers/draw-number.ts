import { writeText } from '@tieuchi/values/codec';
import type { NumberShape, TextSource } from '@tieuchi/values/shape';
import type { Random } from '../random.ts';

/** A text that stands for one number, the field that it gets into, and what the text shows. */
export interface NumberDraw {
  readonly shape: NumberShape;
  readonly source: TextSource;
  readonly text: string;
  /** The number that whoever wrote the text meant; undefined where the text shows no plain number, so that it has to be refused. */
  readonly meant: number | undefined;
  /** How the text came about. */
  readonly by: string;
}

const SHAPES: readonly NumberShape[] = [
  { kind: 'number' },
  { kind: 'number', measureUnit: '%' },
  { kind: 'number', max: 100 },
  { kind: 'number', decimals: 3 },
  { kind: 'number', decimals: 0 },
  { kind: 'money' },
  { kind: 'money', decimals: 2, measureUnit: 'triệu đồng' },
  { kind: 'percent' },
  { kind: 'percent', max: 100, decimals: 2 },
  { kind: 'count' },
];

/** How a language writes numbers. */
const LANGUAGES = {
  Vietnamese: { group: '.', point: ',' },
  English: { group: ',', point: '.' },
  French: { group: '\u202f', point: ',' },
} as const;

interface Marks {
  readonly group: string;
  readonly point: string;
}

/** A number with few digits, as figures have, now and then a great or a long one. */
function drawDigits(random: Random): { whole: string; fraction: string; negative: boolean } {
  const length = random.pick([1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 9, 12, 16]);
  const digits = (count: number) => Array.from({ length: count }, () => String(random.below(10))).join('');
  const whole = digits(length).replace(/^0+(?=\d)/, '');
  const fraction = digits(random.pick([0, 0, 1, 2, 3, 3, 3, 4, 6]));
  const isRound = random.chance(0.3) && whole.length > 3;
  return {
    whole: isRound ? `${whole.slice(0, -3)}000` : whole,
    fraction,
    negative: random.chance(0.1),
  };
}

function grouped(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
}

/** What a text of these digits shows, as exactly as a double can. */
function numberOf(parts: { whole: string; fraction: string; negative: boolean }): number {
  const { whole, fraction, negative } = parts;
  const value = Number(`${whole}.${fraction === '' ? '0' : fraction}`);
  return negative ? -value + 0 : value;
}

function written(parts: ReturnType<typeof drawDigits>, marks: Marks & { grouped: boolean }): string {
  const { whole, fraction, negative } = parts;
  const shown = marks.grouped ? grouped(whole, marks.group) : whole;
  return `${negative ? '-' : ''}${shown}${fraction === '' ? '' : marks.point + fraction}`;
}

/** A number field with a text in it: written by the product, shown by a spreadsheet, or typed. */
export function drawNumber(random: Random): NumberDraw {
  const shape = random.pick(SHAPES);
  return random.pick([drawOwn, drawSheet, drawSheet, drawTyped])(random, shape);
}

/** What the product itself wrote is copied into another field of the same kind, or comes back in a file. */
function drawOwn(random: Random, shape: NumberShape): NumberDraw {
  const meant = numberOf(drawDigits(random));
  const source = { from: random.pick(['typed', 'sheet'] as const) };
  // A field writes for fields; a file is written for files.
  return { shape, source, text: writeText(shape, meant, source), meant, by: `own, ${source.from}` };
}

/** A cell as a spreadsheet shows it in some format and language, pasted or as CSV. */
function drawSheet(random: Random, shape: NumberShape): NumberDraw {
  const language = random.pick(['Vietnamese', 'English', 'French'] as const);
  const marks = { ...LANGUAGES[language], grouped: random.chance(0.5) };
  const parts = drawDigits(random);
  const source = { from: 'sheet' } as const;
  const plain = written(parts, marks);
  const format = random.pick([
    'number',
    'number',
    'percent',
    'fraction',
    'scientific',
    'brackets',
    'money',
    'date',
  ]);
  const by = `spreadsheet, ${language}, ${format}`;
  const none = { shape, source, meant: undefined, by };
  switch (format) {
    case 'percent':
      return {
        shape,
        source,
        text: `${plain}${random.pick(['%', ' %', '\u00a0%'])}`,
        meant: numberOf(parts),
        by,
      };
    case 'fraction':
      return { ...none, text: `${parts.whole} ${random.between(1, 8)}/${random.between(9, 99)}` };
    case 'scientific':
      return {
        ...none,
        text: `${random.between(1, 9)}${marks.point}${random.below(100)}E+${random.between(10, 20)}`,
      };
    case 'brackets':
      return { ...none, text: `(${written({ ...parts, negative: false }, marks)})` };
    case 'money':
      return { ...none, text: `${plain}${random.pick([' ₫', ' đ', '₫'])}` };
    case 'date':
      return {
        ...none,
        text: `${random.between(1, 28)}/${random.between(1, 12)}/${random.between(1990, 2030)}`,
      };
    default:
      return { shape, source, text: plain, meant: numberOf(parts), by };
  }
}

/** A number that a field can hold, typed in some language; nobody types decimals of what is whole, or groups of a percentage. */
function drawTyped(random: Random, shape: NumberShape): NumberDraw {
  const language = random.pick(['Vietnamese', 'English', 'French'] as const);
  const isWhole = shape.kind === 'count' || shape.decimals === 0;
  const drawn = drawDigits(random);
  const isShare = shape.kind === 'percent' || shape.measureUnit === '%';
  const parts = {
    ...drawn,
    ...(isWhole && { fraction: '' }),
    ...(isShare && { whole: drawn.whole.slice(0, 4).replace(/^0+(?=\d)/, '') }),
  };
  const text = written(parts, { ...LANGUAGES[language], grouped: random.chance(0.5) });
  const sign = isShare && random.chance(0.5) ? '%' : '';
  const spaced = random.chance(0.1) ? ` ${text}${sign} ` : `${text}${sign}`;
  return { shape, source: { from: 'typed' }, text: spaced, meant: numberOf(parts), by: `typed, ${language}` };
}
