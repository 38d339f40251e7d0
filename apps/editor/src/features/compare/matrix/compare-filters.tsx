import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { Group } from '@tieuchi/criteria/types';
import { useText } from '../../../i18n/use-text.ts';
import { relations } from '../../document/relations.ts';
import { groupsInOrder } from '../../document/rows.ts';
import classes from '../compare-page.module.css';
import type { CompareSearch } from '../search.ts';
import { addedGroup } from './matrix.ts';

/** Narrows the matrix by relation, group and words. The address keeps the choice. */
export function CompareFilters(props: {
  search: CompareSearch;
  groups: readonly Group[];
  onChange: (change: Pick<CompareSearch, 'relation' | 'group' | 'text'>) => void;
}) {
  const t = useText();
  const { search } = props;
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        label={t('compare.text')}
        defaultValue={search.text ?? ''}
        onChange={(event) => props.onChange({ text: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('compare.relation')}
        data={relations.map((relation) => ({ value: relation, label: t(`relation.${relation}`) }))}
        value={search.relation ?? []}
        clearable
        clearButtonProps={{ 'aria-label': t('compare.clear') }}
        onChange={(values) =>
          props.onChange({ relation: relations.filter((relation) => values.includes(relation)) })
        }
      />
      <Select
        label={t('compare.group')}
        data={[
          ...groupsInOrder(props.groups).map(({ group }) => ({
            value: group.id,
            label: `${group.code} ${group.name}`,
          })),
          { value: addedGroup, label: t('compare.groupAdded') },
        ]}
        value={search.group ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('compare.clear') }}
        onChange={(value) => props.onChange({ group: value ?? '' })}
      />
    </div>
  );
}
