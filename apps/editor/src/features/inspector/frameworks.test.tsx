import { act, cleanup, render } from '@testing-library/react';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, describe, expect, it, vi as spies } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import type { Selection } from '../document/selection.ts';
import { type DocumentModel, useDocument } from '../document/use-document.ts';
import { Inspector } from './inspector.tsx';

const texts = import.meta.glob<string>('../../../../../frameworks/**/framework.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let model: DocumentModel;

function Host(props: { text: string; selection: Selection }) {
  model = useDocument({ text: props.text, base: undefined, readOnly: false });
  return <Inspector model={{ ...model, selection: props.selection }} />;
}

function show(text: string, selection: Selection) {
  const { container } = render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Host text={text} selection={selection} />
    </UiProvider>,
  );
  // Unfolds everything, and what was folded inside it.
  for (let folded = foldedIn(container); folded.length > 0; folded = foldedIn(container))
    act(() => {
      for (const button of folded) button.click();
    });
  return container;
}

const foldedIn = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLButtonElement>('button[aria-expanded="false"]')].filter(
    (button) => !button.textContent?.includes('Chọn từ'),
  );

const fieldsOf = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
    (field) => field.value,
  );

/** What makes a criterion look different in the inspector. */
function kindOf({ rule, inputs, appliesTo, evidence, tasks }: Criterion): string {
  const parts = rule?.kind === 'parts' ? rule.parts.map((part) => part.rule.kind) : [];
  const asked = inputs.map((input) => `${input.kind}${input.from?.kind ?? ''}`);
  return [rule?.kind, ...parts, ...new Set(asked), appliesTo, evidence?.length, tasks?.length]
    .map((part) => JSON.stringify(part))
    .join();
}

function oneOfEachKind(set: CriteriaSet): Criterion[] {
  const kinds = new Map<string, Criterion>();
  for (const criterion of set.criteria)
    if (!kinds.has(kindOf(criterion))) kinds.set(kindOf(criterion), criterion);
  return [...kinds.values()].slice(0, 12);
}

afterEach(cleanup);

describe.each(Object.entries(texts))('%s', (_, text) => {
  const set: CriteriaSet = JSON.parse(text);

  it('shows the set with everything unfolded', () => {
    const error = spies.spyOn(console, 'error');
    const container = show(text, { kind: 'set' });
    expect(container.querySelectorAll('section').length).toBeGreaterThan(8);
    for (const stage of set.stages ?? []) expect(fieldsOf(container)).toContain(stage.name);
    for (const register of set.registers ?? []) expect(fieldsOf(container)).toContain(register.name);
    expect(error).not.toHaveBeenCalled();
  });

  it('shows a group', () => {
    const [group] = set.groups;
    if (!group) throw new Error('a framework has groups');
    const container = show(text, { kind: 'group', id: group.id });
    expect(fieldsOf(container)).toContain(group.name);
  });

  it('shows a criterion of each kind', () => {
    const error = spies.spyOn(console, 'error');
    for (const criterion of oneOfEachKind(set)) {
      const fields = fieldsOf(show(text, { kind: 'criterion', id: criterion.id }));
      expect(fields).toContain(criterion.name);
      for (const input of criterion.inputs) expect(fields).toContain(input.id);
      cleanup();
    }
    expect(error).not.toHaveBeenCalled();
  });
});
