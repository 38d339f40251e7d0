import { plainOf, vietnameseOf } from './number/decimal-forms.ts';
import type { Choice, Reading, ValueProblem } from './reading.ts';

/** Languages that problems are worded in. */
export type Locale = 'vi' | 'en';

const shown = (value: number) => vietnameseOf(plainOf(value), true);

/** Why a text was not taken and what to write instead, as a sentence. */
export function wordProblem(problem: ValueProblem, locale: Locale): string {
  const isVietnamese = locale === 'vi';
  switch (problem.code) {
    case 'notANumber':
      return isVietnamese
        ? 'Không đọc được số này. Hãy gõ như 1.234,5 hoặc 1234,5.'
        : 'This cannot be read as a number. Type 1.234,5 or 1234,5 (comma for decimals).';
    case 'unexpectedPercent':
      return isVietnamese
        ? 'Ở đây không ghi theo %. Hãy gõ số không có dấu %.'
        : 'Figures here are not percentages. Type the number without the % sign.';
    case 'notWhole':
      return isVietnamese
        ? 'Ở đây cần một số nguyên, không có phần thập phân.'
        : 'A whole number is needed here.';
    case 'tooManyDecimals':
      return isVietnamese
        ? `Nhiều nhất ${problem.decimals} chữ số sau dấu phẩy.`
        : `At most ${problem.decimals} digits after the comma.`;
    case 'belowMin':
      return isVietnamese
        ? `Số nhỏ nhất là ${shown(problem.min)}.`
        : `The smallest number is ${shown(problem.min)}.`;
    case 'aboveMax':
      return isVietnamese
        ? `Số lớn nhất là ${shown(problem.max)}.`
        : `The largest number is ${shown(problem.max)}.`;
    case 'tooLong':
      return isVietnamese
        ? 'Số này có quá nhiều chữ số (nhiều nhất 15).'
        : 'This number has too many digits (15 at most).';
    case 'notYesNo':
      return isVietnamese ? 'Hãy gõ Có hoặc Không.' : 'Type Có (yes) or Không (no).';
    case 'notADate':
      return isVietnamese
        ? 'Hãy gõ ngày có thật dạng ngày/tháng/năm, ví dụ 05/09/2026.'
        : 'Type an existing day as day/month/year, such as 05/09/2026.';
    case 'yearTooShort':
      return isVietnamese
        ? 'Hãy gõ năm đủ bốn chữ số, ví dụ 05/09/2026.'
        : 'Type the year with four digits, such as 05/09/2026.';
    case 'notAnOption':
      return isVietnamese
        ? `“${problem.text}” không có trong các lựa chọn.`
        : `“${problem.text}” is none of the options.`;
  }
}

/** That a text can be read in more than one way, with what to write for each: "1.250 có thể là 1250 hoặc 1,25: hãy gõ …". */
export function wordAmbiguity(
  { text, choices }: { readonly text: string; readonly choices: readonly Choice<unknown>[] },
  locale: Locale,
): string {
  const texts = choices.map((choice) => choice.text);
  const or = locale === 'vi' ? ' hoặc ' : ' or ';
  return locale === 'vi'
    ? `“${text.trim()}” có thể là ${texts.join(or)}: hãy gõ rõ ${texts.join(or)}.`
    : `“${text.trim()}” could be ${texts.join(or)}: type ${texts.join(or)}.`;
}

/** Why a text has no value, and the texts to choose from where it can be read in more than one way. */
export interface Refusal {
  readonly wrong: string;
  readonly choices: readonly string[];
}

/** What is told of a text that was not taken; undefined where it is empty or has a value. */
export function wordReading(text: string, reading: Reading<unknown>, locale: Locale): Refusal | undefined {
  switch (reading.state) {
    case 'empty':
    case 'value':
      return undefined;
    case 'ambiguous': {
      const choices = reading.choices.map((choice) => choice.text);
      return { wrong: wordAmbiguity({ text, choices: reading.choices }, locale), choices };
    }
    case 'refused':
      return { wrong: wordProblem(reading.problem, locale), choices: [] };
  }
}
