/** The set uses a rule or an outcome that this engine does not score; nothing is scored rather than wrongly. */
export class UnsupportedOutcome extends Error {
  readonly code = 'unsupportedOutcome';
  override readonly name = 'UnsupportedOutcome';

  /** `feature` is what is not supported ("points", "rule:peers"), `at` the criterion it was found on. */
  constructor(
    readonly feature: string,
    readonly at?: string,
  ) {
    super(`not supported: ${feature}${at === undefined ? '' : ` (${at})`}`);
  }
}

/** The set has errors that checking it reports as findings, so that it cannot be scored. */
export class InvalidDocument extends Error {
  readonly code = 'invalidDocument';
  override readonly name = 'InvalidDocument';

  /** `reason` is a short technical text; `at` the criterion or register it was found on. */
  constructor(
    readonly reason: string,
    readonly at: string,
  ) {
    super(`${at}: ${reason}`);
  }
}
