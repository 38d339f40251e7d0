/** What the browser's cookie says, and cookies to send back (a renewed one, or the removal of a dead one). */
export interface SessionReading {
  readonly session: { readonly id: string; readonly userId: string; readonly expiresAt: Date } | null;
  readonly cookies: readonly string[];
}
