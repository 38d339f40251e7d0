import { Button } from '@mantine/core';
import { compareSets } from '@tieuchi/criteria/compare';
import { parseDocument } from '@tieuchi/criteria/parse';
import { LoadingState } from '@tieuchi/ui/page-state';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { ComparedProvider } from '../document/compared.tsx';
import { RelationChip } from '../document-table/cells/relation-chip.tsx';
import { ChangeList } from '../document-table/change-list.tsx';

const TextDiff = lazy(() => import('../json/text-diff.tsx'));

/** One of two texts under comparison. */
export type NamedText = { text: string; label: string };

/** The differences between two texts of a document: criterion by criterion where both are valid, and line by line. */
export function TwoTexts(props: { before: NamedText; after: NamedText }) {
  const t = useText();
  const { before, after } = props;
  const comparison = useMemo(() => {
    const one = parseDocument(before.text).document;
    const other = parseDocument(after.text).document;
    return one && other ? { ...compareSets(one, other), document: other, earlier: one } : undefined;
  }, [before.text, after.text]);
  const different = comparison?.criteria.filter(
    (criterion) => criterion.relation !== 'kept' || criterion.changes.length > 0,
  );
  const [lines, setLines] = useState(different === undefined);
  return (
    <ComparedProvider base={comparison?.earlier} other={comparison?.document}>
      <p style={{ margin: 0 }}>
        {before.label} → <strong>{after.label}</strong>
      </p>
      {different !== undefined && different.length === 0 && <p>{t('twoTexts.noneByCriterion')}</p>}
      {different !== undefined && different.length > 0 && (
        <TableFrame label={t('twoTexts.byCriterion')} maxHeight="40vh">
          <table className={denseTableClass}>
            <thead>
              <tr>
                <th scope="col">{t('column.code')}</th>
                <th scope="col">{t('column.criterion')}</th>
                <th scope="col">{t('twoTexts.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {different.map((criterion) => (
                <tr key={`${criterion.id}|${criterion.relation}`}>
                  <td>{criterion.code}</td>
                  <td style={{ maxWidth: 420 }}>{criterion.name}</td>
                  <td>
                    {(criterion.relation === 'added' || criterion.relation === 'dropped') && (
                      <RelationChip comparison={{ ...criterion, needsReason: false }} />
                    )}
                    <ChangeList comparison={criterion} onlyFields />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <div>
        <Button variant="default" size="compact-md" aria-expanded={lines} onClick={() => setLines(!lines)}>
          {t('twoTexts.byLine')}
        </Button>
      </div>
      {lines && (
        <Suspense fallback={<LoadingState />}>
          <TextDiff before={before} after={after} />
        </Suspense>
      )}
    </ComparedProvider>
  );
}
