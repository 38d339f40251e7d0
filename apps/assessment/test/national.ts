import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import text from '../../../frameworks/national/commune-1.0/framework.json?raw';

/** The national framework 1.0 for communes, as it is published. */
function nationalCommune(): CriteriaSet {
  const { document } = parseDocument(text);
  if (!document) throw new Error('the national framework does not parse');
  return document;
}

/** A commune's dossier on the national framework, as far as the pure models need it. */
export function dossierOf(registeredLevel: number | null) {
  return {
    set: { digest: 'sha256-0', document: nationalCommune() },
    unit: {
      id: 'u',
      code: '00001',
      name: 'Xã Thử',
      type: 'xa' as const,
      parentName: 'Tỉnh Thử',
      parentCode: '01',
    },
    registeredLevel,
    profile: null,
    registers: {},
    assigned: {},
    supplied: {},
    outcomes: {},
    suspended: [],
    peers: null,
  };
}
