import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setCriterionField } from './edits/criterion-edits.ts';
import { sampleBase, sampleText } from './sample-set.ts';
import { useDocument } from './use-document.ts';

afterEach(cleanup);

const start = (readOnly = false) =>
  renderHook(() => useDocument({ text: sampleText(), base: sampleBase, readOnly }));

describe('one document, one text', () => {
  it('keeps unchanged criteria as they are, so that only what changed is drawn again', () => {
    const { result } = start();
    const before = result.current.document?.criteria;
    act(() =>
      result.current.edit((draft) =>
        setCriterionField(draft, { criterion: 'i-1', field: 'name' }, 'Tên khác'),
      ),
    );
    const after = result.current.document?.criteria;
    expect(after?.[0]?.name).toBe('Tên khác');
    expect(after?.[1]).toBe(before?.[1]);
  });

  it('does not write an edit that would break the document, and says why', () => {
    const { result } = start();
    const { text } = result.current;
    act(() =>
      result.current.edit((draft) => setCriterionField(draft, { criterion: 'i-1', field: 'id' }, 'Có dấu')),
    );
    expect(result.current.text).toBe(text);
    expect(result.current.refusal?.severity).toBe('error');
    act(() =>
      result.current.edit((draft) =>
        setCriterionField(draft, { criterion: 'i-1', field: 'name' }, 'Tên khác'),
      ),
    );
    expect(result.current.refusal).toBeUndefined();
  });

  it('does not edit a broken text into something else, and says why until the text is changed', () => {
    const { result } = start();
    const broken = `${result.current.text.slice(0, -2)} x }`;
    act(() => result.current.write(broken));
    expect(result.current.refusal).toBeUndefined();
    act(() =>
      result.current.edit((draft) =>
        setCriterionField(draft, { criterion: 'i-1', field: 'name' }, 'Tên khác'),
      ),
    );
    expect(result.current.text).toBe(broken);
    expect(result.current.refusal).toMatchObject({ code: 'jsonSyntax' });
    act(() => result.current.undo());
    expect(result.current.refusal).toBeUndefined();
  });

  it('computes the relation to the base', () => {
    const { result } = start();
    expect(result.current.comparison?.summary.kept).toBe(3);
  });

  it('writes nothing to a published text', () => {
    const { result } = start(true);
    const { text } = result.current;
    act(() => result.current.write('{}'));
    act(() => result.current.edit(() => '{}'));
    expect(result.current.text).toBe(text);
  });

  it('builds two edits of one event on each other', () => {
    const { result } = start();
    act(() => {
      result.current.edit((draft) => setCriterionField(draft, { criterion: 'i-1', field: 'name' }, 'Một'));
      result.current.edit((draft) => setCriterionField(draft, { criterion: 'i-2', field: 'name' }, 'Hai'));
    });
    expect(result.current.document?.criteria.slice(0, 2).map((criterion) => criterion.name)).toEqual([
      'Một',
      'Hai',
    ]);
    act(() => result.current.undo());
    expect(result.current.document?.criteria[0]?.name).toBe('Một');
    expect(result.current.document?.criteria[1]?.name).not.toBe('Hai');
  });
});
