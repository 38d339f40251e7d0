import { checkDocument } from '../check/check-document.ts';
import type { Finding, LocatedFinding } from '../findings/finding.ts';
import type { TextEdit } from '../findings/fix.ts';
import { criteriaSetSchema } from '../generated/schema.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { validateCriteriaSet } from '../generated/validators.js';
import { certainFindings } from './certain-findings.ts';
import { LineIndex } from './places/line-index.ts';
import { placeFinding } from './places/place-finding.ts';
import { placeFix } from './places/place-fix.ts';
import { readJson } from './read-json.ts';
import type { PlacedFinding } from './scan-text.ts';
import { schemaFindings } from './schema-findings.ts';

export { type Location, locate, locatorOf } from './places/locate.ts';

/** A checked text: the document when it fits the schema, and everything found, in order of position. */
export interface ParsedDocument {
  readonly document: CriteriaSet | undefined;
  readonly findings: LocatedFinding[];
}

/** `base`: the set that this one is derived from, if it is at hand; `allowNamespaceless`: its own ids may lack the prefix. */
export interface ParseOptions {
  readonly base?: CriteriaSet;
  readonly allowNamespaceless?: boolean;
}

/** Findings in order of position, with lines and columns. */
function located(
  text: string,
  placed: readonly (PlacedFinding & { readonly edit?: TextEdit | undefined })[],
): LocatedFinding[] {
  const lines = new LineIndex(text);
  return [...placed]
    .sort((left, right) => left.offset - right.offset || left.length - right.length)
    .map(({ finding, offset, length, edit }) => {
      // The tolerant parser's last error may reach beyond the end.
      const start = Math.min(offset, text.length);
      const range = lines.rangeOf(start, Math.min(length, text.length - start));
      return { ...finding, ...range, ...(edit !== undefined && { edit }) };
    });
}

function placeKey({ finding }: PlacedFinding): string {
  return JSON.stringify(finding.path);
}

function inspect(
  value: unknown,
  options: ParseOptions,
): { document: CriteriaSet | undefined; findings: Finding[] } {
  if (validateCriteriaSet(value)) return { document: value, findings: checkDocument(value, options) };
  const errors = validateCriteriaSet.errors ?? [];
  return {
    document: undefined,
    findings: [
      ...schemaFindings(errors, { document: value, schema: criteriaSetSchema }),
      ...certainFindings(value, options),
    ],
  };
}

/**
 * Reads a text as a criteria set: strict JSON within limits, then the schema, then the rules that a schema cannot say. The
 * schema is asked once the text is JSON; where a part does not fit it, the rules are asked about the rest and only what they say
 * for certain is told. Never throws, whatever the text.
 */
export function parseDocument(text: string, options: ParseOptions = {}): ParsedDocument {
  const { json, findings } = readJson(text);
  if (json === undefined) return { document: undefined, findings: located(text, findings) };
  const inspected = inspect(json.value, options);
  // A number that is no number for JSON either is said to be too long, not also to be of the wrong type.
  const tooLong = new Set(findings.filter(({ finding }) => finding.code === 'numberTooLong').map(placeKey));
  const placed = inspected.findings
    .map((finding) => {
      const source = { text, tree: json.tree() };
      const edit = finding.fix && placeFix(finding.fix, source);
      return { ...placeFinding(finding, source), edit };
    })
    .filter((finding) => !tooLong.has(placeKey(finding)));
  return { document: inspected.document, findings: located(text, [...findings, ...placed]) };
}
