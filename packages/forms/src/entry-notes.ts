import type { Criterion, Input, Timing } from '@tieuchi/criteria/types';

/** "31/12" of "12-31". */
function dayText(day: string): string {
  const [month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

/** For which time a figure counts, as one Vietnamese sentence; as printed where the set prints it. */
function timingText(timing: Timing): string {
  if (timing.name !== undefined) return timing.name;
  if (timing.kind === 'atDate') {
    return timing.date === undefined
      ? 'Số liệu tại thời điểm báo cáo.'
      : `Số liệu tính đến ngày ${dayText(timing.date)}.`;
  }
  const { from = '01-01', to = '12-31' } = timing;
  if (from === '01-01' && to === '12-31') return 'Số liệu cộng dồn trong năm.';
  const start = from > to ? `${dayText(from)} năm trước` : dayText(from);
  return `Số liệu cộng dồn từ ngày ${start} đến ngày ${dayText(to)}.`;
}

/** What whoever fills in a field or a criterion is told about it: its own text, for which time it counts, and who enters it. */
export function entryNotes(
  own: readonly (string | undefined)[],
  { timing, enteredBy }: Pick<Criterion | Input, 'timing' | 'enteredBy'>,
): string | undefined {
  const notes = [
    ...own,
    timing && timingText(timing),
    enteredBy === undefined ? undefined : `Người nhập: ${enteredBy}.`,
  ].filter((note) => note !== undefined && note !== '');
  return notes.length === 0 ? undefined : notes.join('\n');
}
