import { comparisonPane } from './comparison-pane.tsx';
import { detailsPane } from './details-pane.tsx';
import { findingsPane } from './findings-pane.tsx';
import { jsonPane } from './json-pane.tsx';
import type { Pane } from './pane.ts';
import { tablePane } from './table-pane.tsx';

/** The panes of the workspace, in the order in which F6 goes between them. */
export const panes: readonly Pane[] = [tablePane, detailsPane, findingsPane, comparisonPane, jsonPane];
