/**
 * How long anything in a test may take, for every package: bounds on what hangs, never a measure of speed. A machine with other
 * work takes many times as long as a quiet one, and no test fails for that.
 */
export const patience = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000, interval: 20 } },
};

/** For packages without state, files or globals: their tests share what they import, which is most of what starting one takes. */
export const pure = { isolate: false };
