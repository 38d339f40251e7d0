import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { identityFindings, versionTaken } from './publish-identity.ts';

const pinned = `sha256-${'a'.repeat(64)}`;
const document: CriteriaSet = {
  id: 'ninh-binh/xa',
  version: '1.1',
  name: 'Bộ',
  derivedFrom: `vn/commune@1.0#${pinned}`,
  outcome: { kind: 'levels', levels: [{ id: 'dat', name: 'Đạt' }] },
  groups: [],
  criteria: [],
};
const publication = { document, text: JSON.stringify(document, null, 2) };
const bounds = { slug: 'ninh-binh', baseDigest: pinned, published: ['1.0'] };

describe('the identity of a document', () => {
  it('is taken where id, base and version are the draft’s own', () => {
    expect(identityFindings(publication, bounds)).toEqual([]);
  });

  it.each([
    ['an id of another province', { slug: 'thanh-hoa' }, 'publishForeignId', ['id'], 2],
    ['an id that only begins alike', { slug: 'ninh' }, 'publishForeignId', ['id'], 2],
    [
      'another base than the draft was made from',
      { baseDigest: null },
      'publishBaseChanged',
      ['derivedFrom'],
      5,
    ],
    ['a version that is published', { published: ['1.0', '1.1'] }, 'publishVersionTaken', ['version'], 3],
  ])('is refused for %s, where it stands in the text', (_title, other, code, path, line) => {
    expect(identityFindings(publication, { ...bounds, ...other })).toMatchObject([{ code, path, line }]);
  });

  it('is told whole, whatever else is wrong', () => {
    const findings = identityFindings(publication, { slug: 'x', baseDigest: null, published: ['1.1'] });
    expect(findings.map(({ code }) => code)).toEqual([
      'publishForeignId',
      'publishBaseChanged',
      'publishVersionTaken',
    ]);
    expect(findings[2]).toEqual(versionTaken(publication));
  });
});
