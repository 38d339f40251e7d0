import { checkDocument } from '../check/check-document.ts';
import type { CheckOptions } from '../check/context.ts';
import type { Finding, Path } from '../findings/finding.ts';
import type { FindingCode } from '../findings/wordings/wordings.ts';
import { salvage } from './salvage.ts';

/**
 * What a finding stands on: `itself` is so whatever is beside it, `item` while nothing is missing in its criterion. Anything else
 * may only be said because a part had to be left out, and waits until the document fits the schema.
 */
const STANDS_ON: Readonly<Partial<Record<FindingCode, 'itself' | 'item'>>> = {
  duplicateId: 'itself',
  duplicateCode: 'itself',
  codeLooksAlike: 'itself',
  duplicateName: 'itself',
  inputReservedName: 'itself',
  inputRange: 'itself',
  exclusiveInChoice: 'itself',
  dayOfYear: 'itself',
  effectiveBeforeDate: 'itself',
  capOrder: 'itself',
  bandOrder: 'itself',
  stepsOrder: 'itself',
  shareAboveOne: 'itself',
  peerBounds: 'itself',
  targetEasier: 'itself',
  targetHarder: 'itself',
  unitTypeTwice: 'itself',
  percentAsShare: 'itself',
  formulaEmpty: 'itself',
  formulaUnexpectedCharacter: 'itself',
  formulaUnexpectedToken: 'itself',
  formulaUnexpectedEnd: 'itself',
  formulaSingleEquals: 'itself',
  formulaChain: 'itself',
  formulaNumberTooLong: 'itself',
  formulaTextNotClosed: 'itself',
  formulaUnknownFunction: 'itself',
  formulaTooDeep: 'itself',
  formulaTooLarge: 'itself',
  formulaArity: 'itself',
  formulaWord: 'itself',
  formulaDecimalComma: 'itself',
  formulaPercentSign: 'itself',
  formulaCommaInCall: 'itself',
  linearEnds: 'item',
  stepUnreachable: 'item',
  stepRises: 'item',
  stepAboveMax: 'item',
  allOrNothingTwoTargets: 'item',
  allOrNothingNeedsTarget: 'item',
  formulaUnknownName: 'item',
  formulaForeignName: 'item',
  formulaProfileName: 'item',
  formulaUnknownOption: 'item',
  formulaType: 'item',
  formulaMixedTypes: 'item',
  formulaUnits: 'item',
  formulaResult: 'item',
  measureMissing: 'item',
  measureKind: 'item',
  measureNothing: 'item',
  measureConstant: 'item',
  measureNotPercent: 'item',
  conditionNever: 'item',
  thresholdUnreachable: 'item',
  inputsMissing: 'item',
  perWithoutPeriods: 'item',
  periodsWithoutPer: 'item',
  periodsMixed: 'item',
  targetKind: 'item',
  targetNotPercent: 'item',
  targetAsShare: 'item',
  optionsInput: 'item',
  optionShareUnknown: 'item',
  optionShareMissing: 'item',
  optionSharesSum: 'item',
  partsMax: 'item',
  checklistWithoutNone: 'item',
  registerTotalAmbiguous: 'item',
};

/** The item of a list of the document that a path leads into. */
function itemOf([list, index]: Path): string {
  return `${list} ${index}`;
}

/** Lists of the document whose items a finding looks at beside its own. */
function listsBeside(path: Path): string[] {
  return [
    ...(path.includes('appliesTo') ? ['profile'] : []),
    ...(path.includes('from') ? ['registers'] : []),
  ];
}

/**
 * What the rules say for certain about the well-formed parts of a document of which other parts do not fit the schema. Nothing
 * is said that may come from what had to be left out.
 */
export function certainFindings(value: unknown, options: CheckOptions): Finding[] {
  const salvaged = salvage(value);
  if (salvaged === undefined) return [];
  const { document, removed, original } = salvaged;
  const damaged = new Set(removed.map(itemOf));
  const lists = new Set(removed.map(([list]) => String(list)));
  return checkDocument(document, options).flatMap((finding) => {
    const path = original(finding.path);
    const stands = STANDS_ON[finding.code];
    const whole = !damaged.has(itemOf(path)) && !listsBeside(path).some((list) => lists.has(list));
    if (stands === undefined || (stands === 'item' && !whole)) return [];
    const { fix } = finding;
    return [{ ...finding, path, ...(fix !== undefined && { fix: { ...fix, path: original(fix.path) } }) }];
  });
}
