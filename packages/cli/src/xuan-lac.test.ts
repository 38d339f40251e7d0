import { Rational } from '@tieuchi/criteria/exact';
import { describe, expect, it } from 'vitest';
import {
  collapsed,
  criterionOf,
  groupOf,
  lines,
  readFramework,
  readSource,
} from './sets/provincial-source.ts';

describe('bac-kan/xuan-lac-2023: every row of the table', () => {
  const { document } = readFramework('bac-kan/xuan-lac-2023');
  // A row begins after a blank line with a cell that is a number; a cell begins with a tab and may run over several lines.
  const rows = readSource('bac-kan/xuan-lac-2023/source.txt')
    .split(/\n\s*\n(?=\t\d[\d.]*\n)/)
    .slice(1)
    .map((row) =>
      row
        .split(/(?:^|\n)\t/)
        .slice(1)
        .map(lines),
    );

  it('has 9 indices, group 5.8 and 67 criteria, in the printed order', () => {
    const codes = rows.map(([code]) => code);
    expect(codes.length).toBe(9 + 1 + 67);
    const groups = document.groups.map(({ code }) => code);
    expect(groups).toEqual(codes.filter((code) => code === '5.8' || code?.includes('.') === false));
    expect(document.criteria.map(({ code }) => code)).toEqual(
      codes.filter((code) => code !== undefined && !groups.includes(code)),
    );
  });

  it.each(rows)('%s %s', (code = '', name, max, ...cells) => {
    const group = document.groups.find((candidate) => candidate.code === code);
    if (group !== undefined) {
      expect(group).toMatchObject({ name, max: Number(max) });
      const [task] = group.tasks ?? [];
      expect([task?.name, group.lead, group.coordinate?.[0]].filter((cell) => cell !== undefined)).toEqual(
        cells,
      );
      return;
    }
    const criterion = criterionOf(document, code);
    const [method = '', ...task] = cells;
    const { rule } = criterion;
    expect(criterion).toMatchObject({
      name: collapsed(name ?? ''),
      rule: { max: Number(max) },
      sourceText: method,
    });
    expect(groupOf(document, criterion).code).toBe(code.replace(/\.\d+$/, ''));
    const [own] = criterion.tasks ?? [];
    const group9 = document.groups.find((candidate) => candidate.code === '9');
    expect(
      own === undefined ? [] : [own.name, own.lead, own.coordinate?.[0]].map((cell) => cell ?? ''),
    ).toEqual(code === '9.1' ? [] : task.map(collapsed));
    if (code === '9.1') expect([group9?.sourceText]).toEqual(task);
    // "Tỷ lệ/80%*Điểm tối đa" names the share that earns everything; 7.7 prints 25% for the 0.25% of the line above.
    const over = code === '7.7' ? /≥ ([\d.]+)%/.exec(method) : /[Tt]ỷ lệ\/([\d.,]+)%/.exec(method);
    if (rule?.kind === 'linear') expect(rule.fullAt).toBe(Number(over?.[1]?.replace(',', '.') ?? 100));
    for (const input of criterion.inputs) {
      if (input.kind !== 'choice' && input.kind !== 'checklist') continue;
      const options = method.split('\n').map((line) => /- (.*): /.exec(line)?.[1]);
      expect(input.options.map((option) => option.name)).toEqual(options);
    }
  });
});

describe('bac-kan/xuan-lac-2023: what each line of the method earns', () => {
  const { document } = readFramework('bac-kan/xuan-lac-2023');

  /** "1/2*Điểm tối đa", "30% điểm phần này", "0 điểm" as a part of the maximum. */
  function printedShare(text: string): Rational | undefined {
    const percent = /^(\d+)% điểm/.exec(text);
    if (percent !== null) return Rational.of(Number(percent[1]), 100);
    const part = /^(?:(½|\d\/\d) ?\*? ?)?điểm tối đa/i.exec(text);
    if (part !== null) return Rational.from(part[1] === '½' ? '1/2' : (part[1] ?? 1));
    return text.startsWith('0 điểm') ? Rational.ZERO : undefined;
  }

  it.each(document.criteria.filter(({ rule }) => rule?.kind === 'options'))('$code $name', (criterion) => {
    const printed = (criterion.sourceText ?? '')
      .split('\n')
      .flatMap((line) => /^'? ?- .*: (.*)$/.exec(line)?.[1] ?? [])
      .map(printedShare);
    const { rule } = criterion;
    const shares = rule?.kind === 'options' && rule.shares !== 'equal' ? Object.values(rule.shares) : [];
    expect(shares.map((share) => Rational.from(share).toString())).toEqual(printed.map(String));
  });

  it.each([
    { code: '1.4', lines: [/Từ (\d+) tin, bài trở lên: (.*)\./, /Từ (\d+) đến 19 tin, bài: (.*)\./] },
    { code: '5.8.1', lines: [1, 2, 3].map((step) => new RegExp(`Mức ${step} ≥ +(\\d+) ?% \\((.*)\\)`)) },
    { code: '5.8.2', lines: [1, 2, 3].map((step) => new RegExp(`Mức ${step}: ≥ (\\d+) triệu:? (.*)`)) },
    { code: '8.9', lines: [/Tỷ lệ ≥ (\d+)%: (.*)\./] },
  ])('$code: thresholds and shares', ({ code, lines: patterns }) => {
    const { rule, sourceText = '' } = criterionOf(document, code);
    const steps = rule?.kind === 'steps' ? rule.steps : [];
    patterns.forEach((pattern, index) => {
      const [, from, share = ''] = pattern.exec(sourceText) ?? [];
      const step = steps[index];
      expect(step?.from).toBe(Number(from));
      const earned = step !== undefined && 'share' in step ? Rational.from(step.share) : undefined;
      expect(earned?.toString()).toBe(printedShare(share)?.toString());
    });
  });

  it('asks all or nothing at the printed 100%', () => {
    for (const { rule, sourceText } of document.criteria)
      if (rule?.kind === 'allOrNothing') {
        expect(sourceText).toMatch(/(≥|=) ?100%:? điểm tối đa/i);
        expect(rule.at).toBe(100);
      }
  });
});
