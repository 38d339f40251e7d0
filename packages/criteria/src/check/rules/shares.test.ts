import { describe, expect, it } from 'vitest';
import type { Rule } from '../../generated/types.ts';
import { parseDocument } from '../../parse/parse-document.ts';
import { checklist, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { shares } from './shares.ts';

const a = number('a');
const list = checklist('list', ['o1']);
const steps = (share: string | number): Rule => ({
  kind: 'steps',
  max: 3,
  steps: [{ from: 5, share: 1 }, { share }],
});

describe('shares', () => {
  it.each<[string, Rule, string[]]>([
    ['up to all', steps('3/3'), []],
    ['more than all in a step', steps('5/2'), ['shareAboveOne criteria/0/rule/steps/1/share']],
    [
      'more than all for an option and in an exception',
      {
        kind: 'options',
        max: 3,
        of: 'list',
        shares: { o1: '4/3' },
        exceptions: [{ when: 'a > 1', share: '7/6' }],
      },
      ['shareAboveOne criteria/0/rule/shares/o1', 'shareAboveOne criteria/0/rule/exceptions/0/share'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(saidBy(shares, pointsSetOf({ inputs: [a, list], measure: 'a', rule }))).toEqual(expected);
  });

  it('that are too long to be meant are refused before anything is computed with them', () => {
    for (const share of [`${'9'.repeat(70)}/7`, `1/${'9'.repeat(80)}`]) {
      const text = JSON.stringify(pointsSetOf({ inputs: [a], rule: steps(share) }), null, 2);
      const { document, findings } = parseDocument(text);
      expect(document).toBeUndefined();
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'schemaTextTooLong', severity: 'error' }),
      );
    }
  });
});
