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

/** One sub-command: its operands as shown in the usage line, one line of help, and what it does. */
export interface Command {
  readonly name: string;
  readonly operands: string;
  readonly summary: string;
  /** Fewest and most operands; outside of these the usage line is shown and the exit code is 2. */
  readonly arity: readonly [least: number, most: number];
  /** Takes `--out FILE`; every other command refuses it. */
  readonly writes?: true;
  /** Takes `--summary`; every other command refuses it. */
  readonly summarises?: true;
  run(operands: readonly string[], context: Context): Promise<ExitCode>;
}
