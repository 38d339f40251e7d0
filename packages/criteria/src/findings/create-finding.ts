import type { Finding, Params, Path } from './finding.ts';
import type { Fix } from './fix.ts';
import { type FindingCode, wordings } from './wordings/wordings.ts';

/** A finding at a place, with the severity that the closed list gives its code. */
export function createFinding(
  code: FindingCode,
  place: { readonly path: Path; readonly params?: Params; readonly fix?: Fix | undefined },
): Finding {
  const { path, params = {}, fix } = place;
  return { code, severity: wordings[code].severity, path, params, ...(fix !== undefined && { fix }) };
}
