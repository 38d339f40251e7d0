/** Why a sign-in did not succeed. */
export type SignInFailure =
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'network' }
  | { kind: 'busy' };

/** Why a password was not changed. */
export type PasswordFailure = 'wrongCurrent' | 'refused' | 'network';
