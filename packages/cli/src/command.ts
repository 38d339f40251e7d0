/** 0: ok; 1: findings with severity error (or failed cases, or merge conflicts); 2: called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** What a command may use of the outside world, so that nothing else reaches for process or stdout. */
export interface Context {
  /** The folder against which relative operands are resolved. */
  readonly folder: string;
  /** True: the command prints one JSON value with `json` and nothing with `text`. */
  readonly asJson: boolean;
  /** The file that a command which writes one was told to write. */
  readonly out: string | undefined;
  /** True: only what each unit comes to. */
  readonly brief: boolean;
  /** Prints one JSON value on stdout, indented. Called at most once. */
  json(value: unknown): void;
  /** Prints lines for people on stdout; nothing when the output is JSON. */
  text(lines: string): void;
}

/** How a sub-command is called, known before it is loaded. */
export interface Usage {
  /** As shown in the usage line. */
  readonly operands: string;
  /** One line of help. */
  readonly summary: string;
  /** Fewest and most operands; outside of these the usage line is shown and the exit code is 2. */
  readonly arity: readonly [least: number, most: number];
  /** Takes `--out FILE`; every other command refuses it. */
  readonly writes?: true;
  /** Takes `--summary`; every other command refuses it. */
  readonly summarises?: true;
}

/** What a sub-command does. */
export interface Command {
  run(operands: readonly string[], context: Context): Promise<ExitCode>;
}
