import './browser-gaps.ts';
import { configure } from '@testing-library/react';

// A bound on what never appears, not a measure of speed; vitest.base.ts has the others.
configure({ asyncUtilTimeout: 60_000 });
