import type { SheetCell } from '../sheet.ts';
import type { Decimal } from './decimal.ts';
import { type FormatToken, tokenize } from './format-tokens.ts';
import { type NumberSection, numberSection } from './number-section.ts';
import { showDate } from './show-date.ts';
import { problem, showNumber } from './show-number.ts';

/** How cells of one format show what they hold. */
export interface NumberFormat {
  /** A stored number as the cell that is seen. */
  number(value: Decimal): SheetCell;
  /** A stored text as the cell that is seen. */
  text(value: string): SheetCell;
}

/** Reads a format code, "dd/mm/yyyy" or "#,##0;(#,##0)"; `first` is the year in which the workbook begins to count days. */
export function readFormat(code: string, first: 1900 | 1904): NumberFormat {
  const all = tokenize(code);
  const last = all.at(-1) ?? [];
  const textTokens = all.length > 3 ? all[3] : last.some(isText) ? last : undefined;
  const sections = all.slice(0, 3).filter((tokens) => !tokens.some(isText));
  return {
    number: (value) => showIn(sections, value, first),
    text: (value) => showText(textTokens, value),
  };
}

function isText({ kind }: FormatToken): boolean {
  return kind === 'text';
}

const general: NumberSection = {
  zeros: 1,
  decimals: 0,
  zeroDecimals: 0,
  power: 0,
  prefix: '',
  suffix: '',
  shape: 'general',
  denominator: { value: 1, fixed: true },
};

/** Formats of days and numbers take turns by sign: positive; negative; zero. */
function showIn(sections: readonly FormatToken[][], value: Decimal, first: 1900 | 1904): SheetCell {
  // Under a format for texts alone a number shows as it is.
  if (sections.length === 0) return showNumber(value, general, true);
  const own = value.digits < 0n ? sections[1] : value.digits === 0n ? sections[2] : undefined;
  const tokens = own ?? sections[0] ?? [];
  const isDate = tokens.some(({ kind }) => kind === 'date');
  if (isDate) return showDate(value, tokens, first);
  const section = numberSection(tokens);
  return section === undefined
    ? problem('otherFormat', value)
    : showNumber(value, section, own === undefined);
}

function showText(tokens: readonly FormatToken[] | undefined, value: string): SheetCell {
  const shown = tokens?.map((token) =>
    token.kind === 'text' ? value : token.kind === 'literal' ? token.text : '',
  );
  const text = shown === undefined ? value : shown.join('');
  if (text === '' && value !== '') return { kind: 'error', shown: value, problem: 'hiddenByFormat' };
  return { kind: 'text', shown: text };
}
