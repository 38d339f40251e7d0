import { expect, test } from '@playwright/test';
import { accountsSteps } from './journey/accounts.ts';
import { answeringSteps } from './journey/answering.ts';
import { introduce, met } from './journey/cast.ts';
import { firstSetSteps } from './journey/first-set.ts';
import { ministrySteps } from './journey/ministry.ts';
import { secondSetSteps } from './journey/second-set.ts';
import { submittingSteps } from './journey/submitting.ts';
import { findings } from './steps/look.ts';
import { expectQuiet } from './steps/person.ts';

/** The main job end to end through the real pages: two provinces, three communes and the ministry. */
test.describe.configure({ mode: 'serial' });
// A film of every page would take longer than the journey.
test.use({ trace: { mode: 'retain-on-failure', screenshots: false } });

test.beforeAll(async ({ browser }) => {
  for (const province of ['ninhbinh', 'thanhhoa'])
    for (const role of ['tacgia', 'congbo', 'quantri'])
      await introduce(browser, { name: `${role}.${province}` });
});

test.afterEach(() => {
  for (const person of met.values()) expectQuiet(person);
});

test.afterAll(async () => {
  for (const { context } of met.values()) await context.close();
  expect(findings).toEqual([]);
});

firstSetSteps();
secondSetSteps();
accountsSteps();
answeringSteps();
submittingSteps();
ministrySteps();
