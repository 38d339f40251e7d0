import type { TextKey } from '../../i18n/use-text.ts';
import { objectShapeOf } from '../fields/shape/read-shape.ts';

/** A section of the inspector: its title and the fields of the object that stand in it. */
export type Section = { title: TextKey; fields: readonly string[] };

/** Sections of a criterion below its rule. */
const criterionSections: readonly Section[] = [
  { title: 'inspector.inputs', fields: ['inputs', 'measure', 'ifUndefined', 'expect'] },
  { title: 'inspector.applies', fields: ['appliesTo', 'mayDeclareNotApplicable'] },
  {
    title: 'inspector.method',
    fields: ['requirement', 'guidance', 'dataSource', 'timing', 'enteredBy', 'verifiedBy'],
  },
  { title: 'inspector.evidence', fields: ['evidence'] },
  { title: 'inspector.tasks', fields: ['lead', 'coordinate', 'tasks'] },
  { title: 'inspector.source', fields: ['sourceText', 'readingNote', 'replaces', 'policy'] },
];

const groupSections: readonly Section[] = [
  { title: 'inspector.groupPoints', fields: ['max', 'combine', 'weight', 'rescale', 'bonus', 'cap'] },
  { title: 'inspector.tasks', fields: ['lead', 'coordinate', 'tasks'] },
  { title: 'inspector.source', fields: ['sourceText', 'readingNote'] },
];

const setSections: readonly Section[] = [
  { title: 'inspector.outcome', fields: ['outcome'] },
  { title: 'inspector.units', fields: ['unitTypes', 'unitClasses'] },
  { title: 'inspector.profile', fields: ['profile'] },
  { title: 'inspector.registers', fields: ['registers'] },
  { title: 'inspector.stages', fields: ['stages'] },
  { title: 'inspector.reportForms', fields: ['reportForms'] },
  { title: 'inspector.legalBases', fields: ['legalBases'] },
  { title: 'inspector.policy', fields: ['policy'] },
];

/** Fields that have a place of their own beside the sections, or are edited elsewhere. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  Criterion: ['id', 'name', 'nameEn', 'code', 'measureUnit', 'group', 'rule', 'weight', 'legalBases'],
  Group: ['id', 'name', 'nameEn', 'code', 'parent'],
  CriteriaSet: [
    '$schema',
    'id',
    'namespace',
    'version',
    'name',
    'nameEn',
    'decision',
    'derivedFrom',
    'replaces',
    'deviations',
    'groups',
    'criteria',
  ],
};

const sections: Readonly<Record<string, readonly Section[]>> = {
  Criterion: criterionSections,
  Group: groupSections,
  CriteriaSet: setSections,
};

/** The sections of a definition of the schema; fields that are in none come last, so that a new one is never out of reach. */
export function sectionsOf(definition: 'Criterion' | 'Group' | 'CriteriaSet'): Section[] {
  const own = sections[definition] ?? [];
  const placed = new Set([...own.flatMap(({ fields }) => fields), ...(elsewhere[definition] ?? [])]);
  const left = objectShapeOf(definition).fields.flatMap(({ name }) => (placed.has(name) ? [] : [name]));
  return left.length === 0 ? [...own] : [...own, { title: 'inspector.other', fields: left }];
}
