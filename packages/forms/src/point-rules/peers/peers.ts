import type { PeersRule } from '@tieuchi/criteria/types';
import { type Describe, measureText, said, shareText } from '../describe.ts';
import { methods } from './methods.ts';

const AMONG = {
  round: { vi: 'các đơn vị trong đợt', en: 'all units of the round' },
  parent: { vi: 'các đơn vị cùng cấp trên', en: 'the units under the same authority' },
  unitClass: { vi: 'các đơn vị cùng loại', en: 'the units of its class' },
  cluster: { vi: 'các đơn vị cùng cụm', en: 'the units of its cluster' },
} as const;

/** "(kết quả − thấp nhất)/(cao nhất − thấp nhất) × 15 điểm, so với các đơn vị trong đợt". */
export const peers: Describe<PeersRule> = (rule, saying) => {
  const among = AMONG[typeof rule.among === 'object' ? 'cluster' : (rule.among ?? 'round')];
  const text = methods[rule.method](rule, (name, observed) => {
    const bound = rule.bounds?.[name];
    if (bound === undefined) return observed;
    const fixed = measureText(bound, saying);
    return { vi: fixed, en: fixed };
  });
  const full = shareText(1, rule.max, saying);
  return said(
    saying,
    `${text.vi} × ${full}, so với ${among.vi}`,
    `${text.en} × ${full}, compared with ${among.en}`,
  );
};
