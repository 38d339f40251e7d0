import type { FormField } from '@tieuchi/forms/form-model';

/** A figure that the unit told in an earlier year. */
export type EarlierFigure = { value: number; year: number };

/** What every control of the form gets. Texts of `field` come from a document: they are shown as text only. */
export type FieldProps<Value> = {
  field: FormField;
  /** Unique within the page; the control's id and name. */
  id: string;
  /** The field's name, or that of its period. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur: () => void;
  /** Why the typed text was not taken, in words. */
  problem: string | undefined;
  disabled: boolean;
  /** The same figure of the unit's last round. */
  earlier?: EarlierFigure | undefined;
  /** Takes the focus when the dialog around it opens. */
  first: boolean;
};
