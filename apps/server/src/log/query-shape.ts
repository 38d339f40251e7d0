const longest = 1_500;

/**
 * What stands in a query besides words and parameters: texts in quotes, after E, after dollar signs, comments, names in quotes,
 * parameters, numbers. A text that never ends goes to the end.
 */
const parts =
  /\b[eE]'(?:\\[\s\S]|''|[^'\\])*(?:'|$)|'(?:''|[^'])*(?:'|$)|\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:""|[^"])*(?:"|$)|\$\d+|[A-Za-z_]\w*|\d[\w.]*/g;

function withoutValue(part: string): string {
  const [first = ''] = part;
  if (part.startsWith('--') || part.startsWith('/*')) return '';
  if (first === '"') return /^"[a-z_][a-z0-9_]{0,62}"$/.test(part) ? part : '"?"';
  if (/^\$\d+$/.test(part)) return '$';
  if (first === "'" || first === '$' || /^[eE]'/.test(part) || /^\d/.test(part)) return '?';
  return part;
}

/** The text of a query without any value: literals become `?`, parameters `$`, long lists of them are cut. Never throws. */
export function queryShape(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(parts, withoutValue)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/([$?])(?:, ?[$?])+/g, '$1, …')
    .replace(/(\([$?](?:, …)?\))(?:, ?\([$?](?:, …)?\))+/g, '$1, …')
    .slice(0, longest);
}
