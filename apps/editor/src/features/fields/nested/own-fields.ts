import type { ComponentType } from 'react';
import type { FieldProps } from '../field-props.ts';
import { SharesField } from '../shares/shares-field.tsx';
import { LevelsField } from './levels-field.tsx';
import { TargetsField } from './targets-field.tsx';

/** Fields that authors need more for than the schema says, by title of their object and name. */
export const ownFields: Readonly<Record<string, ComponentType<FieldProps>>> = {
  'LevelsOutcome.levels': LevelsField,
  'LevelsRule.targets': TargetsField,
  'OptionsRule.shares': SharesField,
};
