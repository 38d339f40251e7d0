import { useQuery } from '@tanstack/react-query';
import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { Dialog } from '@tieuchi/ui/dialog';
import { api } from '../../../api.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ComparedProvider } from '../../document/compared.tsx';
import { criterionOf } from '../../document/relations.ts';
import { RelationChip } from '../../document-table/cells/relation-chip.tsx';
import { ChangeList } from '../../document-table/change-list.tsx';
import classes from '../compare-page.module.css';
import type { ComparedSet } from '../compared-sets.ts';
import { GivenReason } from './given-reason.tsx';

/** A criterion as one set has it. */
export type Difference = { criterion: CriterionComparison; other: ComparedSet };

/** What differs in one criterion of one set, and which reason and which basis the set gives for it. */
export function DifferenceDialog(props: {
  difference: Difference | undefined;
  base: CriteriaSet;
  onClose: () => void;
}) {
  const { difference } = props;
  return (
    <Dialog
      opened={difference !== undefined}
      onClose={props.onClose}
      size="lg"
      title={
        difference && `${difference.criterion.code} – ${difference.other.setId}@${difference.other.version}`
      }
    >
      {difference && <Details {...props} difference={difference} />}
    </Dialog>
  );
}

function Details(props: { difference: Difference; base: CriteriaSet }) {
  const t = useText();
  const { criterion, other } = props.difference;
  const { id, baseId = id } = criterion;
  const set = useQuery({
    ...api.sets.get.queryOptions({ digest: other.digest }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const original = criterionOf(props.base, baseId);
  return (
    <div className={classes.details}>
      <p>{criterion.name}</p>
      <div className={classes.chips}>
        <RelationChip comparison={criterion} />
      </div>
      {criterion.baseId !== undefined && original && (
        <p>{t('mapping.comparedWith', { base: `${original.code} ${original.name}` })}</p>
      )}
      <ComparedProvider base={props.base} other={set.data?.document}>
        <ChangeList comparison={criterion} />
      </ComparedProvider>
      <GivenReason other={other} subject={{ kind: 'criterion', id }} needed={criterion.needsReason} />
    </div>
  );
}
