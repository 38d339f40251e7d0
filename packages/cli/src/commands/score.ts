import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { checkResponses } from '@tieuchi/scoring/meaning';
import type { LevelsResult, PointsOutcomeResult, Result } from '@tieuchi/scoring/result';
import { missingForLevel, scoreResponses } from '@tieuchi/scoring/score';
import type { Command } from '../command.ts';
import { describeFindings } from '../describe-findings.ts';
import { meaningFindings } from '../meaning-findings.ts';
import { readResponses } from '../reading/read-responses.ts';
import { loadSet, nameOf } from '../sets/load-set.ts';
import { type ScoreSummary, summariseScores } from '../showing/summarise-scores.ts';
import { toTextTable } from '../showing/text-table.ts';

/** More than any number that is shown. */
const MOST_PLACES = 40;

function levelName(set: CriteriaSet, level: number): string {
  const levels = set.outcome.kind === 'levels' ? set.outcome.levels : [];
  return level === 0 ? 'chưa đạt mức 1' : `mức ${level} (${levels[level - 1]?.name ?? ''})`;
}

function describeLevels(set: CriteriaSet, result: LevelsResult): string[] {
  const { unit, outcome, criteria } = result;
  const rows = outcome.levels.map(({ level, applicable, met, unmet, reached }) => [
    `  Mức ${level}`,
    reached ? 'đạt' : 'chưa đạt',
    `${met}/${applicable}`,
    unmet.length > 0 ? `thiếu ${unmet.join(', ')}` : '',
  ]);
  const goal = Math.max(outcome.level + 1, outcome.registeredLevel ?? 0);
  const open = goal > outcome.levels.length ? [] : missingForLevel(set, result, goal);
  const registered = outcome.registeredLevel === undefined ? '' : `, đăng ký mức ${outcome.registeredLevel}`;
  return [
    `${unit.name ?? unit.code}: ${levelName(set, outcome.level)}${registered}`,
    toTextTable(rows),
    ...(open.length > 0 ? [`  Còn thiếu để đạt mức ${goal}:`] : []),
    ...open.map(({ id, code }) => {
      const text = criteria.find((criterion) => criterion.id === id)?.explanation.text ?? '';
      return `    ${code}: ${text}`;
    }),
  ];
}

function bandName({ outcome }: CriteriaSet, id: string): string {
  const bands = outcome.kind === 'points' ? (outcome.bands ?? []) : [];
  return bands.find((band) => band.id === id)?.name ?? id;
}

/** "79,96/100 điểm (làm tròn: 80)": what people read, and the rounded number that is stored and ranked where it is another. */
function pointsText(
  { pointsShown, rounded }: { pointsShown: string | undefined; rounded: number },
  max: number | string,
): string {
  const shown = pointsShown === undefined ? Rational.fromNumber(rounded) : Rational.parse(pointsShown);
  const number = (value: Rational) => formatDecimal(value, MOST_PLACES);
  const aside = shown.equals(Rational.fromNumber(rounded))
    ? ''
    : ` (làm tròn: ${number(Rational.fromNumber(rounded))})`;
  return `${number(shown)}/${number(Rational.from(max))}${aside}`;
}

function describePoints(
  set: CriteriaSet,
  { unit, criteria }: Result,
  outcome: PointsOutcomeResult,
): string[] {
  const { points, pointsShown, maxPoints, maxShown = maxPoints, band, rank, provisional, groups } = outcome;
  const said = [
    `${pointsText({ pointsShown, rounded: points }, maxShown)} điểm`,
    ...(band === undefined ? [] : [bandName(set, band)]),
    ...(rank === undefined ? [] : [`hạng ${rank}`]),
    ...(provisional === true ? ['tạm tính'] : []),
  ];
  const rows = groups.map(({ code, points: rounded, pointsShown: shown, max }) => [
    `  ${code}`,
    pointsText({ pointsShown: shown, rounded }, max),
  ]);
  const open = criteria.filter(isShort);
  const missed = outcome.bandMissed ?? outcome.nextBand;
  const gates = missed?.gates.filter(({ passed }) => !passed) ?? [];
  return [
    `${unit.name ?? unit.code}: ${said.join(', ')}`,
    toTextTable(rows),
    ...(missed === undefined ? [] : [`  Còn thiếu để đạt loại “${missed.name}”:`]),
    ...gates.map(({ text }) => `    ${text}`),
    ...(open.length > 0 ? ['  Chưa đạt điểm tối đa:'] : []),
    ...open.map(({ code, explanation }) => `    ${code}: ${explanation.text}`),
  ];
}

/** Less than all, however little: points are compared before they are rounded. */
function isShort({ max, exactPoints }: Result['criteria'][number]): boolean {
  if (max === undefined) return false;
  const [numerator = '0', denominator = '1'] = (exactPoints ?? '0').split('/');
  const points = Rational.of(BigInt(numerator), BigInt(denominator));
  return points.compare(Rational.fromNumber(Math.max(0, max))) < 0;
}

function describe(set: CriteriaSet, result: Result): string {
  const { outcome } = result;
  const lines =
    outcome.kind === 'levels'
      ? describeLevels(set, { ...result, outcome })
      : describePoints(set, result, outcome);
  return lines.join('\n');
}

function describeSummary(set: CriteriaSet, summary: ScoreSummary): string[] {
  const {
    unit,
    level,
    registeredLevel,
    points = 0,
    pointsShown,
    maxPoints = 0,
    band,
    rank,
    provisional,
  } = summary;
  if (level !== undefined)
    return [
      unit,
      levelName(set, level),
      registeredLevel === undefined ? '' : `đăng ký mức ${registeredLevel}`,
    ];
  const said = [
    `${pointsText({ pointsShown, rounded: points }, maxPoints)} điểm`,
    band === undefined ? '' : bandName(set, band),
    rank === undefined ? '' : `hạng ${rank}`,
    provisional === true ? 'tạm tính' : '',
  ];
  return [unit, ...said];
}

/**
 * `score SET RESPONSES`: the result of every response, with explanations; `{set, results}`. With `--summary` one line for each
 * unit; `{set, summaries}`. Answers that mean nothing under the set are told with their places (`problems`), and the exit code is 1: the
 * results are those of what is left.
 */
export const run: Command['run'] = async ([setOperand = '', responsesOperand = ''], context) => {
  const set = loadSet(setOperand, context.folder);
  const { text, responses } = readResponses(responsesOperand, context.folder);
  const problems = meaningFindings(text, checkResponses(set, responses), ['responses']);
  const found = problems.length > 0 && { problems };
  const code = problems.length > 0 ? 1 : 0;
  if (found)
    context.text(
      `${responsesOperand}: có câu trả lời không có nghĩa với bộ này\n${describeFindings(problems)}\n`,
    );
  if (context.brief) {
    const summaries = summariseScores(set, responses);
    if (context.asJson) context.json({ set: nameOf(set), summaries, ...found });
    context.text(toTextTable(summaries.map((summary) => describeSummary(set, summary))));
    return code;
  }
  const results = scoreResponses(set, responses);
  if (context.asJson) context.json({ set: nameOf(set), results, ...found });
  context.text(results.map((result) => describe(set, result)).join('\n\n'));
  return code;
};
