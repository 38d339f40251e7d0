import { useEditing } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import { ChoiceField } from '../kinds/choice-field.tsx';
import { DayField } from '../kinds/day-field.tsx';
import { FlagField } from '../kinds/flag-field.tsx';
import { FormulaField } from '../kinds/formula-field.tsx';
import { JsonField } from '../kinds/json-field.tsx';
import { LinesField } from '../kinds/lines-field.tsx';
import { NamesField } from '../kinds/names-field.tsx';
import { NumberField } from '../kinds/number-field.tsx';
import { TextField } from '../kinds/text-field.tsx';
import { namedBy } from '../shape/references.ts';
import { ShareField } from '../shares/share-field.tsx';
import { ItemList } from './item-list.tsx';
import { ObjectField } from './object-field.tsx';
import { ownFields } from './own-fields.ts';
import { UnionField } from './union-field.tsx';

/** One field of the document, edited by what the schema says about it, unless it has an editor of its own. */
export function Field(props: FieldProps) {
  const { document, criterion, labels } = useEditing();
  const { field, parent } = props;
  const { shape, owner, name } = field;
  const Own = ownFields[`${owner}.${name}`];
  if (Own) return <Own {...props} />;
  const named = namedBy(field, { document, criterion, parent });
  const values = (of: readonly string[]) => of.map((value) => ({ value, label: labels.value(field, value) }));
  switch (shape.kind) {
    case 'text':
      if (named) return <ChoiceField {...props} options={named} />;
      if (shape.role === 'Formula') return <FormulaField {...props} />;
      return shape.date ? <DayField {...props} /> : <TextField {...props} shape={shape} />;
    case 'number':
      return <NumberField {...props} shape={shape} />;
    case 'boolean':
      return <FlagField {...props} />;
    case 'choice':
      return <ChoiceField {...props} options={values(shape.of)} />;
    case 'list':
      if (named) return <NamesField {...props} options={named} />;
      if (shape.of.kind === 'choice') return <NamesField {...props} options={values(shape.of.of)} />;
      return shape.of.kind === 'text' && shape.of.role !== 'Formula' && isOneLineEach(props.value) ? (
        <LinesField {...props} />
      ) : (
        <ItemList {...props} shape={shape} />
      );
    case 'object':
      return <ObjectField {...props} shape={shape} />;
    case 'union':
      return shape.name === 'Share' ? <ShareField {...props} /> : <UnionField {...props} shape={shape} />;
    case 'map':
      return <JsonField {...props} />;
    case 'constant':
    case 'null':
      return null;
  }
}

/** A list of texts of which one has several lines cannot be written a line each. */
function isOneLineEach(value: unknown): boolean {
  return !Array.isArray(value) || value.every((text) => typeof text !== 'string' || !text.includes('\n'));
}
