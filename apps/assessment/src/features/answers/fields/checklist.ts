/**
 * What is ticked after one tick or untick: an exclusive option ("không có mục nào") stands alone, and any other
 * option removes it. The printed order of the options is kept.
 */
export function toggleOption(
  options: readonly { id: string; exclusive: boolean }[],
  ticked: readonly string[],
  id: string,
): string[] {
  if (ticked.includes(id)) return ticked.filter((other) => other !== id);
  const exclusive = options.some((option) => option.id === id && option.exclusive);
  if (exclusive) return [id];
  return options
    .filter((option) => option.id === id || (ticked.includes(option.id) && !option.exclusive))
    .map((option) => option.id);
}
