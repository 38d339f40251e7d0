import { describeFormula, namedBy } from '@tieuchi/criteria/describe-formula';
import { Rational } from '@tieuchi/criteria/exact';
import type { Input, Target } from '@tieuchi/criteria/types';
import type { Explanation, Needed, PointsExplanation, ProblemCode } from '../model/result.ts';
import type { PointsStanding, Standing } from '../model/standing.ts';
import { shownEarned } from '../shown/shown-points.ts';
import { booleanText, measuredText } from './measured-text.ts';
import { type Locale, numberText } from './number-text.ts';
import { words } from './words.ts';

/** Decimals of printed targets and of what is still needed: as many as a document can hold. */
const TARGET_PLACES = 10;
/** More than any number that is shown. */
const SHOWN_PLACES = 60;

/** What the sentence is made of beside the standing itself. */
export interface Story {
  readonly problems: readonly ProblemCode[];
  /** Plausibility conditions that are false, as written. */
  readonly failed: readonly string[];
  readonly next: Explanation['next'];
  readonly places: number;
  /** For a criterion with points, and the decimals they are shown with. */
  readonly points: PointsExplanation | undefined;
  readonly decimals: number;
}

/** One line for one criterion: "57/95 = 60%; mức 3 cần 80%, thêm 19 người". */
export function explanationText(standing: Standing, story: Story, locale: Locale): string {
  const own = words[locale];
  if (standing.state === 'notApplicable') {
    const counts = standing.levels.some(({ met }) => met) ? [own.countedAsMet] : [];
    return [notApplicableText(standing, locale), ...counts, ...earnedClauses(standing, story, locale)].join(
      '; ',
    );
  }
  const clauses = [
    ...gapClauses(standing, story, locale),
    measuredText(standing, story.places, locale),
    ...earnedClauses(standing, story, locale),
    ...nextClauses(standing, story, locale),
  ];
  if (standing.state === 'noTarget') {
    clauses.push(standing.targets === undefined ? own.noTargetForUnitType : own.noTarget);
  }
  if (story.problems.includes('above100')) clauses.push(own.above100);
  for (const text of story.failed) {
    clauses.push(`${own.implausible} (${text})`);
  }
  return clauses.filter((clause) => clause !== '').join('; ');
}

function notApplicableText({ reading }: Standing, locale: Locale): string {
  const { notApplicable, notForThisUnit } = words[locale];
  if (reading.measure.kind === 'undefined') return `${notApplicable}: ${words[locale].undefinedRatio}`;
  if (reading.declared === undefined) return notForThisUnit;
  return reading.declared.reason === '' ? notApplicable : `${notApplicable}: ${reading.declared.reason}`;
}

/** What is lacking: names of inputs without an answer, or with one that cannot be read. */
function gapClauses({ compiled, reading, state }: Standing, story: Story, locale: Locale): string[] {
  if (story.problems.includes('notApplicableNotAllowed')) return [words[locale].notAllowed];
  const names = (wanted: (input: Input, index: number) => boolean) =>
    compiled.criterion.inputs
      .filter(wanted)
      .map(({ name }) => name)
      .join(', ');
  const invalid = names((_input, index) => reading.inputs[index]?.problem === 'wrongKind');
  const missing = names(({ kind }, index) => {
    const read = reading.inputs[index];
    return kind !== 'text' && kind !== 'date' && read?.value.kind === 'missing' && read.problem === undefined;
  });
  return [
    ...(invalid === '' ? [] : [`${words[locale].invalid}: ${invalid}`]),
    ...(state !== 'missing' || missing === '' ? [] : [`${words[locale].notAnswered}: ${missing}`]),
  ];
}

/** "được 12/20 điểm", why so, and what would earn more: "cần 80% để được 20 điểm, thêm 19 người". */
function earnedClauses(standing: Standing, story: Story, locale: Locale): string[] {
  const { points } = standing;
  const explained = story.points;
  const own = words[locale];
  if (points === undefined || explained === undefined) return [];
  if (!points.counted) return [own.leftOut];
  const max = numberText(points.max, TARGET_PLACES, locale);
  const clauses = [
    points.known ? own.earned(earnedText(points, story.decimals, locale), max) : own.notEarned(max),
  ];
  if (explained.exception !== undefined) clauses.push(own.exception(explained.exception));
  const { peers, next } = explained;
  if (peers !== undefined && peers.count > 1) clauses.push(own.peers(peers.count));
  if (standing.state === 'provisional') clauses.push(own.provisional);
  if (peers !== undefined && standing.state === 'undefined' && peers.count < 2) clauses.push(own.noPeers);
  const target = next === undefined ? undefined : targetText(standing, next.target, locale);
  if (next === undefined || target === undefined) return clauses;
  const more = own.needsForPoints(
    target,
    numberText(Rational.parse(next.pointsShown ?? String(next.points)), SHOWN_PLACES, locale),
  );
  clauses.push(next.needed === undefined ? more : `${more}, ${neededText(standing, next.needed, locale)}`);
  return clauses;
}

function earnedText({ points, max }: PointsStanding, decimals: number, locale: Locale): string {
  return numberText(Rational.parse(shownEarned(points, { max, decimals })), SHOWN_PLACES, locale);
}

function nextClauses(standing: Standing, { next }: Story, locale: Locale): string[] {
  const own = words[locale];
  if (next === undefined) {
    const judged = standing.levels.filter(({ applicable }) => applicable);
    return judged.length > 0 && judged.every(({ met }) => met) ? [own.allMet] : [];
  }
  const target = targetText(standing, next.target, locale);
  if (target === undefined) return [];
  const needs = `${own.needs(next.level)}${target}`;
  return [next.needed === undefined ? needs : `${needs}, ${neededText(standing, next.needed, locale)}`];
}

/** A number follows directly, words follow a colon: "cần 80%", "cần: Có". A target not assigned has no text. */
function targetText(standing: Standing, target: Target, locale: Locale): string | undefined {
  const { measure } = standing.compiled;
  if (typeof target === 'number') {
    const text = numberText(Rational.fromNumber(target), TARGET_PLACES, locale);
    return measure?.percent === true ? ` ${text}%` : ` ${text}`;
  }
  if (target === true) return `: ${booleanText(true, measure?.lone, locale)}`;
  if (target !== null && 'when' in target)
    return `: ${target.name ?? conditionText(target.when, standing, locale)}`;
  return undefined;
}

function conditionText(when: string, { compiled }: Standing, locale: Locale): string {
  const named = namedBy(compiled.criterion.inputs);
  return describeFormula(when, { named, language: locale, as: 'condition' });
}

/** "thêm 19 người" where the input names its measure unit, else "thêm 19: <name of the input>". */
function neededText({ compiled }: Standing, { input: id, more }: Needed, locale: Locale): string {
  const own = words[locale];
  const amount = numberText(Rational.parse(more), TARGET_PLACES, locale);
  const input = compiled.criterion.inputs.find((one) => one.id === id);
  if (input?.kind === 'percent') return own.more(amount, ` ${own.points}`);
  const unit =
    locale === 'vi' && input !== undefined && 'measureUnit' in input ? input.measureUnit : undefined;
  return own.more(amount, unit === undefined ? `: ${input?.name ?? id}` : ` ${unit}`);
}
