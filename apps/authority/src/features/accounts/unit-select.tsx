import { Select } from '@mantine/core';
import { matchesSearch } from '@tieuchi/ui/search';
import { useText } from '../../i18n/use-text.ts';

/** Chooses a unit by typing part of its name, with or without diacritics. */
export function UnitSelect(props: {
  label: string;
  units: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const t = useText();
  const options = props.units.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Select
      label={props.label}
      data={options}
      value={props.value}
      searchable
      filter={({ search }) => options.filter((option) => matchesSearch(option.label, search))}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={props.onChange}
    />
  );
}
