import type { CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';
import { describeTarget } from '../describe-target.ts';
import { entryNotes } from '../entry-notes.ts';
import type { FormField } from '../field.ts';
import { describePoints } from '../point-rules/describe-points.ts';
import type { Applicability } from './applicability.ts';
import { toFormField } from './form-field.ts';
import { registersOf } from './form-register.ts';
import { type FormTask, toFormTask } from './form-task.ts';

/** The target of one level in words; `name` is the level's. */
export interface FormTarget {
  level: number;
  id: string;
  name: string;
  text: string;
  textEn: string;
  applicable: boolean;
  /** The number is given to each unit for the year. */
  assigned?: true;
}

/** A document or register that shows what was answered. */
export interface FormEvidence {
  id: string;
  name: string;
  required: boolean;
  /** Id of the register that it is. */
  register?: string;
}

/** One criterion of the form: its texts, its fields and what each level asks. */
export interface FormCriterion {
  id: string;
  code: string;
  name: string;
  measureUnit?: string;
  /** What is required, how, for which time figures count and who enters them. */
  guidance?: string;
  dataSource?: string;
  readingNote?: string;
  legalBases: { number?: string; title: string; clause?: string }[];
  fields: FormField[];
  mayDeclareNotApplicable: boolean;
  targets: FormTarget[];
  /** What it is worth and how that is earned, a line for each thing to know; left out where points do not decide. */
  points?: { max: number; lines: string[]; linesEn: string[] };
  /** First level at which it applies; left out where levels do not decide. */
  applicableFrom?: number;
  /** Asked to know, counted nowhere. */
  informational: boolean;
  evidence: FormEvidence[];
  /** Ids of the registers that it reads or takes as evidence. */
  registers: string[];
  lead?: string;
  coordinate: string[];
  tasks: FormTask[];
  verifiedBy?: string;
}

const NO_TARGET = {
  text: 'Chưa có chỉ tiêu cho loại đơn vị này',
  textEn: 'No target for this type of unit',
} as const;

/** The form criterion for a type of unit, whose targets `applicability` holds. */
export function toFormCriterion(
  set: CriteriaSet,
  criterion: Criterion,
  applicability: Applicability,
): FormCriterion {
  const { id, code, name, measureUnit, dataSource, readingNote, lead, verifiedBy } = criterion;
  const guidance = entryNotes([criterion.requirement, criterion.guidance], criterion);
  return {
    id,
    code,
    name,
    ...(measureUnit !== undefined && { measureUnit }),
    ...(guidance !== undefined && { guidance }),
    ...(dataSource !== undefined && { dataSource }),
    ...(readingNote !== undefined && { readingNote }),
    legalBases: legalBasesOf(set, criterion),
    fields: criterion.inputs.map((input) => toFormField(set, input)),
    mayDeclareNotApplicable: criterion.mayDeclareNotApplicable ?? false,
    targets: targetsOf(set, criterion, applicability),
    ...pointsOf(criterion),
    ...(applicability.from > 0 && { applicableFrom: applicability.from }),
    informational: criterion.rule === undefined,
    evidence: (criterion.evidence ?? []).map(({ required, register, ...evidence }) => ({
      ...evidence,
      required: required ?? false,
      ...(register !== undefined && { register }),
    })),
    registers: registersOf(criterion),
    ...(lead !== undefined && { lead }),
    coordinate: criterion.coordinate ?? [],
    tasks: (criterion.tasks ?? []).map(toFormTask),
    ...(verifiedBy !== undefined && { verifiedBy }),
  };
}

function pointsOf(criterion: Criterion): Pick<FormCriterion, 'points'> {
  const { rule } = criterion;
  if (rule === undefined || rule.kind === 'levels') return {};
  const lines = describePoints(criterion, 'vi');
  return { points: { max: rule.max, lines, linesEn: describePoints(criterion, 'en') } };
}

function targetsOf(set: CriteriaSet, criterion: Criterion, applicability: Applicability): FormTarget[] {
  if (set.outcome.kind !== 'levels' || applicability.from === 0) return [];
  return set.outcome.levels.map(({ id, name }, index) => {
    const place = { level: index + 1, id, name };
    if (applicability.withoutTarget) return { ...place, ...NO_TARGET, applicable: true };
    const target = applicability.targets[index] ?? null;
    return {
      ...place,
      text: describeTarget(target, criterion, 'vi'),
      textEn: describeTarget(target, criterion, 'en'),
      applicable: target !== null,
      ...(isAssigned(target) && { assigned: true }),
    };
  });
}

function isAssigned(target: Target): boolean {
  return typeof target === 'object' && target !== null && 'assigned' in target;
}

/** Citations that name a legal basis of the set; others are a finding of the document, not of the form. */
function legalBasesOf(set: CriteriaSet, criterion: Criterion): FormCriterion['legalBases'] {
  return (criterion.legalBases ?? []).flatMap(({ basis, clause }) => {
    const cited = set.legalBases?.find(({ id }) => id === basis);
    if (cited === undefined) return [];
    const { number, title } = cited;
    return [{ ...(number !== undefined && { number }), title, ...(clause !== undefined && { clause }) }];
  });
}
