import { derivationWordings } from './derivation.ts';
import { figureWordings } from './figures.ts';
import { formulaWordings } from './formula.ts';
import { jsonWordings } from './json.ts';
import { levelWordings } from './levels.ts';
import { pointWordings } from './points.ts';
import { publishingWordings } from './publishing.ts';
import { reachWordings } from './reach.ts';
import { schemaWordings } from './schema.ts';
import { structureWordings } from './structure.ts';

/** Every finding that the package can raise, with severity and wording: a closed list. */
export const wordings = {
  ...jsonWordings,
  ...schemaWordings,
  ...structureWordings,
  ...formulaWordings,
  ...levelWordings,
  ...pointWordings,
  ...reachWordings,
  ...derivationWordings,
  ...publishingWordings,
  ...figureWordings,
} as const;

/** Code of a finding. Clients switch on these, never on messages. */
export type FindingCode = keyof typeof wordings;
