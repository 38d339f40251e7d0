// Generated from the JSON Schemas in packages/criteria/schema by `pnpm generate`. Do not edit.

export type SetId = string;
export type Id = string;
export type Text = string;
/**
 * What was decided where the printed text is unclear, and why.
 */
export type ReadingNote = string;
/**
 * id@version#digest
 */
export type SetRef = string;
export type UnitType = 'tinh' | 'so' | 'huyen' | 'xa' | 'phuong' | 'thi-tran' | 'dac-khu';
export type Leave = 'free' | 'justified' | 'forbidden';
/**
 * A minimum of the measure; true; null (not applicable at this level); a condition; or a number assigned per unit and round.
 */
export type Target = number | true | null | Condition | Assigned;
/**
 * Over the names declared where it stands: + - * /, == != < <= > >= (no chains), and or not, if min max round sum count filled has; an option is compared as 'o1'.
 */
export type Formula = string;
export type LevelTargets = Target[];
export type Outcome = LevelsOutcome | PointsOutcome;
export type Input = NumberInput | BooleanInput | OptionsInput | TextInput | DateInput;
/**
 * Name usable in formulas.
 */
export type Name = string;
/**
 * Who in the unit enters it, as printed; on an input before that of its criterion.
 */
export type EnteredBy = string;
/**
 * For which time figures count: as they stand at a date, or added up over the year of the round or a part of it. Left out: nothing is said. On an input before that of its criterion. Never decides; shown to whoever enters the figure.
 */
export type Timing = AtDateTiming | OverYearTiming;
/**
 * Month and day.
 */
export type DayOfYear = string;
/**
 * Asked once for each of these in the year; the answer is keyed by period. Formulas read it through sum, min, max or count over the periods, inside a rule of kind periods also directly.
 */
export type Period = 'month' | 'quarter' | 'halfYear';
/**
 * Where an input comes from when the unit does not type it.
 */
export type From = FromProfile | FromRegister | FromLowerUnits | FromCriterion | FromOutcome | FromSupplied;
/**
 * As printed.
 */
export type Code = string;
/**
 * Counts where the level above is a mean; default 1.
 */
export type Weight = number;
export type Rule =
  | LevelsRule
  | AllOrNothingRule
  | LinearRule
  | StepsRule
  | OptionsRule
  | PartsRule
  | PeriodsRule
  | PeersRule
  | FormulaRule;
/**
 * Part of the maximum: a number, or an exact fraction such as "1/2", of up to six digits each.
 */
export type Share = number | string;
/**
 * Looked at first, in order: where a condition holds the row earns this share whatever the rule says.
 */
export type Exceptions = Exception[];
export type Step = ShareStep | AbsoluteStep | ValueStep;
export type IfUndefined = 'undefined' | 'notApplicable' | 'full' | 'zero';
export type PointsRule = AllOrNothingRule | LinearRule | StepsRule | OptionsRule | FormulaRule;
export type Deadline = YearlyDeadline | OnceDeadline | MonthlyDeadline | AfterDeadline;
export type Block =
  | LetterheadBlock
  | HeadingBlock
  | ParagraphBlock
  | CriteriaBlock
  | CriteriaListBlock
  | RegisterBlock
  | SignatureBlock;
export type ReportColumn =
  | 'code'
  | 'name'
  | 'measureUnit'
  | 'target'
  | 'value'
  | 'previousValue'
  | 'verdict'
  | 'points'
  | 'max'
  | 'evidence'
  | 'note'
  | 'explanation';

/**
 * A published or draft Bộ tiêu chí. Groups, criteria, inputs, registers and stages are flat arrays of objects with an id; order in the array is order in print.
 */
export interface CriteriaSet {
  $schema?: string;
  id: SetId;
  namespace?: Id;
  version: string;
  name: Text;
  nameEn?: string;
  decision?: Decision;
  derivedFrom?: SetRef;
  replaces?: SetRef;
  /**
   * Types of unit that the set assesses; left out: every type. A set is offered for a round only while units of these types exist.
   */
  unitTypes?: UnitType[];
  policy?: Policy;
  /**
   * Justifications for what was loosened, dropped or replaced; one per criterion id and group id of the base, and one for the outcome.
   */
  deviations?: Deviation[];
  /**
   * Classes by which targets, applicability and rankings may differ; each unit type belongs to at most one.
   */
  unitClasses?: UnitClass[];
  outcome: Outcome;
  /**
   * Figures of the unit, asked once per round.
   */
  profile?: Input[];
  registers?: Register[];
  groups: Group[];
  criteria: Criterion[];
  stages?: Stage[];
  reportForms?: ReportForm[];
  legalBases?: LegalBasis[];
}
export interface Decision {
  number: string;
  date: string;
  issuer: string;
  title?: string;
  effectiveFrom?: string;
  readingNote?: ReadingNote;
}
/**
 * What sets derived from this one may do; a criterion may override it.
 */
export interface Policy {
  add?: Leave;
  tighten?: Leave;
  loosen?: Leave;
  drop?: Leave;
  change?: Leave;
  reword?: Leave;
  floor?: LevelTargets;
}
export interface Condition {
  when: Formula;
  /**
   * As printed in the table.
   */
  name?: string;
}
export interface Assigned {
  assigned: true;
  default?: number;
}
/**
 * Why the set departs from its base in one thing: a criterion, a group or the outcome.
 */
export interface Deviation {
  criterion?: Id;
  group?: Id;
  /**
   * How the whole set comes to its result.
   */
  outcome?: true;
  reason: Text;
  legalBases: Id[];
}
export interface UnitClass {
  id: Id;
  name: Text;
  types: UnitType[];
}
/**
 * Cumulative levels, lowest first. Level k is reached when k−1 is and the required share of the criteria applicable at k is met.
 */
export interface LevelsOutcome {
  kind: 'levels';
  levels: Level[];
  /**
   * What a criterion that does not apply does to the share of a level at which it has a target: it is left out (default), or counts as met.
   */
  notApplicable?: 'leaveOut' | 'met';
}
export interface Level {
  id: Id;
  name: Text;
  nameEn?: string;
  /**
   * Percent of applicable criteria that must be met; default 100.
   */
  share?: number;
}
export interface PointsOutcome {
  kind: 'points';
  /**
   * Sum of the maxima outside bonus groups; deductions (negative maxima) may be left out.
   */
  max: number;
  /**
   * Total is shown on 0..scale; default max.
   */
  scale?: number;
  decimals?: number;
  /**
   * How the top groups make the total: added up (default), or their earned shares averaged by weight.
   */
  combine?: 'sum' | 'mean';
  /**
   * What a criterion that does not apply does to the total: it keeps its maximum and earns nothing (default), it earns its maximum, total and maximum shrink, or both shrink and the total is rescaled.
   */
  notApplicable?: 'zero' | 'full' | 'leaveOut' | 'rescale';
  bands?: Band[];
  rankings?: Ranking[];
}
/**
 * Highest first; the first whose total and gates are reached.
 */
export interface Band {
  id: Id;
  name: Text;
  from: number;
  /**
   * Percent of its maximum that every top group must reach.
   */
  eachGroup?: number;
  /**
   * Percent of their maximum that these groups, at any depth, must reach.
   */
  groups?: GroupGate[];
  /**
   * Criteria that must be earned in full; of a deduction nothing may be taken off, of a criterion for information the measure must be true. A class is capped by a flag where every class above it requires the flag.
   */
  requires?: Id[];
}
export interface GroupGate {
  group: Id;
  percent: number;
}
/**
 * Ties share a rank, the next is skipped (1-2-2-4).
 */
export interface Ranking {
  group?: Id;
  perUnitClass?: boolean;
  /**
   * Units are ranked by the points as shown; otherwise by the exact ones.
   */
  rounded?: boolean;
}
export interface NumberInput {
  id: Name;
  kind: 'number' | 'count' | 'percent' | 'money';
  name: Text;
  help?: string;
  enteredBy?: EnteredBy;
  timing?: Timing;
  measureUnit?: string;
  min?: number;
  max?: number;
  decimals?: number;
  per?: Period;
  from?: From;
}
export interface AtDateTiming {
  kind: 'atDate';
  date?: DayOfYear;
  /**
   * As printed.
   */
  name?: string;
}
export interface OverYearTiming {
  kind: 'overYear';
  from?: DayOfYear;
  to?: DayOfYear;
  /**
   * As printed.
   */
  name?: string;
}
export interface FromProfile {
  kind: 'profile';
  field: Name;
}
/**
 * Rows for which a condition over the columns holds, the sum of a column, or a total typed in the foot of the register.
 */
export interface FromRegister {
  kind: 'register';
  register: Id;
  where?: Formula;
  sum?: Name;
  total?: Name;
}
/**
 * Number of subordinate units whose recognised level in the named set is exactly this one (0: none).
 */
export interface FromLowerUnits {
  kind: 'lowerUnits';
  set: SetId;
  level: number;
}
export interface FromCriterion {
  kind: 'criterion';
  criterion: Id;
  /**
   * Default measure.
   */
  value?: 'measure' | 'points' | 'share';
}
/**
 * The same unit's result under another set.
 */
export interface FromOutcome {
  kind: 'outcome';
  set: SetId;
  value: 'points' | 'share' | 'level';
}
/**
 * Entered or assigned by an authority, or delivered by another system, not by the unit.
 */
export interface FromSupplied {
  kind: 'supplied';
  by: string;
  system?: string;
}
export interface BooleanInput {
  id: Name;
  kind: 'boolean';
  name: Text;
  help?: string;
  enteredBy?: EnteredBy;
  timing?: Timing;
  yes?: string;
  no?: string;
  per?: Period;
  from?: From;
}
/**
 * choice: exactly one; checklist: any number, none included.
 */
export interface OptionsInput {
  id: Name;
  kind: 'choice' | 'checklist';
  name: Text;
  help?: string;
  enteredBy?: EnteredBy;
  timing?: Timing;
  options: Option[];
  per?: Period;
  from?: From;
}
export interface Option {
  id: Name;
  name: Text;
  /**
   * In a checklist: ticked alone ("none of these").
   */
  exclusive?: boolean;
}
export interface TextInput {
  id: Name;
  kind: 'text';
  name: Text;
  help?: string;
  enteredBy?: EnteredBy;
  timing?: Timing;
  from?: From;
}
export interface DateInput {
  id: Name;
  kind: 'date';
  name: Text;
  help?: string;
  enteredBy?: EnteredBy;
  timing?: Timing;
  per?: Period;
  from?: From;
}
export interface Register {
  id: Id;
  code: Code;
  name: Text;
  /**
   * Name of the printed form where it holds several lists: registers that follow each other with one code and one form name are printed as one form, each list under its own name, the signatures of the last below.
   */
  formName?: string;
  /**
   * Heading of the column of row numbers; default STT.
   */
  rowNumber?: string;
  columns: Column[];
  /**
   * Figures typed or computed in the foot of the form.
   */
  totals?: Total[];
  /**
   * One signature each; further lines, such as "(Ký, ghi rõ họ tên)", are printed below it.
   */
  signatures?: string[];
  retentionMonths?: number;
  readingNote?: ReadingNote;
}
export interface Column {
  id: Name;
  kind: 'text' | 'boolean' | 'count' | 'number' | 'money' | 'date';
  name: Text;
  /**
   * A heading over this column and those beside it that lie under the same.
   */
  under?: string;
  personal?: boolean;
  required?: boolean;
}
export interface Total {
  id: Name;
  name: Text;
  field?: Name;
  where?: Formula;
  formula?: Formula;
  measureUnit?: string;
  /**
   * Where the printed form has it: as a line below the table (default), as the last row of the table, or not at all.
   */
  print?: 'foot' | 'row' | 'none';
}
/**
 * A heading, at any depth. It prints before its first criterion; its points are the sum of what lies in it.
 */
export interface Group {
  id: Id;
  code: Code;
  name: Text;
  nameEn?: string;
  parent?: Id;
  /**
   * Printed maximum; checked against the sum of the parts, or, with rescale, what the parts are scaled to.
   */
  max?: number;
  /**
   * Earned share of the parts times max.
   */
  rescale?: boolean;
  /**
   * How the parts make the group: added up (default), their earned shares averaged by weight and times max, or only the part with the most points.
   */
  combine?: 'sum' | 'mean' | 'best';
  weight?: Weight;
  /**
   * Adds to the total but not to its maximum.
   */
  bonus?: boolean;
  cap?: Cap;
  lead?: string;
  coordinate?: string[];
  tasks?: Task[];
  sourceText?: string;
  readingNote?: ReadingNote;
}
export interface Cap {
  min?: number;
  max?: number;
}
export interface Task {
  id: Id;
  name: Text;
  lead?: string;
  coordinate?: string[];
}
export interface Criterion {
  id: Id;
  code: string;
  group: Id;
  /**
   * Ids of the base that this criterion takes the place of (split, merge, replacement).
   */
  replaces?: Id[];
  name: Text;
  nameEn?: string;
  measureUnit?: string;
  inputs: Input[];
  measure?: Formula;
  rule?: Rule;
  weight?: Weight;
  ifUndefined?: IfUndefined;
  /**
   * Plausibility, such as a <= b: a warning where it fails, never a refusal; also bounds the search for tightened/loosened witnesses.
   */
  expect?: Formula[];
  appliesTo?: AppliesTo;
  mayDeclareNotApplicable?: boolean;
  evidence?: Evidence[];
  /**
   * What is asked for, as printed, where that is more than the name.
   */
  requirement?: string;
  guidance?: string;
  dataSource?: string;
  enteredBy?: EnteredBy;
  timing?: Timing;
  verifiedBy?: string;
  lead?: string;
  coordinate?: string[];
  tasks?: Task[];
  legalBases?: Citation[];
  /**
   * As printed.
   */
  sourceText?: string;
  readingNote?: ReadingNote;
  policy?: Policy;
}
/**
 * One target per level of the outcome, lowest first; by unit class where they differ. Whoever meets the target of a level meets those below it.
 */
export interface LevelsRule {
  kind: 'levels';
  targets:
    | LevelTargets
    | {
        [k: string]: LevelTargets;
      };
}
/**
 * Full when the measure is true, or at least `at`, or when the condition holds.
 */
export interface AllOrNothingRule {
  kind: 'allOrNothing';
  max: number;
  at?: number;
  when?: Formula;
  exceptions?: Exceptions;
}
export interface Exception {
  when: Formula;
  share: Share;
}
/**
 * measure / fullAt of the maximum, never more than all of it. With zeroAt the line starts there instead of at 0; above fullAt it takes points off the maximum.
 */
export interface LinearRule {
  kind: 'linear';
  max: number;
  fullAt: number;
  /**
   * Where nothing is earned; default 0.
   */
  zeroAt?: number;
  exceptions?: Exceptions;
}
/**
 * The first step whose `from` the measure reaches, highest first; none: nothing. A step earns a share, points, or the measure itself over a number.
 */
export interface StepsRule {
  kind: 'steps';
  max: number;
  steps: Step[];
  exceptions?: Exceptions;
}
export interface ShareStep {
  from?: number;
  share: Share;
}
export interface AbsoluteStep {
  from?: number;
  points: number;
}
export interface ValueStep {
  from?: number;
  valueOver: number;
}
/**
 * Share of the chosen option, or sum of the shares of the ticked ones; "equal": ticked / all.
 */
export interface OptionsRule {
  kind: 'options';
  max: number;
  of?: Name;
  shares:
    | 'equal'
    | {
        [k: string]: Share;
      };
  exceptions?: Exceptions;
}
/**
 * One row that adds up several independent parts over the same inputs, or takes the best of them (either/or).
 */
export interface PartsRule {
  kind: 'parts';
  max: number;
  parts: Part[];
  /**
   * Default sum.
   */
  combine?: 'sum' | 'best';
  exceptions?: Exceptions;
}
export interface Part {
  id: Id;
  name: Text;
  measure?: Formula;
  ifUndefined?: IfUndefined;
  rule: PointsRule;
}
/**
 * Points by formula, kept between 0 and max. The last resort: no tightened/loosened can be computed.
 */
export interface FormulaRule {
  kind: 'formula';
  max: number;
  points: Formula;
  exceptions?: Exceptions;
}
/**
 * The inner rule applied to each period of the inputs that have `per`, added up.
 */
export interface PeriodsRule {
  kind: 'periods';
  max: number;
  each: PointsRule;
  exceptions?: Exceptions;
}
/**
 * minMax: (v − min) / (max − min); shareOfMax: v / max; zScore: z = (v − mean) / deviation, nothing at zeroAt, everything at fullAt; over the frozen peers, the unit itself included. Bounds fix those figures for an edition in place of the peers' own.
 */
export interface PeersRule {
  kind: 'peers';
  max: number;
  method: 'minMax' | 'shareOfMax' | 'zScore';
  /**
   * Of zScore; default -3.
   */
  zeroAt?: number;
  /**
   * Of zScore; default 3.
   */
  fullAt?: number;
  /**
   * Whom the unit is compared with: all of the round (default), those under the same parent, those of its class, or its cluster: those with the same value of a field of the profile.
   */
  among?: ('round' | 'parent' | 'unitClass') | Cluster;
  bounds?: PeerBounds;
  exceptions?: Exceptions;
}
export interface Cluster {
  field: Name;
}
export interface PeerBounds {
  min?: number;
  max?: number;
  /**
   * Of zScore.
   */
  mean?: number;
  /**
   * Of zScore.
   */
  deviation?: number;
}
export interface AppliesTo {
  unitClasses?: Id[];
  when?: Formula;
}
export interface Evidence {
  id: Id;
  name: Text;
  required?: boolean;
  register?: Id;
}
export interface Citation {
  basis: Id;
  clause?: string;
}
export interface Stage {
  id: Id;
  name: Text;
  kind:
    | 'registration'
    | 'selfAssessment'
    | 'appraisal'
    | 'opinion'
    | 'verification'
    | 'council'
    | 'recognition'
    | 'report';
  by: StageActor;
  binding?: boolean;
  ownValues?: boolean;
  mayReturnTo?: Id[];
  form?: Id;
  deadline?: Deadline;
  readingNote?: ReadingNote;
}
export interface StageActor {
  level: 'unit' | 'commune' | 'district' | 'department' | 'province' | 'ministry';
  body?: string;
}
/**
 * “Trước 15/11”: the deadline ends with the day before. “Hết ngày 15/11” is before 16/11.
 */
export interface YearlyDeadline {
  kind: 'yearly';
  before: DayOfYear;
}
/**
 * Of a set that is assessed once.
 */
export interface OnceDeadline {
  kind: 'once';
  before: string;
}
export interface MonthlyDeadline {
  kind: 'monthly';
  /**
   * “Ngày 27”: the deadline ends with this day, or with the last day of a shorter month.
   */
  day: number;
  /**
   * “Trước ngày 25”: the deadline ends with the day before.
   */
  before?: boolean;
}
export interface AfterDeadline {
  kind: 'after';
  stage: Id;
  days: number;
}
export interface ReportForm {
  id: Id;
  code: Code;
  name: Text;
  blocks: Block[];
  readingNote?: ReadingNote;
}
/**
 * Issuer and number on the left, the national motto and the date on the right. Texts may hold {placeholders}.
 */
export interface LetterheadBlock {
  kind: 'letterhead';
  /**
   * Lines of the issuer, the issuing body last; default: the body that writes the form.
   */
  issuer?: Text[];
  /**
   * What follows the number, such as "/BC-UBND"; empty: a number without a symbol.
   */
  symbol?: string;
  /**
   * What a letter is about, under the number, such as "V/v …".
   */
  about?: string;
  /**
   * Place and date as printed; default: place, day, month and year.
   */
  dateline?: string;
}
export interface HeadingBlock {
  kind: 'heading';
  text: string;
}
/**
 * Text with {placeholders}; `ask` makes it a field of the dossier, whose content follows the text, or stands where the text has its name in braces.
 */
export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  ask?: Name;
  /**
   * What the field is called on the screen; default the text.
   */
  label?: string;
}
/**
 * One row a criterion, grouped. `value` is the result of the stage that writes the form, `previousValue` that of the stage with values of its own before it.
 */
export interface CriteriaBlock {
  kind: 'criteriaTable';
  landscape?: boolean;
  columns: ReportColumn[];
  headings?: ColumnHeadings;
}
/**
 * Printed headings of columns; a column without one has its usual heading.
 */
export interface ColumnHeadings {
  code?: Text;
  name?: Text;
  measureUnit?: Text;
  target?: Text;
  value?: Text;
  previousValue?: Text;
  verdict?: Text;
  points?: Text;
  max?: Text;
  evidence?: Text;
  note?: Text;
  explanation?: Text;
}
/**
 * A heading a criterion with requirement, result, evidence, verdict.
 */
export interface CriteriaListBlock {
  kind: 'criteriaList';
  group?: Id;
}
export interface RegisterBlock {
  kind: 'register';
  register: Id;
}
/**
 * The signer’s title, further lines such as "(Ký tên, đóng dấu)" below it, and the recipients on the left.
 */
export interface SignatureBlock {
  kind: 'signature';
  title: string;
  recipients?: string[];
}
/**
 * What the set cites. Whether it is still in force is platform data, since a published set never changes.
 */
export interface LegalBasis {
  id: Id;
  number?: string;
  date?: string;
  issuer?: string;
  title: Text;
  readingNote?: ReadingNote;
}
