import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { LevelsResult, PointsOutcomeResult, Result } from '@tieuchi/scoring/result';
import { missingForLevel, scoreResponses } from '@tieuchi/scoring/score';
import type { Command } from '../command.ts';
import { loadSet, nameOf } from '../load-set.ts';
import { readResponses } from '../read-responses.ts';
import { type ScoreSummary, summariseScores } from '../summarise-scores.ts';
import { toTextTable } from '../text-table.ts';

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

function describePoints(
  set: CriteriaSet,
  { unit, criteria }: Result,
  outcome: PointsOutcomeResult,
): string[] {
  const { points, maxPoints, band, rank, provisional, groups } = outcome;
  const number = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
  const said = [
    `${number(points)}/${number(maxPoints)} điểm`,
    ...(band === undefined ? [] : [bandName(set, band)]),
    ...(rank === undefined ? [] : [`hạng ${rank}`]),
    ...(provisional === true ? ['tạm tính'] : []),
  ];
  const rows = groups.map((group) => [`  ${group.code}`, `${number(group.points)}/${number(group.max)}`]);
  const open = criteria.filter((one) => one.max !== undefined && (one.points ?? 0) < Math.max(0, one.max));
  return [
    `${unit.name ?? unit.code}: ${said.join(', ')}`,
    toTextTable(rows),
    ...(open.length > 0 ? ['  Chưa đạt điểm tối đa:'] : []),
    ...open.map(({ code, explanation }) => `    ${code}: ${explanation.text}`),
  ];
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
  const { unit, level, registeredLevel, points = 0, maxPoints = 0, band, rank, provisional } = summary;
  if (level !== undefined)
    return [
      unit,
      levelName(set, level),
      registeredLevel === undefined ? '' : `đăng ký mức ${registeredLevel}`,
    ];
  const number = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
  const said = [
    `${number(points)}/${number(maxPoints)} điểm`,
    band === undefined ? '' : bandName(set, band),
    rank === undefined ? '' : `hạng ${rank}`,
    provisional === true ? 'tạm tính' : '',
  ];
  return [unit, ...said];
}

/**
 * `score SET RESPONSES`: the result of every response, with explanations; `{set, results}`. With `--summary` one line for each
 * unit; `{set, summaries}`.
 */
export const command: Command = {
  name: 'score',
  operands: 'SET RESPONSES',
  summary: 'chấm các câu trả lời theo một bộ tiêu chí (--summary: mỗi đơn vị một dòng)',
  arity: [2, 2],
  summarises: true,
  async run([setOperand = '', responsesOperand = ''], context) {
    const set = loadSet(setOperand, context.folder);
    const responses = readResponses(responsesOperand, context.folder);
    if (context.brief) {
      const summaries = summariseScores(set, responses);
      if (context.asJson) context.json({ set: nameOf(set), summaries });
      context.text(toTextTable(summaries.map((summary) => describeSummary(set, summary))));
      return 0;
    }
    const results = scoreResponses(set, responses);
    if (context.asJson) context.json({ set: nameOf(set), results });
    context.text(results.map((result) => describe(set, result)).join('\n\n'));
    return 0;
  },
};
