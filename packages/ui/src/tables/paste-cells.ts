import type { ClipboardEvent } from 'react';

/**
 * Several cells pasted into a field of one line: browsers take the line ends out, so that 85 and 90 would be 8590. They are put in
 * parted by ";" instead, where everybody sees them and no number can be read. Anything else is pasted as always.
 */
export function pasteCells(event: ClipboardEvent<HTMLInputElement>, write: (text: string) => void): void {
  const cells = event.clipboardData
    .getData('text/plain')
    .replace(/[\r\n]+$/, '')
    .split(/\r\n|[\r\n\t]/);
  if (cells.length < 2) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const start = selectionStart ?? value.length;
  write(value.slice(0, start) + cells.join('; ') + value.slice(selectionEnd ?? start));
}
