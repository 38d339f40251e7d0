import { formatNumber } from '@tieuchi/ui/format';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in decimal units with at most one decimal, as Vietnamese print has it: "12,3 MB". */
export function formatByteSize(bytes: number): string {
  let index = 0;
  // Compared after rounding: 999,960 bytes are 1 MB, not 1.000 kB.
  while (index < units.length - 1 && roundTo(bytes, index) >= 1000) index += 1;
  return `${formatNumber(roundTo(bytes, index))} ${units[index]}`;
}

function roundTo(bytes: number, index: number): number {
  return Math.round((bytes / 1000 ** index) * 10) / 10;
}
