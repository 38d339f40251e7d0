import type { Finding, Params, Path } from './finding.ts';
import { type FindingCode, wordings } from './wordings/wordings.ts';

/** A finding at a place, with the severity that the closed list gives its code. */
export function createFinding(
  code: FindingCode,
  place: { readonly path: Path; readonly params?: Params },
): Finding {
  return { code, severity: wordings[code].severity, path: place.path, params: place.params ?? {} };
}
