import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * Plain data that keeps its identity from one rendering to the next while nothing in it differs, so that nothing is worked out again for
 * it; what is the same within it keeps its identity too.
 */
export function useSame<T>(value: T): T {
  const shown = useRef(value);
  const same = replaceEqualDeep(shown.current, value);
  useEffect(() => {
    shown.current = same;
  }, [same]);
  return same;
}
