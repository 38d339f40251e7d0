import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import xuanLac from '../../../frameworks/provincial/bac-kan/xuan-lac-2023/framework.json?raw';
import ninhBinh from '../../../frameworks/provincial/ninh-binh/commune-26/framework.json?raw';
import thanhHoa from '../../../frameworks/provincial/thanh-hoa/commune-2023/framework.json?raw';
import yenBai from '../../../frameworks/provincial/yen-bai/commune-2022/framework.json?raw';

const texts = { xuanLac, ninhBinh, thanhHoa, yenBai };

/** A provincial framework as it is published. */
export function frameworkOf(name: keyof typeof texts): CriteriaSet {
  const { document } = parseDocument(texts[name]);
  if (!document) throw new Error(`${name} does not parse`);
  return document;
}
