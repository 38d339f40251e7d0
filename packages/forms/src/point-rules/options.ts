import { Rational } from '@tieuchi/criteria/exact';
import type { OptionsInput, OptionsRule } from '@tieuchi/criteria/types';
import { type Describe, pointsText, type Saying, said, shareText } from './describe.ts';

/** One line an option, "Đã ban hành: 10 điểm"; where all count the same, one line for all. */
export const options: Describe<OptionsRule> = ({ shares, max, of }, saying) => {
  const input = inputOf(saying, of);
  if (input === undefined) return [];
  if (shares === 'equal') {
    const counted = input.options.filter(({ exclusive }) => exclusive !== true).length;
    const each = pointsText(Rational.fromNumber(max).dividedBy(Rational.of(Math.max(1, counted))), saying);
    return said(saying, `Mỗi mục được chọn: ${each}`, `Each item ticked: ${each}`);
  }
  return input.options.map(({ id, name }) => `${name}: ${shareText(shares[id] ?? 0, max, saying)}`);
};

function inputOf({ criterion }: Saying, of: string | undefined): OptionsInput | undefined {
  for (const input of criterion.inputs) {
    if (input.kind !== 'choice' && input.kind !== 'checklist') continue;
    if (of === undefined || of === input.id) return input;
  }
  return undefined;
}
