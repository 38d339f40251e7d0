import { Tooltip } from '@mantine/core';
import type { CriterionComparison } from '@tieuchi/criteria/compare';
import { Tag } from '@tieuchi/ui/tag';
import { memo, type ReactElement } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import type { ComparedPart } from '../../document/departures.ts';
import { toneOfRelation } from '../../document/relations.ts';
import { ChangeList } from '../change-list.tsx';

/** The relation of a criterion, a group or the whole to the base in a word, with a mark where a reason is still missing. */
export const RelationChip = memo(function RelationChip({ comparison }: { comparison: ComparedPart }) {
  const t = useText();
  return (
    <>
      <Tag tone={toneOfRelation(comparison.relation)}>{t(`relation.${comparison.relation}`)}</Tag>
      {comparison.needsReason && !comparison.justified && (
        <Tag tone="critical">{t('relation.needsReason')}</Tag>
      )}
    </>
  );
});

/** Shows what changed, field by field, beside whatever carries the focus or the pointer. */
export function RelationHint(props: { comparison: CriterionComparison | undefined; children: ReactElement }) {
  const { comparison } = props;
  if (!comparison || comparison.changes.length === 0) return props.children;
  return (
    <Tooltip
      position="left"
      color="gray.9"
      maw={460}
      openDelay={250}
      label={<ChangeList comparison={comparison} />}
    >
      {props.children}
    </Tooltip>
  );
}
