import { citeLegalBasis } from '@tieuchi/criteria/cite-legal-basis';
import type { FieldChange, Json } from '@tieuchi/criteria/compare';
import { describeFormula, namedBy } from '@tieuchi/criteria/describe-formula';
import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import type { CriteriaSet, Criterion, Rule, Target } from '@tieuchi/criteria/types';
import { describeTarget, isPercentage, type Locale } from '../describe-target.ts';
import { nameIn } from '../name-in.ts';
import { describePoints } from '../point-rules/describe-points.ts';
import { type DifferingItem, differingItems } from './differing-items.ts';
import { fieldName } from './field-names.ts';
import { valueWord } from './value-words.ts';

/** The parts of a set by which a change names what it names; what is left out is named by the other side, or by its id. */
export type NamesOfSet = Partial<
  Pick<CriteriaSet, 'outcome' | 'unitClasses' | 'groups' | 'criteria' | 'legalBases'>
>;

/** One side of a change: the criterion as it stands there, and the set whose groups, levels and legal bases name what it names. */
export interface ChangeSide {
  readonly criterion?: Criterion | undefined;
  readonly set?: NamesOfSet | undefined;
}

/** A change in words: what field, where, and the value before and after. */
export interface ChangeWords {
  readonly field: string;
  /** The level and the class of units that it holds for, by name; "" where it holds for all. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

interface Wording extends ChangeSide {
  readonly field: string;
  readonly locale: Locale;
}

type FieldOf<Kind> = Kind extends Kind ? keyof Kind : never;

/** Whether a field of a rule says nothing alone, so that the whole rule is told. */
const isOfWhole: Readonly<Record<FieldOf<Rule>, boolean>> = {
  kind: false,
  targets: false,
  max: false,
  exceptions: true,
  at: false,
  when: false,
  fullAt: false,
  zeroAt: false,
  steps: true,
  of: false,
  shares: true,
  parts: true,
  combine: false,
  each: true,
  method: false,
  among: false,
  bounds: true,
  points: false,
};

const ofRule: ReadonlySet<string> = new Set([
  'rule',
  ...Object.entries(isOfWhole).flatMap(([field, isWhole]) => (isWhole ? [field] : [])),
]);

const ofInputs: ReadonlySet<string> = new Set(['inputs', 'profile', 'columns']);

const LARGEST = { vi: 'Lớn nhất', en: 'Maximum' } as const;

const WEIGHT = { vi: 'Trọng số', en: 'Weight' } as const;

const EMPTY = { vi: '(không có)', en: '(none)' } as const;

/** A field change for people: fields, levels, groups, inputs and legal bases by name, formulas in words, never JSON. */
export function describeFieldChange(
  change: FieldChange,
  { base, other, locale }: { base: ChangeSide; other: ChangeSide; locale: Locale },
): ChangeWords {
  const { field, level, band, unitClass, before, after } = change;
  const name = (side: ChangeSide) => level && levelName(side.set, level, locale);
  // Of a group it is a weight; of a criterion, what it can earn.
  const ofPart = base.criterion === undefined && other.criterion === undefined;
  const place = [
    band && (bandName(other.set, band) ?? bandName(base.set, band) ?? band),
    level && (name(other) ?? name(base) ?? level),
    unitClass &&
      (className(other.set, unitClass) ?? className(base.set, unitClass) ?? wordOf(unitClass, locale)),
  ];
  return {
    field: ofPart && field === 'weight' ? WEIGHT[locale] : fieldName(field, locale),
    place: place.filter(Boolean).join(', '),
    before: sideText([before, after], { ...base, field, locale }),
    after: sideText([after, before], { ...other, field, locale }),
  };
}

function levelName(set: NamesOfSet | undefined, id: string, locale: Locale): string | undefined {
  const levels = set?.outcome?.kind === 'levels' ? set.outcome.levels : [];
  const level = levels.find((candidate) => candidate.id === id);
  return level && nameIn(level, locale);
}

function bandName(set: NamesOfSet | undefined, id: string): string | undefined {
  const bands = set?.outcome?.kind === 'points' ? (set.outcome.bands ?? []) : [];
  return bands.find((band) => band.id === id)?.name;
}

const className = (set: NamesOfSet | undefined, id: string): string | undefined =>
  set?.unitClasses?.find((unitClass) => unitClass.id === id)?.name;

const wordOf = (text: string, locale: Locale): string => valueWord(text, locale) ?? text;

function sideText(
  [value, opposite]: readonly [own: Json | undefined, opposite: Json | undefined],
  wording: Wording,
): string {
  const { field, criterion, locale } = wording;
  if (value === undefined) return EMPTY[locale];
  if (field === 'targets' && criterion !== undefined && isTarget(value))
    return targetText(value, criterion, locale);
  if (ofRule.has(field) && criterion?.rule !== undefined) return ruleText(criterion, locale);
  const items = differingItems(value, opposite);
  if (items !== undefined) return items.map((item) => itemText(item, wording)).join('; ') || EMPTY[locale];
  return text(value, wording) || EMPTY[locale];
}

/** An item by its name, with what differs where the other side has it too: "Số mô hình (Lớn nhất: 2)". */
function itemText({ item, fields = [] }: DifferingItem, wording: Wording): string {
  const told = fields.filter((key) => key !== 'code' && key !== 'name');
  const parts = told.map((key) => {
    const value = item[key];
    const part = value === undefined ? EMPTY[wording.locale] : text(value, { ...wording, field: key });
    // What an input takes at most is no maximum of points.
    const label =
      key === 'max' && ofInputs.has(wording.field) ? LARGEST[wording.locale] : fieldName(key, wording.locale);
    return `${label}: ${part || EMPTY[wording.locale]}`;
  });
  const name = objectText(item, wording);
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`;
}

/** A minimum stands in a change as it stands in its cell: the direction of a target is plain there. */
function targetText(target: Target, criterion: Criterion, locale: Locale): string {
  if (typeof target !== 'number') return describeTarget(target, criterion, locale);
  return formatDecimal(Rational.fromNumber(target), 10) + (isPercentage(criterion) ? '%' : '');
}

function ruleText(criterion: Criterion, locale: Locale): string {
  const lines = describePoints(criterion, locale);
  return lines.length === 0 ? wordOf('levels', locale) : lines.join('; ');
}

function text(value: Json, wording: Wording): string {
  const { field, locale } = wording;
  if (value === null) return locale === 'vi' ? 'Không áp dụng' : 'Not applicable';
  if (typeof value === 'boolean') return locale === 'vi' ? (value ? 'Có' : 'Không') : value ? 'Yes' : 'No';
  if (typeof value === 'number') return formatDecimal(Rational.fromNumber(value), 10);
  if (typeof value === 'string') return stringText(value, wording);
  if (Array.isArray(value)) return value.map((item) => text(item, wording)).join('; ');
  if (field === 'legalBases' && typeof value.basis === 'string')
    return citationText(value.basis, value.clause, wording);
  return objectText(value, wording);
}

function stringText(value: string, wording: Wording): string {
  const { field, criterion, set, locale } = wording;
  const named = namedBy(criterion?.inputs ?? []);
  switch (field) {
    case 'measure':
    case 'points':
      return describeFormula(value, { named, language: locale, as: 'value' });
    case 'when':
    case 'expect':
      return describeFormula(value, { named, language: locale, as: 'condition' });
    case 'legalBases':
    case 'basis':
      return citationText(value, undefined, wording);
    case 'group':
    case 'parent':
      return set?.groups?.find(({ id }) => id === value)?.name ?? value;
    case 'levelOrder':
      return levelName(set, value, locale) ?? value;
    case 'bandOrder':
      return bandName(set, value) ?? value;
    case 'of':
      return criterion?.inputs.find(({ id }) => id === value)?.name ?? value;
    case 'replaces':
    case 'replacedBy':
    case 'requires':
      return codeOf(set, value);
    case 'unitClasses':
      return className(set, value) ?? value;
    default:
      return wordOf(value, locale);
  }
}

function codeOf(set: NamesOfSet | undefined, id: string): string {
  return set?.criteria?.find((criterion) => criterion.id === id)?.code ?? id;
}

function citationText(id: string, clause: Json | undefined, { set }: Wording): string {
  const known = set?.legalBases?.find((basis) => basis.id === id);
  const cited = known === undefined ? id : citeLegalBasis(known);
  return typeof clause === 'string' && clause !== '' ? `${cited}, ${clause}` : cited;
}

/** What names a thing is enough where it has a name; else each of its fields with its own name. */
function objectText(value: { [key: string]: Json }, wording: Wording): string {
  const { id: _, code, name, ...rest } = value;
  const title = [code, name].filter((part) => typeof part === 'string' && part !== '').join(' ');
  if (title !== '') return title;
  const shared = Object.entries(Object.keys(rest).length > 0 ? rest : value);
  return shared
    .map(([key, part]) => `${fieldName(key, wording.locale)}: ${text(part, { ...wording, field: key })}`)
    .join(', ');
}

function isTarget(value: Json): value is Json & Target {
  if (value === null || value === true || typeof value === 'number') return true;
  return typeof value === 'object' && !Array.isArray(value) && ('when' in value || 'assigned' in value);
}
