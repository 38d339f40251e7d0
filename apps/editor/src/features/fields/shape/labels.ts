import type { Language } from '@tieuchi/ui/i18n';
import { type EditorText, type TextKey, toTextKey } from '../../../i18n/use-text.ts';
import type { FieldShape } from './shape.ts';

/** The words of the document model in the language of the interface; what has none there keeps its name in the schema. */
export type Labels = {
  field: (field: Pick<FieldShape, 'owner' | 'name'>) => string;
  /** What is said below a field, where its name does not say enough. */
  help: (field: FieldShape) => string | undefined;
  /** One item of a list. */
  item: (field: Pick<FieldShape, 'owner' | 'name'>) => string;
  /** A value of a closed list: of a field, or of what a union may be. */
  value: (of: { owner: string; name: string }, value: string) => string;
};

/** The words of the document model. A field of the schema that is not worded yet shows its own name, in English its description. */
export function labelsOf(t: EditorText, language: Language): Labels {
  const say = (...names: string[]): string | undefined => {
    const key = names.map(toTextKey).find((one): one is TextKey => one !== undefined);
    return key && t(key);
  };
  // What is said of an item of a list, unless it has words of its own, is what is said of the list.
  const field: Labels['field'] = ({ owner, name }) =>
    say(`model.${owner}.${name}`, `model.${name}`, `field.${name}`) ??
    (name.endsWith('[]') ? field({ owner, name: name.slice(0, -2) }) : name);
  return {
    field,
    help: ({ owner, name, description }) =>
      say(`help.${owner}.${name}`, `help.${name}`) ?? (language === 'en' ? description : undefined),
    item: (of) => say(`item.${of.owner}.${of.name}`, `item.${of.name}`) ?? field(of),
    value: ({ owner, name }, value) =>
      say(`value.${owner}.${name}.${value}`, `value.${name}.${value}`, `value.${value}`, `kind.${value}`) ??
      value,
  };
}
