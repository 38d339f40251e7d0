import type { Covered, CriterionCoverage } from './coverage.ts';

const HEADINGS = [
  'criterion',
  'target',
  'exactly',
  'just below',
  'just above',
  'missing',
  'n/a',
  '0 of 0',
  '> 100%',
  'no target',
];

/** The first case and how many more; a dot where there is no such thing. */
function cell(covered: Covered): string {
  if (covered === null) return '·';
  const [first, ...more] = covered;
  if (first === undefined) return '**none**';
  return more.length === 0 ? first : `${first} +${more.length}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`;
}

function rowsOf(criterion: CriterionCoverage): string[][] {
  const { code, targets, missing, notApplicable, above100, noTarget } = criterion;
  const states = [missing, notApplicable, criterion.undefined, above100, noTarget].map(cell);
  const rows = targets.map(({ target, at, below, above }, index) => [
    index === 0 ? code : '',
    target,
    ...[at, below, above].map(cell),
    ...(index === 0 ? states : states.map(() => '')),
  ]);
  return rows.length > 0 ? rows : [[code, 'for information', '·', '·', '·', ...states]];
}

/** The list as Markdown, one row a target; `command` says how it was made. */
export function toMarkdown(
  coverage: readonly CriterionCoverage[],
  about: { title: string; command: string },
): string {
  return [
    `# ${about.title}: which case shows what`,
    '',
    `Made by \`${about.command}\` from \`cases/*.json\`; a test keeps it true. Exactly on the target (or the yes, condition or option`,
    'itself), off it by at most a hundredth or by one; the first case of each kind, and how many more. A dot: there is no such thing.',
    '',
    line(HEADINGS),
    line(HEADINGS.map(() => '---')),
    ...coverage.flatMap(rowsOf).map(line),
    '',
  ].join('\n');
}
