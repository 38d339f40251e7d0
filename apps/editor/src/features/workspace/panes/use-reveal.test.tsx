import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setTarget } from '../../document/edits/criterion-edits.ts';
import { sampleBase, sampleText } from '../../document/sample-set.ts';
import { useDocument } from '../../document/use-document.ts';
import { useReveal } from './use-reveal.ts';

const start = (text = sampleText()) =>
  renderHook(() => {
    const model = useDocument({ text, base: sampleBase, readOnly: false });
    return { model, ...useReveal({ model, json: true }) };
  });

afterEach(cleanup);

describe('what the JSON pane shows', () => {
  it.each([
    ['LF', sampleText()],
    ['CRLF', sampleText().replaceAll('\n', '\r\n')],
  ])('is what was just changed, and what was undone (%s)', (_, text) => {
    const { result } = start(text);
    act(() => result.current.model.select({ kind: 'criterion', id: 'i-2' }));
    act(() => result.current.model.edit((draft) => setTarget(draft, { criterion: 'i-1', level: 2 }, 95)));
    const { reveal, model } = result.current;
    expect(reveal && model.text.slice(reveal.offset, reveal.offset + reveal.length)).toBe('95');
    act(() => model.undo());
    const back = result.current.reveal;
    expect(back && text.slice(back.offset, back.offset + back.length)).toBe('80');
  });

  it('is the selection, and stays where it is while the author works in it', () => {
    const { result } = start();
    act(() => result.current.model.select({ kind: 'criterion', id: 'ii-1' }));
    const shown = result.current.reveal;
    expect(shown && result.current.model.text.slice(shown.offset).trimStart()).toMatch(/^\{\s*"id": "ii-1"/);
    act(() => result.current.onJson(result.current.model.text.replace('60', '61'), 'json-1'));
    act(() => result.current.onCursor(result.current.model.text.indexOf('"I.1"')));
    expect(result.current.model.selection).toEqual({ kind: 'criterion', id: 'i-1' });
    expect(result.current.reveal).toBe(shown);
  });
});
