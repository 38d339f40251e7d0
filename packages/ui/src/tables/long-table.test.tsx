import { act, cleanup, render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LongTable, type LongTableHandle } from './long-table.tsx';

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => `Xã ${index + 1}`);

function show(count: number) {
  const handle = createRef<LongTableHandle>();
  render(
    <LongTable
      ref={handle}
      label="Các xã"
      maxHeight="70vh"
      columns={2}
      rows={rowsOf(count)}
      keyOf={(row) => row}
      head={
        <>
          <th scope="col">Tên</th>
          <th scope="col">Thứ tự</th>
        </>
      }
    >
      {(row, index) => (
        <>
          <th scope="row">{row}</th>
          <td>{index}</td>
        </>
      )}
    </LongTable>,
  );
  return handle;
}
const drawn = () => within(screen.getByRole('table')).getAllByRole('rowheader').length;

/** The room that a browser would give; jsdom lays nothing out. */
const sizes = { offsetHeight: 600, offsetWidth: 900, clientHeight: 600, scrollHeight: 3321 * 38 };

beforeEach(() => {
  for (const [name, size] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.tagName === 'TR' ? 38 : size;
      },
    });
  Element.prototype.scrollTo = function scrollTo(to?: ScrollToOptions | number) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
});
afterEach(cleanup);
afterAll(() => {
  for (const name of Object.keys(sizes)) Reflect.deleteProperty(HTMLElement.prototype, name);
});

describe('a long table', () => {
  it('draws every row while it is short', () => {
    show(360);
    expect(drawn()).toBe(360);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBeNull();
  });

  it('draws what is seen of 3,321 rows, and says how many there are', () => {
    show(3321);
    expect(drawn()).toBeLessThan(40);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3322');
    const first = screen.getByRole('rowheader', { name: 'Xã 1' }).closest('tr');
    expect(first?.getAttribute('aria-rowindex')).toBe('2');
    expect(document.querySelectorAll('*').length).toBeLessThan(300);
  });

  it('is whole in print', () => {
    show(500);
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(drawn()).toBe(500);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(drawn()).toBeLessThan(40);
  });

  it('reaches a row that is not drawn yet', async () => {
    const handle = show(3321);
    void handle.current?.reach(2999);
    expect(await screen.findByText('Xã 3000')).toBeDefined();
    expect((await handle.current?.reach(2999))?.textContent).toContain('Xã 3000');
    expect(await handle.current?.reach(3321)).toBeUndefined();
  });
});
