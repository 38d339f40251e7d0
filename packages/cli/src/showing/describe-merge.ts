import { compareSets } from '@tieuchi/criteria/compare';
import type { MergeConflict, Merged, Reasons } from '@tieuchi/criteria/merge';
import { describeConflict } from '@tieuchi/criteria/merge-messages';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describeFindings, type PrintedFinding } from '../describe-findings.ts';

/** Longer than a target or a name; what is longer is in the JSON output. */
const LONGEST_SHOWN = 200;

const whyStale = {
  gone: 'bản mới không còn tiêu chí hay nhóm này',
  notNeeded: 'không còn nới lỏng so với bản mới',
  otherChange: 'nội dung thay đổi đã khác lúc viết giải trình',
} as const satisfies Record<Reasons['stale'][number]['why'], string>;

function shown(side: string, value: unknown): string[] {
  if (value === undefined) return [`      ${side}: (không có)`];
  const text = JSON.stringify(value);
  return [`      ${side}: ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}`];
}

function describeOne(conflict: MergeConflict): string[] {
  const { base, new: next, own } = conflict;
  const hasSides = base !== undefined || next !== undefined || own !== undefined;
  return [
    `  ${describeConflict(conflict, 'vi')}`,
    ...(hasSides ? [...shown('bản gốc', base), ...shown('bản mới', next), ...shown('của mình', own)] : []),
  ];
}

/** What a reason is about, in a word: a criterion by its code. */
function subjectOf({ about, code }: Reasons['stale' | 'needed'][number]): string {
  if (about === 'outcome') return 'Cách kết luận của bộ';
  return about === 'group' ? `Nhóm ${code}` : code;
}

function describeReasons({ stale, needed }: Reasons): string[] {
  return [
    ...(stale.length > 0 ? ['Giải trình cần xem lại:'] : []),
    ...stale.map((reason) => `  ${subjectOf(reason)}: ${whyStale[reason.why]}`),
    ...(needed.length > 0 ? ['Cần giải trình:'] : []),
    ...needed.map((reason) => `  ${subjectOf(reason)}${reason.isNew ? ' (mới cần)' : ''}`),
  ];
}

/** What a merge did, in Vietnamese: what came in, what is at odds with the three sides, which reasons and findings are to be looked at. */
export function describeMerge(own: CriteriaSet, merged: Merged, findings: readonly PrintedFinding[]): string {
  const { document, conflicts, reasons, isPinnedBase } = merged;
  const { summary, set } = compareSets(own, document);
  const { kept, added, dropped, replaced } = summary;
  const changed = document.criteria.length - kept - added;
  const lines = [
    `${document.id}@${document.version}: ${document.criteria.length} tiêu chí (${kept} giữ nguyên, ${changed} cập nhật, ${added} thêm, ${dropped + replaced} bỏ)`,
    ...(document.derivedFrom === undefined ? [] : [`Bộ gốc: ${document.derivedFrom}`]),
    ...(set.length > 0 ? [`Thay đổi chung của bộ: ${set.length}`] : []),
    ...(isPinnedBase ? [] : ['Chú ý: bộ của mình không ghi đúng bản gốc này (derivedFrom).']),
    conflicts.length === 0 ? 'Không có xung đột.' : `${conflicts.length} xung đột:`,
    ...conflicts.flatMap(describeOne),
    ...describeReasons(reasons),
  ];
  if (findings.length > 0) lines.push('Kiểm tra kết quả:', describeFindings(findings));
  return lines.join('\n');
}
