import { Rational } from '@tieuchi/criteria/exact';
import type { GateResult } from '../model/result.ts';
import type { Gate } from '../total/gates.ts';
import { type Locale, numberText } from './number-text.ts';

/** A gate before it is put in words. */
export type GateFacts = WithoutTexts<GateResult>;
type WithoutTexts<Result> = Result extends GateResult ? Omit<Result, 'text' | 'textEn'> : never;

/** More than any number that is shown. */
const ALL_PLACES = 60;

interface GateWords {
  readonly total: (wanted: string) => string;
  readonly group: (code: string, percent: string, of: string) => string;
  readonly full: (criterion: string) => string;
  readonly noDeduction: (criterion: string) => string;
  readonly yes: (criterion: string) => string;
  readonly has: (points: string) => string;
  readonly short: (points: string) => string;
  readonly unknown: string;
}

const words: Record<Locale, GateWords> = {
  vi: {
    total: (wanted) => `Tổng điểm từ ${wanted}`,
    group: (code, percent, of) => `Nhóm ${code} từ ${percent}% (${of} điểm)`,
    full: (criterion) => `Trọn điểm tiêu chí ${criterion}`,
    noDeduction: (criterion) => `Không bị trừ điểm ở tiêu chí ${criterion}`,
    yes: (criterion) => `Đạt tiêu chí ${criterion}`,
    has: (points) => `hiện có ${points}`,
    short: (points) => `thiếu ${points}`,
    unknown: 'chưa tính được điểm',
  },
  en: {
    total: (wanted) => `Total of at least ${wanted}`,
    group: (code, percent, of) => `Group ${code} at ${percent}% or more (${of} points)`,
    full: (criterion) => `Criterion ${criterion} earned in full`,
    noDeduction: (criterion) => `No deduction on criterion ${criterion}`,
    yes: (criterion) => `Criterion ${criterion} met`,
    has: (points) => `${points} now`,
    short: (points) => `${points} short`,
    unknown: 'no points can be told yet',
  },
};

/** "Tổng điểm từ 80: hiện có 79,96, thiếu 0,04". */
export function gateText(gate: Gate, facts: GateFacts, locale: Locale): string {
  const { has, short, unknown } = words[locale];
  const number = (text: string) => numberText(Rational.parse(text), ALL_PLACES, locale);
  const asked = askedText(gate, facts, locale);
  if (facts.has === undefined) return asked;
  if (facts.has === null) return `${asked}: ${unknown}`;
  const missing = facts.short === undefined ? '' : `, ${short(number(facts.short))}`;
  return `${asked}: ${has(number(facts.has))}${missing}`;
}

function askedText(gate: Gate, facts: GateFacts, locale: Locale): string {
  const own = words[locale];
  const number = (text: string) => numberText(Rational.parse(text), ALL_PLACES, locale);
  switch (facts.kind) {
    case 'total':
      return own.total(number(facts.wanted));
    case 'group':
      return own.group(
        facts.code,
        numberText(Rational.fromNumber(facts.percent), ALL_PLACES, locale),
        `${number(facts.wanted)}/${number(facts.max)}`,
      );
    case 'criterion':
      return criterionText(gate, facts.code, locale);
  }
}

function criterionText(gate: Gate, code: string, locale: Locale): string {
  const own = words[locale];
  const standing = gate.kind === 'criterion' ? gate.standing : undefined;
  const { name, nameEn } = standing?.compiled.criterion ?? { name: '' };
  const criterion = `${code} ${locale === 'en' ? (nameEn ?? name) : name}`.trimEnd();
  const { rule } = standing?.compiled ?? {};
  if (rule?.kind !== 'points') return own.yes(criterion);
  return rule.max.n < 0n ? own.noDeduction(criterion) : own.full(criterion);
}
