import { startTestServer, testServerVariable } from '@tieuchi/db/testing/test-server';
import { CanarySweep } from './canary-sweep.ts';

/** Lets every table fail in every way, prints what came out, and returns how many leaks there were. */
export async function reportCanaries(): Promise<number> {
  const { server, stop } = await startTestServer();
  process.env[testServerVariable] = JSON.stringify(server);
  const sweep = await CanarySweep.create();
  try {
    const { routes, texts } = sweep.openTexts;
    console.log(`${routes} routes, ${texts} texts that may be anything, ${sweep.trials.length} trials`);
    const sum = { calls: 0, failed: 0, lines: 0, leaks: 0 };
    for (const trial of sweep.trials) {
      const { table, failure, calls, failed, lines, leaks } = await sweep.run(trial);
      console.log(
        `${table.padEnd(24)} ${failure.padEnd(10)} ${calls} calls, ${failed} failed, ${lines} lines, ${leaks.length} leaks`,
      );
      for (const leak of leaks) console.log(`  ${leak}`);
      sum.calls += calls;
      sum.failed += failed;
      sum.lines += lines;
      sum.leaks += leaks.length;
    }
    console.log(`${sum.calls} calls, ${sum.failed} failed, ${sum.lines} lines of log, ${sum.leaks} leaks`);
    return sum.leaks;
  } finally {
    await sweep.close();
    await stop();
  }
}
