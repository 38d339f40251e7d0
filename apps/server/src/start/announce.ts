/** Width on a terminal: one column a letter, none for combining marks. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].filter((sign) => !/\p{Mn}/u.test(sign)).length;
}

/** Draws lines within a frame, all of it plain text. */
export function drawBox(lines: readonly string[]): string {
  const width = Math.max(...lines.map(widthOf));
  const rows = lines.map((line) => `│ ${line}${' '.repeat(width - widthOf(line))} │`);
  const edge = '─'.repeat(width + 2);
  return [`┌${edge}┐`, ...rows, `└${edge}┘`].join('\n');
}

/** One account to show after the start. */
export interface SignInLine {
  readonly username: string;
  readonly password: string;
  readonly description: string;
}

/** The table of sign-ins, one a line, columns aligned. */
export function signInLines(signIns: readonly SignInLine[]): string[] {
  const column = (pick: (signIn: SignInLine) => string) =>
    Math.max(...signIns.map((signIn) => widthOf(pick(signIn))));
  const pad = (text: string, width: number) => text + ' '.repeat(width - widthOf(text));
  const names = column(({ username }) => username);
  const passwords = column(({ password }) => password);
  return signIns.map(
    ({ username, password, description }) =>
      `${pad(username, names)}  ${pad(password, passwords)}  ${description}`,
  );
}
