import type { Layout } from './json-layout.ts';

/** A value as JSON in a layout. What JSON cannot hold is left out of objects, as `JSON.stringify` does. */
export function writeJson(value: unknown, layout: Layout): string {
  if (layout.kind === 'lines')
    return JSON.stringify(value, null, layout.unit).replaceAll('\n', `${layout.eol}${layout.indent}`);
  return writeLine(value, layout);
}

function writeLine(value: unknown, layout: Extract<Layout, { kind: 'line' }>): string {
  const { comma, colon, pad } = layout;
  if (Array.isArray(value)) return `[${value.map((item) => writeLine(item, layout)).join(`,${comma}`)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${colon}${writeLine(member, layout)}`);
  return members.length === 0 ? '{}' : `{${pad}${members.join(`,${comma}`)}${pad}}`;
}
