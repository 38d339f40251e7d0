import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Named } from '../shape/references.ts';

/**
 * The browser's own list: an inspector may show hundreds of them at once. `none` names leaving the value out; without it one of
 * the options has to be chosen. A value that is none of the options is shown as it is written.
 */
export function PlainSelect(props: {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  options: readonly Named[];
  value: string | undefined;
  none?: string | undefined;
  locked: boolean;
  onChange: (value: string | undefined) => void;
}) {
  const { value, options, none } = props;
  const open = none !== undefined || value === undefined;
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <NativeSelect
      label={props.label}
      description={props.description}
      error={props.error}
      disabled={props.locked}
      value={value ?? ''}
      data={[
        ...(open ? [{ value: '', label: none ?? '' }] : []),
        ...options,
        ...(known ? [] : [{ value, label: value }]),
      ]}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (next !== '' || none !== undefined) props.onChange(next === '' ? undefined : next);
      }}
    />
  );
}
