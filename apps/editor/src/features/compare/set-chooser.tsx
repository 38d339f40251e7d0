import { MultiSelect, Select } from '@mantine/core';
import { matchesSearch } from '@tieuchi/ui/search';
import { withDecision } from '@tieuchi/views/decision-text';
import { useText } from '../../i18n/use-text.ts';
import type { PublishedSet } from '../sets/published-set.ts';
import classes from './compare-page.module.css';

/** Which published set is the measure, and which are held against it. Searching does not mind diacritics. */
export function SetChooser(props: {
  sets: readonly PublishedSet[];
  base: string | undefined;
  others: readonly string[];
  onBase: (digest: string) => void;
  onOthers: (digests: string[]) => void;
}) {
  const t = useText();
  const option = (set: PublishedSet) => ({
    value: set.digest,
    label: withDecision(`${set.provinceName ?? t('compare.national')} – ${set.setId}@${set.version}`, set, t),
  });
  const options = props.sets.map(option);
  const filter = ({ options: all, search }: { options: readonly unknown[]; search: string }) =>
    options.filter((one) => all.length > 0 && matchesSearch(one.label, search));
  return (
    <div className={classes.chooser}>
      <Select
        label={t('compare.base')}
        data={options}
        value={props.base ?? null}
        searchable
        allowDeselect={false}
        filter={filter}
        nothingFoundMessage={t('common.nothingFound')}
        onChange={(digest) => digest !== null && props.onBase(digest)}
      />
      <MultiSelect
        label={t('compare.others')}
        placeholder={props.others.length === 0 ? t('compare.othersPlaceholder') : ''}
        data={options.filter((one) => one.value !== props.base)}
        value={[...props.others]}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('compare.clearSets') }}
        filter={({ options: all, search }) =>
          filter({ options: all, search }).filter(
            (one) => one.value !== props.base && !props.others.includes(one.value),
          )
        }
        nothingFoundMessage={t('common.nothingFound')}
        onChange={props.onOthers}
      />
    </div>
  );
}
