/**
 * No test judges by the clock or waits for a time of its own: a machine with other work takes many times as long as a quiet one.
 * What is about speed is measured by `pnpm soak` and `pnpm bench`; how long a test may take stands in vitest.base.ts and
 * playwright.config.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './rooms/source-files.mjs';

/** What looks at the clock or is impatient, and what to write instead. */
const forbidden = [
  [
    /performance\.now|hrtime|console\.time\b/,
    'looks at the clock: count work, or measure it in tooling/soak',
  ],
  [/Date\.now\(\) - /, 'looks at the clock: count work, or measure it in tooling/soak'],
  [/waitForTimeout\(|setTimeout\(resolve/, 'sleeps: wait for what is to come'],
  [/vi\.waitFor\(/, 'waits for a second at most: expect.poll, or waitFor of the testing library'],
];

const problems = [];
let files = 0;
for (const group of ['packages', 'apps', 'tooling']) {
  for (const path of sourceFiles(group)) {
    if (!/\.(test|spec)\.tsx?$/.test(path)) continue;
    files += 1;
    for (const [index, line] of readFileSync(join(root, path), 'utf8').split('\n').entries())
      for (const [pattern, reason] of forbidden)
        if (pattern.test(line)) problems.push(`${path}:${index + 1} ${reason}`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`tests without a clock: ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
