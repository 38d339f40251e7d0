/**
 * Where a value is no plain JSON: numbers that are none, members without a value, anything that JSON has no form for. At most
 * ten places, as paths.
 */
export function unsoundValues(root: unknown): string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (found.length >= 10) return;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) found.push(`${path} is ${value}`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
    } else if (
      value === undefined ||
      (typeof value !== 'string' && typeof value !== 'boolean' && value !== null)
    ) {
      found.push(`${path} is ${typeof value}`);
    }
  };
  visit(root, '');
  return found;
}
